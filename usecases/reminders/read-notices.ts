import { z } from 'zod';
import { messagesIn } from '#content/messages/messages.ts';
import { addressesOf, noticesOf } from '#db/queries/messages/notices.ts';
import { choiceOf } from '#db/queries/reminders/settings.ts';
import { render, type TemplateKind } from '#domain/reminders/template.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import { connectedChannels } from '#lib/text-gateways.ts';
import { reminderValues, wordsOf } from '../message-text.ts';
import { query } from '../usecase.ts';

const newest = 50;

/** One's own newest notices as they read, and how one chose to be reminded; `person` false for an account without one. */
export const readNotices = query({
  name: 'notices.read',
  input: z.object({ language: z.enum(['vi', 'en']) }),
  subject: async (_db, { actor }) =>
    actor.kind === 'account' ? { personId: actor.personId, name: actor.displayName } : null,
  may: (actor) => actor.kind === 'account',
  run: async (db, { input: { language }, subject: { personId, name }, now }) => {
    const connected = connectedChannels();
    const nothing = { person: false, notices: [], connected, addresses: { email: null, phone: null } };
    const usual = { channels: ['email' as const], language: 'vi' as const };
    if (!personId) return { ...nothing, choice: usual };
    const [found, addresses, choice] = await Promise.all([
      noticesOf(db, personId, now, newest),
      addressesOf(db, personId),
      choiceOf(db, personId),
    ]);
    const versions = new Map(
      found.flatMap(({ about }) =>
        about.kind === 'seat' || about.kind === 'unit-report' ? [] : [[keyOf(about), about] as const],
      ),
    );
    const words = new Map(
      await Promise.all(
        [...versions].map(
          async ([key, { kind, templateNumber }]) =>
            [key, await wordsOf(db, kind, templateNumber, language)] as const,
        ),
      ),
    );
    const notices = found.map(({ about, ...said }) => {
      if (about.kind === 'seat')
        return {
          ...said,
          state: null,
          subject: messagesIn(language).reminders.notices.seat(about.classTitle),
        };
      if (about.kind === 'unit-report')
        return {
          ...said,
          state: null,
          subject: messagesIn(language).unitReports.notice(formatDay(about.dueOn)),
        };
      const version = words.get(keyOf(about)) ?? { subject: '', body: '' };
      const { subject } = render(version, reminderValues(about, name, dayOf(said.sendAt), language));
      return { ...said, state: about.state, subject };
    });
    return { person: true, notices, connected, addresses, choice: choice ?? usual };
  },
});

const keyOf = ({ kind, templateNumber }: { kind: TemplateKind; templateNumber: number }): string =>
  `${kind} ${templateNumber}`;
