import { sendNextMessage } from '#usecases/reminders/send-next-message.ts';

/** Right after reminding, and every five minutes for those to be tried again: hands messages over, one by one, until none is due. */
export const sendMessages = async (): Promise<void> => {
  for (;;) {
    const { more } = await sendNextMessage({ actor: { kind: 'system' } }, {});
    if (!more) return;
  }
};
