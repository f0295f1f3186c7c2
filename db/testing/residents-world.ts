import type { Tx } from '#db/client.ts';
import { externalResult } from '#db/schema/learning.ts';
import { identity, person } from '#db/schema/people.ts';
import { residence, residentLearning } from '#db/schema/residents.ts';
import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import type { ClassOutcome } from '#domain/residents/class-outcome.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { fixedId } from './fixed-id.ts';

type Resident = {
  readonly unitId: string;
  readonly bornOn?: Day | null;
  readonly gender?: Gender | null;
  readonly practised?: readonly SkillArea[];
  readonly tookPart?: readonly SkillArea[];
  readonly confirmedOn?: Day;
  readonly recordedAt?: Date;
};

export const residentId = (number: number): string => fixedId(141, number);

/** Adds a resident with what she learned; without a number in her identity, so that none is taken. */
export const addResident = async (tx: Tx, number: number, resident: Resident): Promise<string> => {
  const tenantId = env.tenant;
  const personId = residentId(number);
  const recordedAt = resident.recordedAt ?? new Date('2026-05-02T00:00:00Z');
  const fullName = `Người Dân ${number}`;
  await tx.insert(person).values({ tenantId, id: personId, demo: false, recordedAt });
  await tx.insert(identity).values({
    ...{ tenantId, personId, fullName, nameFolded: fullName.toLowerCase() },
    bornOn: resident.bornOn === undefined ? '1990-01-01' : resident.bornOn,
    gender: resident.gender === undefined ? 'female' : resident.gender,
  });
  await tx.insert(residence).values({
    ...{
      tenantId,
      id: fixedId(142, number),
      personId,
      unitId: resident.unitId,
      validFrom: '2026-01-01',
      recordedAt,
    },
  });
  const learned = async (areas: readonly SkillArea[], outcome: ClassOutcome, kind: number) => {
    for (const [index, area] of areas.entries())
      await tx.insert(residentLearning).values({
        ...{ tenantId, id: fixedId(kind, number * 10 + index), personId, area, outcome },
        ...{ heldOn: '2026-05-01', organiser: 'Tổ công nghệ số', recordedAt },
      });
  };
  await learned(resident.practised ?? [], 'practised', 143);
  await learned(resident.tookPart ?? [], 'took-part', 144);
  if (resident.confirmedOn)
    await tx.insert(externalResult).values({
      ...{ tenantId, id: fixedId(145, number), personId, session: 'Phổ cập', sessionKey: 'pho cap' },
      ...{ takenOn: resident.confirmedOn, passed: true, recordedAt },
    });
  return personId;
};
