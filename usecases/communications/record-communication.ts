import { z } from 'zod';
import { addCommunication, communicationById, lockCommunication } from '#db/queries/communications.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { communicationKinds, reachCounts } from '#domain/ledger/communication.ts';
import { evidenceFileType } from '#domain/obligations/evidence-file.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { FileTooLargeError, storeFile } from '#lib/files.ts';
import { fileNameOf } from '../sent-file-name.ts';
import { command } from '../usecase.ts';

const maxBytes = 10_000_000;
const text = z.string().trim().min(1, 'missing').max(300, 'too-long');
const day = z.string().min(1, 'missing').pipe(z.iso.date('not-a-day'));
const blank = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .transform((value) => value || null);
const whole = z
  .string()
  .trim()
  .refine((value) => /^(\d{1,12}|\d{1,3}([. ]\d{3}){1,3})$/.test(value), 'not-a-number')
  .transform((value) => Number(value.replace(/[. ]/g, '')));

/**
 * Records a broadcast, post or event with its reach, who counted it and evidence (a link or a file); or, with
 * `supersedes`, corrects an earlier entry of the same unit with a reason. A correction without a new file keeps the old
 * one. Refused: `evidence-file-kind`, `evidence-file-too-large`, `communication-corrected-meanwhile`.
 */
export const recordCommunication = command({
  name: 'communication.record',
  input: z.object({
    unitId: z.uuid('missing'),
    kind: z.enum(communicationKinds),
    title: text,
    channel: text,
    fromOn: day,
    toOn: day,
    times: whole.refine((value) => value >= 1 && value <= 100_000, 'not-a-number'),
    reach: z.union([z.literal('').transform(() => null), whole], 'not-a-number'),
    reachCounts: z.enum(reachCounts),
    reachSource: blank(300),
    evidenceLink: z.union(
      [
        z.literal('').transform(() => null),
        z.url({ protocol: /^https$/, error: 'not-a-link' }).max(500, 'too-long'),
      ],
      'not-a-link',
    ),
    fileName: z.string().transform(fileNameOf),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    supersedes: z.uuid().nullable().default(null),
    reason: blank(500),
  }),
  subject: async (tx, { input, now }) => {
    const before = input.supersedes === null ? null : await communicationById(tx, input.supersedes);
    if (input.supersedes !== null && before?.unitId !== input.unitId) return null;
    const path = await unitPath(tx, input.unitId, dayOf(now));
    return path.length > 0 ? { path } : null;
  },
  may: (actor, { path }) => permits(actor, 'communications.record', path),
  run: async (tx, { actor, input, now }) => {
    const { bytes, fileName, ...said } = input;
    const faults = [
      ...(said.toOn < said.fromOn ? [{ path: 'toOn', code: 'ends-before-start' }] : []),
      ...(said.toOn > dayOf(now) ? [{ path: 'toOn', code: 'in-the-future' }] : []),
      ...(said.reach !== null && said.reachSource === null ? [{ path: 'reachSource', code: 'missing' }] : []),
      ...(said.supersedes !== null && (said.reason ?? '').length < 10
        ? [{ path: 'reason', code: 'reason-too-short' }]
        : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const before = said.supersedes === null ? null : await lockedVersion(tx, said.supersedes);
    const file = bytes.length > 0 ? await keep(bytes, fileName) : fileOf(before);
    const communicationId = await addCommunication(tx, {
      ...{ ...said, ...file, reason: said.supersedes === null ? null : said.reason },
      ...{ recordedBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now },
    });
    return { communicationId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'communication',
    subjectId: result.communicationId,
    detail: { unitId: input.unitId, reach: input.reach, supersedes: input.supersedes },
  }),
});

type Version = NonNullable<Awaited<ReturnType<typeof communicationById>>>;

/** The version to correct, held against others who would correct it too. */
const lockedVersion = async (tx: Parameters<typeof lockCommunication>[0], id: string): Promise<Version> => {
  await lockCommunication(tx, id);
  const version = await communicationById(tx, id);
  if (!version || version.supersededBy || version.withdrawn)
    throw new Refused('communication-corrected-meanwhile');
  return version;
};

const fileOf = (before: Version | null) =>
  before && {
    ...{ fileSha256: before.fileSha256, fileType: before.fileType },
    ...{ fileName: before.fileName, fileBytes: before.fileBytes },
  };

/** The type is told by the bytes, never by the name. */
const keep = async (bytes: Uint8Array, fileName: string) => {
  const fileType = evidenceFileType(bytes);
  if (!fileType) throw new Refused('evidence-file-kind');
  try {
    const { sha256, sizeBytes } = await storeFile(env.dataDir, bytes, { maxBytes });
    return { fileSha256: sha256, fileType, fileName, fileBytes: sizeBytes };
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new Refused('evidence-file-too-large');
    throw error;
  }
};
