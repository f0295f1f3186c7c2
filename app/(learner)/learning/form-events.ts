import type { SentEvent } from '#domain/learning/event.ts';
import { newId } from '#lib/ids.ts';
import type { recordLearningEvents } from '#usecases/learning/record-learning-events.ts';
import type { Caller } from '#usecases/usecase.ts';

type Sent = Parameters<typeof recordLearningEvents>[1]['events'][number];
type Happened = Pick<SentEvent, 'kind' | 'body'>;

/** Events that a plain form stands for: the account is their device, the server's clock their counter. */
export const formEvents = (
  caller: Caller,
  now: Date,
  enrolmentId: string,
  happened: readonly (Happened & { readonly id?: string })[],
): Sent[] => {
  const deviceId = caller.actor.kind === 'account' ? caller.actor.accountId : newId();
  return happened.map(
    ({ id, kind, body }, place) =>
      ({
        id: id ?? newId(),
        enrolmentId,
        deviceId,
        sequence: now.getTime() + place,
        occurredAt: new Date(now.getTime() + place).toISOString(),
        kind,
        body,
      }) as Sent,
  );
};
