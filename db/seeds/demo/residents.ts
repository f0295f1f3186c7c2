import type { Tx } from '#db/client.ts';
import { communesOn } from '#db/queries/residents/communes.ts';
import { externalResult } from '#db/schema/learning.ts';
import { identity, person } from '#db/schema/people.ts';
import { residence, residentLearning } from '#db/schema/residents.ts';
import { type SkillArea, skillAreas } from '#domain/catalogue/skill-area.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import type { ClassOutcome } from '#domain/residents/class-outcome.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { addDays, type Day, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { keyedHash, loadSecret, seal } from '#lib/secrets.ts';
import { chunksOf } from '../chunks.ts';
import { nameBy } from './names.ts';
import { type Dice, diceOf } from './random.ts';

type Resident = {
  readonly id: string;
  readonly communeId: string;
  readonly fullName: string;
  readonly gender: Gender;
  readonly bornOn: Day;
  readonly idNumber: string;
  readonly learning: readonly { area: SkillArea; outcome: ClassOutcome; heldOn: Day }[];
  readonly confirmedOn: Day | null;
};

const perCommune = 14;
/** Classes of community digital teams began after the merger; two communes in three have held some so far. */
const firstClass = '2025-09-01';

/** Residents who learned in classes of their communes, all marked as demo; a third of the communes has none yet. */
export const seedDemoResidents = async (
  tx: Tx,
  options: { readonly seed: number; readonly now: Date },
): Promise<void> => {
  const dice = diceOf(options.seed + 1);
  const today = dayOf(options.now);
  const communes = (await communesOn(tx, today)).filter((_, index) => index % 3 !== 2);
  const residents = communes.flatMap(({ id }, at) =>
    Array.from({ length: perCommune - dice.roll(8) }, (_, index) =>
      residentOf(id, at * perCommune + index, today, dice),
    ),
  );
  const tenantId = env.tenant;
  const recordedAt = options.now;
  const secret = loadSecret(env.dataDir, env.secret);
  for (const chunk of chunksOf(residents, 1000)) {
    await tx.insert(person).values(chunk.map(({ id }) => ({ tenantId, id, demo: true, recordedAt })));
    await tx.insert(identity).values(
      chunk.map(({ id, fullName, bornOn, gender, idNumber }) => ({
        ...{ tenantId, personId: id, fullName, nameFolded: fold(fullName), bornOn, gender },
        idNumberHash: keyedHash(secret, 'id-number', idNumber),
        idNumberSealed: seal(secret, 'id-number', idNumber),
        ...{ idNumberTail: idNumber.slice(-3), changedAt: recordedAt },
      })),
    );
    await tx.insert(residence).values(
      chunk.map(({ id, communeId }) => ({
        ...{ tenantId, id: dice.id(), personId: id, unitId: communeId, validFrom: '2025-07-01', recordedAt },
      })),
    );
  }
  const learning = residents.flatMap(({ id, learning: own }) =>
    own.map((one) => ({ personId: id, ...one, organiser: 'Tổ công nghệ số cộng đồng (minh họa)' })),
  );
  for (const chunk of chunksOf(learning, 1000))
    await tx
      .insert(residentLearning)
      .values(chunk.map((one) => ({ tenantId, id: dice.id(), ...one, recordedAt })));
  const confirmed = residents.flatMap(({ id, confirmedOn }) =>
    confirmedOn === null ? [] : [{ personId: id, takenOn: confirmedOn }],
  );
  const session = 'Xác nhận hoàn thành phổ cập kỹ năng số (minh họa)';
  if (confirmed.length > 0)
    await tx.insert(externalResult).values(
      confirmed.map((one) => ({
        ...{ tenantId, id: dice.id(), ...one, session, sessionKey: fold(session), passed: true, recordedAt },
      })),
    );
};

const residentOf = (communeId: string, index: number, today: Day, dice: Dice): Resident => {
  const gender: Gender = dice.chance(57) ? 'female' : 'male';
  const two = (value: number): string => String(value).padStart(2, '0');
  const bornOn = `${1958 + dice.roll(51)}-${two(1 + dice.roll(12))}-${two(1 + dice.roll(28))}`;
  const keen = dice.pick([10, 45, 80]);
  const learning = skillAreas
    .filter((area) => dice.chance(area === 'public-services' ? keen + 20 : keen))
    .map((area) => ({
      area,
      outcome: dice.chance(78) ? ('practised' as const) : ('took-part' as const),
      heldOn: dayBefore(addDays(firstClass, dice.roll(430)), today),
    }));
  return {
    ...{ id: dice.id(), communeId, fullName: nameBy(dice, gender), gender, bornOn, learning },
    // Begins with 000, which no province has: it can be nobody's number.
    idNumber: `0009${bornOn.slice(2, 4)}${String(index).padStart(6, '0')}`,
    confirmedOn: dice.chance(6) ? dayBefore(addDays('2026-03-01', dice.roll(250)), today) : null,
  };
};

const dayBefore = (day: Day, today: Day): Day => (day < today ? day : today);
