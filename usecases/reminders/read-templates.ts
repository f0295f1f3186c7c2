import { z } from 'zod';
import { templateVersions } from '#db/queries/reminders/settings.ts';
import { permits } from '#domain/access/permission.ts';
import { render, templateKinds } from '#domain/reminders/template.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { digestValues, reminderValues, wordsOf } from '../message-text.ts';
import { query, wholeProvince } from '../usecase.ts';

const exampleDuty = {
  title: { vi: 'Bồi dưỡng hằng năm về chuyển đổi số', en: 'Yearly training on digital transformation' },
} as const;
const daysAhead = { before: 7, due: 0, late: -7 } as const;

/** The words of a kind of message in force, in both languages, as they look with example values, and the versions before. */
export const readTemplates = query({
  name: 'reminders.read-templates',
  input: z.object({ kind: z.enum(templateKinds) }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'reminders.read', 'province'),
  run: async (db, { actor, input: { kind }, now }) => {
    const today = dayOf(now);
    const versions = await templateVersions(db, kind);
    const number = versions[0]?.number ?? 0;
    const [vi, en] = [await wordsOf(db, kind, number, 'vi'), await wordsOf(db, kind, number, 'en')];
    const values = async (language: 'vi' | 'en') =>
      kind === 'digest'
        ? digestValues(db, 'province', today, language)
        : reminderValues(
            { ...exampleDuty, dueOn: addDays(today, daysAhead[kind]) },
            'Nguyễn Văn A',
            today,
            language,
          );
    const preview = { vi: render(vi, await values('vi')), en: render(en, await values('en')) };
    return {
      kind,
      words: { vi, en },
      preview,
      versions: versions.map((version) => ({ number: version.number, recordedAt: version.recordedAt })),
      mayManage: permits(actor, 'reminders.manage', 'province'),
    };
  },
});
