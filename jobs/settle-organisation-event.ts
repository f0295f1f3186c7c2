import { settleEvent } from '#usecases/organisation/settle-event.ts';

/** After a big event of the organisation: lets its people follow, in portions. */
export const settleOrganisationEvent = async (payload: Record<string, string>): Promise<void> => {
  for (;;) {
    const { more } = await settleEvent({ actor: { kind: 'system' } }, { eventId: payload.eventId ?? '' });
    if (!more) return;
  }
};
