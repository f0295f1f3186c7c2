import { z } from 'zod';
import { codesLike, insertAudience, insertVersion, scopeOfUnit } from '#db/queries/audiences/audiences.ts';
import { rebuildAudienceMembers } from '#db/queries/audiences/members.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { nameInput, ruleInput } from '../audience-input.ts';
import { command } from '../usecase.ts';

/**
 * Saves a new audience with the first version of its rule, for the whole province or for a unit and all below it, and
 * derives its members. Forbidden: a unit, or the province, that is not the actor's to speak for.
 */
export const createAudience = command({
  name: 'audience.create',
  input: z.object({ name: nameInput, unitId: z.uuid().nullable(), rule: ruleInput }),
  subject: async (tx, { input, now }) => {
    const scope = await scopeOfUnit(tx, input.unitId, dayOf(now));
    return scope && { scope };
  },
  may: (actor, { scope }) => permits(actor, 'audiences.manage', scope),
  run: async (tx, { actor, input, now }) => {
    const id = newId();
    const saved = { by: accountOf(actor), at: now };
    const start = fold(input.name.vi).replaceAll(' ', '-').slice(0, 60) || 'audience';
    const code = freeCode(start, await codesLike(tx, start));
    await insertAudience(tx, { id, code, name: input.name, unitId: input.unitId }, saved);
    await insertVersion(tx, id, 1, input.rule, saved);
    await rebuildAudienceMembers(tx, id);
    return { audienceId: id };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'audience',
    subjectId: result.audienceId,
    detail: { unitId: input.unitId, version: 1 },
  }),
});

const freeCode = (start: string, taken: readonly string[]): string => {
  if (!taken.includes(start)) return start;
  for (let number = 2; ; number += 1) if (!taken.includes(`${start}-${number}`)) return `${start}-${number}`;
};
