import { z } from 'zod';
import { messagesIn } from '#content/messages/messages.ts';
import { addressesOf, type Notice, noticesOf } from '#db/queries/messages/notices.ts';
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
      found.flatMap(({ about }) => ('templateNumber' in about ? [[keyOf(about), about] as const] : [])),
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
      if (!('templateNumber' in about)) return { ...said, state: null, ...fixed(about, language) };
      const version = words.get(keyOf(about)) ?? { subject: '', body: '' };
      const { subject } = render(version, reminderValues(about, name, dayOf(said.sendAt), language));
      return { ...said, state: about.state, subject, to: '/learning' };
    });
    return { person: true, notices, connected, addresses, choice: choice ?? usual };
  },
});

type Fixed = Exclude<Notice['about'], { templateNumber: number }>;

/** What is told by fixed words, and where it is done. */
const fixed = (about: Fixed, language: 'vi' | 'en'): { subject: string; to: string } => {
  const { reminders, unitReports, tasks, declarations } = messagesIn(language);
  switch (about.kind) {
    case 'seat':
      return { subject: reminders.notices.seat(about.classTitle), to: '/learning/classes' };
    case 'unit-report':
      return { subject: unitReports.notice(formatDay(about.dueOn)), to: '/unit-reports' };
    case 'task-report':
      return {
        subject: tasks.notice(about.code, formatDay(about.dueOn)),
        to: `/tasks/${about.taskId}/reports/${about.roundId}/${about.unitId}`,
      };
    case 'declaration':
      return {
        subject: declarations.notice(declarations.registers[about.register]),
        to: `/declarations/${about.register}/${about.periodId}/${about.subjectId}`,
      };
  }
};

const keyOf = ({ kind, templateNumber }: { kind: TemplateKind; templateNumber: number }): string =>
  `${kind} ${templateNumber}`;
