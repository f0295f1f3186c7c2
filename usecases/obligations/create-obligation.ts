import { enqueue } from '#db/queries/jobs.ts';
import { addSeries, makePeriod } from '#db/queries/obligations/series.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { draftSubject, dutyDraftInput, mayDraft, seriesOfDraft } from '../duty-draft.ts';
import { command } from '../usecase.ts';

/** Makes a duty with its first period and has it opened by a job; recurring ones make their next periods themselves. */
export const createObligation = command({
  name: 'obligation.create',
  input: dutyDraftInput,
  subject: (tx, { input, now }) => draftSubject(tx, input, dayOf(now)),
  may: mayDraft,
  run: async (tx, { actor, input, now }) => {
    const { series: drafted } = await seriesOfDraft(tx, input);
    const series = await addSeries(tx, {
      ...drafted,
      code: codeOf(input.name),
      recordedBy: actor.kind === 'account' ? actor.accountId : null,
      recordedAt: now,
    });
    const obligationId = await makePeriod(tx, series, input.beginsOn);
    if (obligationId === null) throw new InvalidInput([{ path: 'beginsOn', code: 'not-a-period' }]);
    await enqueue(tx, 'open-obligation', { obligationId }, `open-obligation:${obligationId}`);
    return { obligationId };
  },
  audit: ({ result }) => ({ subjectKind: 'obligation', subjectId: result.obligationId }),
});

/** The name without marks, for people to recognise, and a piece of chance, for it to be one of its kind. */
const codeOf = (name: string): string =>
  `${fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')}-${newId().slice(-6)}`;
