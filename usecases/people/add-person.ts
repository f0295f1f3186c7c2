import { z } from 'zod';
import { accountByEmail } from '#db/queries/accounts.ts';
import { bearerOf, countLookalikes, insertPerson } from '#db/queries/new-person.ts';
import { agencyLife, heldPositions, writePositionChanges } from '#db/queries/positions.ts';
import { lockKey } from '#db/queries/standings.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { genders } from '#domain/organisation/terms.ts';
import { positionFaults } from '#domain/people/position.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { cleanText, fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { idNumberHash } from '#lib/id-number.ts';
import {
  accountOf,
  dayInput,
  positionInput,
  refuseFaults,
  remarkInput,
  seesAfterwards,
} from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Takes somebody into a unit: somebody new, or, when the số định danh, the name and the birth day are those of a person
 * in the register, that person with one more position. This is how a unit receives who comes from another: she who
 * knows all three has her papers. Invalid: the number of another person, an address that has an account, a name and
 * birth day that the actor sees already (until `confirmed`), and what `positionFaults` says.
 */
export const addPerson = command({
  name: 'people.add',
  input: z.object({
    fullName: z
      .string()
      .transform(cleanText)
      .pipe(
        z
          .string()
          .min(1)
          .max(200)
          .regex(/\p{L}+ \p{L}/u, 'name-and-surname'),
      ),
    bornOn: dayInput,
    gender: z.enum(genders).nullable().default(null),
    /** Twelve digits, however they are spaced; null when it is not known yet. */
    idNumber: z
      .string()
      .transform((text) => text.replace(/[\s.-]/g, ''))
      .pipe(z.string().regex(/^\d{12}$/, 'id-number-twelve'))
      .nullable()
      .default(null),
    email: z.email().max(254).nullable().default(null),
    phone: z
      .string()
      .trim()
      .max(30)
      .regex(/^[+\d][\d\s.-]{7,}$/, 'not-a-phone')
      .nullable()
      .default(null),
    ...positionInput,
    reason: remarkInput,
    confirmed: z.boolean().default(false),
  }),
  subject: async (tx, { input, now }) => {
    const path = await unitPath(tx, input.unitId, dayOf(now));
    return path.length > 0 ? { path } : null;
  },
  may: (actor, { path }) => permits(actor, 'people.edit', path),
  run: async (tx, { actor, input, now }) => {
    const { unitId, title, category, leader, dxSpecialist, coreOfficer, validFrom, validTo } = input;
    const next = { unitId, title, category, leader, dxSpecialist, coreOfficer, validFrom, validTo };
    const today = dayOf(now);
    if (input.bornOn >= today) throw new InvalidInput([{ path: 'bornOn', code: 'in-future' }]);
    const hash = input.idNumber ? idNumberHash(input.idNumber) : null;
    await lockKey(tx, `new person ${hash ?? `${fold(input.fullName)} ${input.bornOn}`}`);
    const bearer = hash ? await bearerOf(tx, hash) : null;
    if (bearer && (bearer.nameFolded !== fold(input.fullName) || bearer.bornOn !== input.bornOn))
      throw new InvalidInput([{ path: 'idNumber', code: 'id-number-of-another' }]);
    if (!bearer && !input.confirmed && (await countLookalikes(tx, actor, input, today)) > 0)
      throw new InvalidInput([{ path: 'confirmed', code: 'looks-like-known' }]);
    if (!bearer && input.email && (await accountByEmail(tx, input.email)))
      throw new InvalidInput([{ path: 'email', code: 'email-has-account' }]);
    if (bearer) await lockKey(tx, `positions ${bearer.personId}`);
    const held = bearer ? await heldPositions(tx, bearer.personId) : [];
    refuseFaults(positionFaults(next, { bornOn: input.bornOn, held }, await agencyLife(tx, unitId)));
    const personId = bearer?.personId ?? (await insertPerson(tx, input, now));
    const change = { kind: 'add', personId, replacedId: null, next, reason: input.reason } as const;
    await writePositionChanges(tx, [{ ...change, recordedBy: accountOf(actor) }], now);
    return { personId, received: bearer !== null, visible: await seesAfterwards(tx, actor, personId, today) };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'person',
    subjectId: result.personId,
    detail: { unitId: input.unitId, received: result.received },
  }),
});
