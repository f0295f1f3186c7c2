import type { Messages } from '#content/messages/messages.ts';
import type { ContentGroup, TrainingForm } from '#domain/catalogue/course.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';

/** What was declared, line by line. */
export const EvidenceFacts = ({
  evidence,
  duty,
  words,
  groups,
}: {
  evidence: {
    readonly contentGroup: ContentGroup;
    readonly form: TrainingForm;
    readonly hoursPeriods: number;
    readonly beganOn: string | null;
    readonly completedOn: string;
    readonly organiser: string;
    readonly certificateNumber: string | null;
    readonly fileName: string;
    readonly fileBytes: number;
    readonly recordedAt: Date;
  };
  duty: string | null;
  words: Messages['evidence'];
  groups: Readonly<Record<ContentGroup, string>>;
}) => {
  const { form, show } = words;
  const lines: readonly (readonly [string, string | number | null])[] = [
    [form.duty, duty],
    [form.contentGroup, groups[evidence.contentGroup]],
    [form.form, form.forms[evidence.form]],
    [form.hours, evidence.hoursPeriods],
    [form.beganOn, evidence.beganOn && formatDay(evidence.beganOn)],
    [form.completedOn, formatDay(evidence.completedOn)],
    [form.organiser, evidence.organiser],
    [form.certificate, evidence.certificateNumber],
    [form.file, show.fileSaid(evidence.fileName, Math.ceil(evidence.fileBytes / 1024))],
  ];
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {lines.map(([label, value]) =>
          value === null ? null : (
            <div key={label} className="contents">
              <dt className="text-soft">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="mt-3 text-[0.9rem] text-soft">{show.declared(formatInstant(evidence.recordedAt))}</p>
    </>
  );
};
