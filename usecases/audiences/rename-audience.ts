import { z } from 'zod';
import { audienceById, setName } from '#db/queries/audiences/audiences.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { nameInput } from '../audience-input.ts';
import { command } from '../usecase.ts';

/** Gives an open audience another name; the audit keeps the one it had. Refused: `audience-closed`, `audience-same-name`. */
export const renameAudience = command({
  name: 'audience.rename',
  input: z.object({ audienceId: z.uuid(), name: nameInput }),
  subject: (tx, { input, now }) => audienceById(tx, input.audienceId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'audiences.manage', scope),
  run: async (tx, { input: { name }, subject: { id, name: before } }) => {
    if (name.vi === before.vi && name.en === before.en) throw new Refused('audience-same-name');
    if (!(await setName(tx, id, name))) throw new Refused('audience-closed');
    return { audienceId: id };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'audience',
    subjectId: subject.id,
    detail: { before: subject.name, after: input.name },
  }),
});
