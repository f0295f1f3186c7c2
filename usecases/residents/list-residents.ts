import { z } from 'zod';
import { communesOn, placesOfResidence } from '#db/queries/residents/communes.ts';
import { residentsAfter } from '#db/queries/residents/evidence.ts';
import { namesOfPeople } from '#db/queries/residents/names.ts';
import { communesWithin } from '#db/queries/surveys/reach.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import { residentStanding } from '#domain/residents/board.ts';
import { proposedSkillRule } from '#domain/residents/skill-area.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

const pageSize = 50;

/** The registered residents of a commune by name with the grade of each, fifty a page. Not found: the commune. */
export const listResidents = query({
  name: 'residents.list',
  input: z.object({ unitId: z.uuid(), after: z.uuid().nullable().default(null) }),
  subject: async (db, { actor, input, now }) => {
    const today = dayOf(now);
    const commune = (await communesOn(db, today)).find(({ id }) => id === input.unitId);
    if (!commune) return null;
    const reach = await communesWithin(db, permittedUnits(actor, 'people.read'), today);
    return { commune, mine: reach.some(({ id }) => id === commune.id) };
  },
  may: (_actor, { mine }) => mine,
  run: async (db, { subject: { commune }, input, now }) => {
    const day = dayOf(now);
    const all = await placesOfResidence(db, [commune], day);
    const found = await residentsAfter(
      db,
      { day, recordedUpTo: null, places: all },
      input.after,
      pageSize + 1,
    );
    const page = found.slice(0, pageSize);
    const names = await namesOfPeople(
      db,
      page.map(({ personId }) => personId),
    );
    return {
      commune,
      residents: page.map((resident) => {
        const { grade, shown, counted, excluded, deciding } = residentStanding(
          resident,
          proposedSkillRule,
          day,
        );
        return {
          ...{ personId: resident.personId, name: names.get(resident.personId) ?? null },
          birthYear: resident.bornOn?.slice(0, 4) ?? null,
          ...{ gender: resident.gender, grade, counted, excluded, shown: [...shown] },
          newestOn: deciding?.on ?? null,
        };
      }),
      next: found.length > pageSize ? (page.at(-1)?.personId ?? null) : null,
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'people',
    subjectId: input.unitId,
    detail: { furtherPage: input.after !== null },
  }),
});
