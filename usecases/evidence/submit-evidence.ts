import { z } from 'zod';
import { mainPostOn } from '#db/queries/learning.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { addEvidence } from '#db/queries/obligations/evidence.ts';
import { personPlaces } from '#db/queries/people.ts';
import { contentGroups, trainingForms } from '#domain/catalogue/course.ts';
import { evidenceFileType } from '#domain/obligations/evidence-file.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { FileTooLargeError, storeFile } from '#lib/files.ts';
import { mayHandle } from '../evidence-access.ts';
import { fileNameOf } from '../sent-file-name.ts';
import { command } from '../usecase.ts';

const maxBytes = 10_000_000;
const text = z.string().trim().min(1, 'missing').max(300, 'too-long');
const day = z.iso.date('not-a-day');
const hours = z
  .string()
  .trim()
  .transform((value) => value.replace(',', '.'))
  .refine((value) => /^\d{1,4}(?:\.\d{1,2})?$/.test(value), 'not-hours')
  .transform(Number)
  .refine((value) => value > 0 && value <= 2000, 'not-hours');

/**
 * Declares training elsewhere with its file, for HR to review. Refused: `file-missing`, `evidence-file-kind` (by the
 * bytes, not by the name), `evidence-file-too-large` (more than 10 MB); nothing is kept then.
 */
export const submitEvidence = command({
  name: 'evidence.submit',
  input: z.object({
    personId: z.uuid(),
    obligationId: z.union([z.uuid(), z.literal('')]).transform((id) => id || null),
    courseName: text,
    contentGroup: z.enum(contentGroups),
    form: z.enum(trainingForms),
    hoursPeriods: hours,
    beganOn: z.union([day, z.literal('')], 'not-a-day').transform((value) => value || null),
    completedOn: z.string().min(1, 'missing').pipe(day),
    organiser: text,
    certificateNumber: z
      .string()
      .trim()
      .max(100, 'too-long')
      .transform((value) => value || null),
    fileName: z.string().transform(fileNameOf),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  subject: async (tx, { input, now }) => {
    const places = await personPlaces(tx, input.personId, dayOf(now));
    const duty = input.obligationId ? await dutyById(tx, input.obligationId) : null;
    return places && (duty || !input.obligationId) ? places : null;
  },
  may: mayHandle,
  run: async (tx, { actor, input, now }) => {
    const { bytes, ...said } = input;
    const today = dayOf(now);
    if (said.completedOn > today) throw new InvalidInput([{ path: 'completedOn', code: 'in-the-future' }]);
    if (said.beganOn && said.beganOn > said.completedOn)
      throw new InvalidInput([{ path: 'completedOn', code: 'ends-before-start' }]);
    if (bytes.length === 0) throw new Refused('file-missing');
    const fileType = evidenceFileType(bytes);
    if (!fileType) throw new Refused('evidence-file-kind');
    const { sha256, sizeBytes } = await keep(bytes);
    const post = await mainPostOn(tx, said.personId, today);
    const evidenceId = await addEvidence(tx, {
      ...{ ...said, unitId: post?.unitId ?? null, fileType, fileSha256: sha256, fileBytes: sizeBytes },
      recordedBy: actor.kind === 'account' ? actor.accountId : null,
      recordedAt: now,
    });
    return { evidenceId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'person',
    subjectId: input.personId,
    detail: { evidenceId: result.evidenceId },
  }),
});

const keep = async (bytes: Uint8Array) => {
  try {
    return await storeFile(env.dataDir, bytes, { maxBytes });
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new Refused('evidence-file-too-large');
    throw error;
  }
};
