import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { dropMapping, mappingById, renameMapping, type SavedMapping } from '#db/queries/column-mappings.ts';
import { scopeOf } from '#db/queries/import-scope.ts';
import { type Actor, permits, permitsSomewhere, type Scope } from '#domain/access/permission.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Gives a remembered mapping another name, or forgets it (`forget`). A unit's belongs to who may import for it. */
export const changeMapping = command({
  name: 'import.change-mapping',
  input: z.object({
    mappingId: z.uuid(),
    name: z.string().trim().min(1).max(120),
    forget: z.boolean().default(false),
  }),
  subject: (tx, { input, now }) => withScope(tx, input.mappingId, dayOf(now)),
  may: (actor, subject) => ownsMapping(actor, subject),
  run: async (tx, { subject, input: { name, forget }, now }) => {
    if (forget) await dropMapping(tx, subject.id);
    else await renameMapping(tx, subject.id, name, now);
    return { id: subject.id };
  },
  audit: ({ subject, input }) => ({
    subjectKind: 'column-mapping',
    subjectId: subject.id,
    detail: { name: input.name, forget: input.forget },
  }),
});

type Scoped = SavedMapping & { readonly scope: Scope };

const withScope = async (tx: Tx, id: string, today: Day): Promise<Scoped | null> => {
  const found = await mappingById(tx, id);
  return found && { ...found, scope: await scopeOf(tx, found.unitId, today) };
};

const ownsMapping = (actor: Actor, { unitId, accountId, scope }: Scoped): boolean =>
  unitId === null
    ? actor.kind === 'account' && actor.accountId === accountId && permitsSomewhere(actor, 'imports.run')
    : permits(actor, 'imports.run', scope);
