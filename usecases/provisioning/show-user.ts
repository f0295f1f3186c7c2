import { z } from 'zod';
import { scimUserById } from '#db/queries/scim/users.ts';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { userResource } from '#standards/scim/user-resource.ts';
import { scimBase } from '../scim-base.ts';
import { query } from '../usecase.ts';

/** One account as an identity provider sees it. */
export const showUser = query({
  name: 'scim.show-user',
  input: z.object({ userId: z.uuid() }),
  subject: (db, { input, now }) => scimUserById(db, input.userId, dayOf(now)),
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (_db, { subject }) => userResource(subject, scimBase()),
  audit: ({ subject }) => ({ subjectKind: 'account', subjectId: subject.id }),
});
