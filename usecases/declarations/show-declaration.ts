import { z } from 'zod';
import { checksOf, filesOf, sampleOf, stepsOf } from '#db/queries/declarations/steps.ts';
import { declarationRemindedAt } from '#db/queries/desk-reminders.ts';
import { unitNameOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { questionsFor } from '#domain/declarations/form.ts';
import { after } from '#domain/declarations/state.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { dayOf } from '#domain/time/day.ts';
import { declarationSubject, dueOf } from '../declaration-subject.ts';
import { query } from '../usecase.ts';

/** A declaration with its questions, files and steps, and what the actor may do with it now. */
export const showDeclaration = query({
  name: 'declarations.show',
  input: z.object({ register: z.enum(declaredRegisters), periodId: z.string(), subjectId: z.uuid() }),
  subject: (db, { input, now }) => declarationSubject(db, input, now),
  may: (actor, { path }) => permits(actor, 'registers.read', path),
  run: async (db, { actor, subject: found, now }) => {
    const { register, period, subject, standing, path } = found;
    const id = standing?.declarationId;
    const [due, unitName, steps, files, sample, checks, remindedAt] = await Promise.all([
      dueOf(db, register, period),
      unitNameOn(db, subject.unitId, dayOf(now)),
      id ? stepsOf(db, id) : [],
      id ? filesOf(db, id) : [],
      sampleOf(db, register, period.id),
      id ? checksOf(db, [id]) : [],
      declarationRemindedAt(db, register, period.id, subject.subjectId),
    ]);
    const state = standing?.state ?? 'none';
    const declarant = !subject.ended && permits(actor, 'declarations.submit', path);
    const reviewer = permits(actor, 'declarations.review', path);
    const inSample = id !== undefined && (sample?.drawn.includes(id) ?? false);
    return {
      ...{ register, period, subject, unitName, dueOn: due.dueOn, state, steps, inSample },
      remindedAt: state === 'submitted' || state === 'accepted' ? null : remindedAt,
      questions: questionsFor(register, subject.levels),
      answers: standing?.answers ?? {},
      files: files.filter((file) => standing?.fileIds.includes(file.id)),
      seen: standing?.number ?? 0,
      check: checks[0] ?? null,
      maySubmit: declarant && after(state === 'none' ? 'draft' : state, 'submit') !== null,
      mayAccept: reviewer && after(state, 'accept') !== null,
      mayReturn: reviewer && after(state, 'return') !== null,
      mayCheck: reviewer && inSample,
    };
  },
});
