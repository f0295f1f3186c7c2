import { z } from 'zod';
import { standingsIn } from '#db/queries/declarations/members.ts';
import { addFile, addStep, declarationFor } from '#db/queries/declarations/steps.ts';
import { permits } from '#domain/access/permission.ts';
import { type Answers, claims, missingIn } from '#domain/declarations/answers.ts';
import { questionsFor } from '#domain/declarations/form.ts';
import { after } from '#domain/declarations/state.ts';
import { declaredQuestions, declaredRegisters } from '#domain/plan/rule.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { declarationSubject } from '../declaration-subject.ts';
import { keptEvidence } from '../kept-evidence.ts';
import { fileNameOf } from '../sent-file-name.ts';
import { command } from '../usecase.ts';

const answer = z.object({
  value: z.union([
    z.boolean(),
    z.int('not-a-count').min(0, 'not-a-count').max(100_000, 'not-a-count'),
    z.null(),
  ]),
  document: z
    .string()
    .trim()
    .max(200, 'too-long')
    .transform((text) => text || null),
  documentOn: z.union([z.iso.date('not-a-day'), z.literal('')], 'not-a-day').transform((day) => day || null),
  note: z
    .string()
    .trim()
    .max(2000, 'too-long')
    .transform((text) => text || null),
});

/**
 * Saves a draft or submits, as the step after the one that was seen (`seen`, 0 for none): whoever comes second is told,
 * and nothing of hers is written. A file is added to those kept. Refused: `declaration-changed`, `declaration-not-now`,
 * `declaration-needs-evidence`, `declaration-subject-ended` and what is wrong with the file.
 */
export const writeDeclaration = command({
  name: 'declarations.write',
  input: z.object({
    register: z.enum(declaredRegisters),
    periodId: z.string(),
    subjectId: z.uuid(),
    seen: z.int().min(0),
    act: z.enum(['save', 'submit']),
    answers: z.partialRecord(z.enum(declaredQuestions), answer),
    keep: z.array(z.uuid()).max(50),
    fileName: z.string().transform(fileNameOf),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  subject: (tx, { input, now }) => declarationSubject(tx, input, now),
  may: (actor, { path }) => permits(actor, 'declarations.submit', path),
  run: async (tx, { actor, input, subject: { register, period, subject, standing }, now }) => {
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    if (subject.ended) throw new Refused('declaration-subject-ended');
    if ((standing?.number ?? 0) !== input.seen)
      throw new Refused('declaration-changed', { by: standing?.by ?? '' });
    const state = standing?.state ?? 'none';
    if (after(state === 'none' ? 'draft' : state, input.act) === null)
      throw new Refused('declaration-not-now');
    const asked = questionsFor(register, subject.levels);
    const answers: Answers = Object.fromEntries(
      asked.flatMap(({ code }) => (input.answers[code] ? [[code, input.answers[code]]] : [])),
    );
    const declarationId = await declarationFor(
      tx,
      { register, periodId: period.id, subjectId: subject.subjectId },
      now,
    );
    const kept = (standing?.fileIds ?? []).filter((id) => input.keep.includes(id));
    const fileIds =
      input.bytes.length === 0
        ? kept
        : [
            ...kept,
            await addFile(tx, {
              ...{ declarationId, fileName: input.fileName, ...(await keptEvidence(input.bytes)) },
              ...{ recordedBy, recordedAt: now },
            }),
          ];
    if (input.act === 'submit') {
      const faults = missingIn(answers, asked);
      if (faults.length > 0) throw new InvalidInput(faults);
      if (claims(answers, asked) && fileIds.length === 0) throw new Refused('declaration-needs-evidence');
    }
    const step = { declarationId, act: input.act, answers, fileIds, recordedBy, recordedAt: now };
    if (!(await addStep(tx, { ...step, number: input.seen + 1 }))) {
      const [theirs] = await standingsIn(tx, register, [period.id], null, subject.subjectId);
      throw new Refused('declaration-changed', { by: theirs?.by ?? '' });
    }
    return { declarationId, number: input.seen + 1 };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'declaration',
    subjectId: result.declarationId,
    detail: { act: input.act, step: result.number },
  }),
});
