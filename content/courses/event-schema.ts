import { z } from 'zod';
import { eventKinds, type SentEvent } from '#domain/learning/event.ts';

/** An id made anywhere: a UUID of any version, kept in lower case. */
export const clientId = z.uuid().overwrite((text) => text.toLowerCase());

const itemId = z.string().min(1).max(100);
/** What a learner answers, as it travels. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), choice: itemId }),
  z.object({ kind: z.literal('multiple'), choices: z.array(itemId).max(50) }),
  z.object({ kind: z.literal('ordering'), order: z.array(itemId).max(50) }),
  z.object({ kind: z.literal('matching'), pairs: z.record(itemId, itemId) }),
]);

const envelope = {
  id: clientId,
  enrolmentId: clientId,
  deviceId: clientId,
  sequence: z.int().min(0),
  occurredAt: z.iso.datetime({ offset: true }).refine((text) => /^20\d\d/.test(text), 'not in this century'),
};
const lesson = z.object({ lesson: itemId });

/** An event as a device sends it; the parts fit the domain's closed union. */
export const sentEvent = z.discriminatedUnion('kind', [
  z.object({ ...envelope, kind: z.literal(eventKinds[0]), body: lesson }),
  z.object({ ...envelope, kind: z.literal(eventKinds[1]), body: lesson }),
  z.object({ ...envelope, kind: z.literal(eventKinds[2]), body: z.object({}).default({}) }),
  z.object({
    ...envelope,
    kind: z.literal(eventKinds[3]),
    body: z.object({ attemptId: clientId, questionId: itemId, response: responseSchema }),
  }),
  z.object({
    ...envelope,
    kind: z.literal(eventKinds[4]),
    body: z.object({ attemptId: clientId, answerIds: z.array(clientId).max(200) }),
  }),
]);

/** The parsed event as the domain knows it. */
export const toSentEvent = (event: z.output<typeof sentEvent>): SentEvent => ({
  ...event,
  occurredAt: new Date(event.occurredAt),
});
