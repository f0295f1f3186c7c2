import { z } from 'zod';
import { personIdentity } from '#db/queries/people.ts';
import { unitNameOn, unitsOn } from '#db/queries/units.ts';
import { permits, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { loadPosition, mayChangePosition } from '../position-input.ts';
import { query } from '../usecase.ts';

/** A standing position about to be changed: whose, what stands, and the units (indented by `depth`) the actor answers for today. */
export const preparePosition = query({
  name: 'position.prepare',
  input: z.object({ positionId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const found = await loadPosition(db, input.positionId, dayOf(now));
    return found?.position.supersededAt ? null : found;
  },
  may: mayChangePosition,
  run: async (db, { actor, subject: { position }, now }) => {
    const today = dayOf(now);
    const { validTo } = position;
    const [identity, listed, unitName] = await Promise.all([
      personIdentity(db, position.personId),
      unitsOn(db, 'agency', today),
      unitNameOn(db, position.unitId, validTo !== null && validTo < today ? validTo : today),
    ]);
    const units = subtreeInOrder(listed, permittedUnits(actor, 'people.edit'));
    // The unit of an old position need not be there any more.
    const gone = !units.some(({ id }) => id === position.unitId);
    return {
      position,
      fullName: identity?.fullName ?? null,
      unitName,
      units: [
        ...(gone ? [{ id: position.unitId, name: unitName ?? position.unitId, depth: 0 }] : []),
        ...units,
      ],
      today,
      wholeProvince: permits(actor, 'people.edit', 'province'),
    };
  },
});
