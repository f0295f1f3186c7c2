import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { entryById } from '#db/queries/registers.ts';
import { unitPath } from '#db/queries/units.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { type EntryDetails, levelsOf, type Register } from '#domain/registers/register.ts';
import { dayOf } from '#domain/time/day.ts';

/** What is asked about an entry, by opening and by changing it. */
export const entryFields = {
  name: z.string().trim().min(1, 'missing').max(300, 'too-long'),
  levels: z.array(z.string()),
  unitId: z.union([z.uuid(), z.literal('')], 'other').transform((id) => id || null),
  schoolId: z.union([z.uuid(), z.literal('')], 'other').transform((id) => id || null),
  effectiveOn: z.string().min(1, 'missing').pipe(z.iso.date('not-a-day')),
  document: z
    .string()
    .trim()
    .max(300, 'too-long')
    .transform((text) => text || null),
};

type Asked = {
  readonly name: string;
  readonly levels: readonly string[];
  readonly unitId: string | null;
  readonly schoolId: string | null;
};

/** The details as they are stored. Throws InvalidInput where a level, the unit or the school is none. */
export const detailsOf = async (
  db: Reader,
  register: Register,
  asked: Asked,
  now: Date,
): Promise<EntryDetails> => {
  const levels = levelsOf[register].filter((level) => asked.levels.includes(level));
  if (levels.length === 0) throw new InvalidInput([{ path: 'levels', code: 'missing' }]);
  const schoolId = register === 'programmes' ? asked.schoolId : null;
  if (register === 'programmes') {
    const school = schoolId ? await entryById(db, schoolId) : null;
    if (school?.register !== 'schools') throw new InvalidInput([{ path: 'schoolId', code: 'missing' }]);
  }
  if (!asked.unitId || (await unitPath(db, asked.unitId, dayOf(now))).length === 0)
    throw new InvalidInput([{ path: 'unitId', code: 'missing' }]);
  return { name: asked.name, levels, unitId: asked.unitId, schoolId };
};
