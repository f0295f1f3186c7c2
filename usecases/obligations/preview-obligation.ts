import { audienceOf, countDecided, sampleDecided } from '#db/queries/obligations/members.ts';
import { dayOf } from '#domain/time/day.ts';
import { draftSubject, dutyDraftInput, mayDraft, seriesOfDraft, unwrittenDuty } from '../duty-draft.ts';
import { query } from '../usecase.ts';

/** Who would owe a duty if it were opened now: counts, and the first of them. Nothing is written. */
export const previewObligation = query({
  name: 'obligation.preview',
  input: dutyDraftInput,
  subject: (db, { input, now }) => draftSubject(db, input, dayOf(now)),
  may: mayDraft,
  run: async (db, { input, subject: { audience }, now }) => {
    const drafted = await seriesOfDraft(db, input);
    const duty = unwrittenDuty(drafted, audience.version, now);
    const people = await audienceOf(db, duty);
    if (!people) throw new Error('an audience with a version has a rule');
    const counts = new Map((await countDecided(db, duty, people)).map((row) => [row.state, row.count]));
    const { startsOn, endsOn, dueOn, cutOffOn } = drafted.period;
    return {
      days: { startsOn, endsOn, dueOn, cutOffOn },
      owe: counts.get('open') ?? 0,
      met: counts.get('met') ?? 0,
      sample: await sampleDecided(db, duty, people, dayOf(now)),
    };
  },
  audit: ({ input }) => ({ subjectKind: 'audience', subjectId: input.audienceId }),
});
