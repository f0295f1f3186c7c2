import Link from 'next/link';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';

type Version = {
  readonly number: number;
  readonly publishedAt: Date;
  readonly enrolled: number;
  readonly completed: number;
};
type Shown = {
  readonly number: number;
  readonly publishedAt: Date;
  readonly contentSha256: string;
  readonly content: CourseContent;
};

/** What a version is, how many took it, and the other versions to look at. */
export const CourseFacts = ({
  shown,
  versions,
  messages: { catalogue, importPages },
}: {
  shown: Shown;
  versions: readonly Version[];
  messages: Pick<Messages, 'catalogue' | 'importPages'>;
}) => {
  const words = catalogue.facts;
  const here = versions.find((version) => version.number === shown.number);
  const facts = [
    { label: words.group, value: importPages.values.contentGroup[shown.content.contentGroup] },
    { label: words.form, value: importPages.values.form[shown.content.form] },
    { label: words.periods, value: shown.content.hoursPeriods },
    { label: words.enrolled, value: here?.enrolled ?? 0 },
    { label: words.completed, value: here?.completed ?? 0 },
    { label: words.checksum, value: <span className="break-all text-[0.85rem]">{shown.contentSha256}</span> },
  ];
  const name = (version: { number: number; publishedAt: Date }) =>
    catalogue.version(version.number, formatDay(dayOf(version.publishedAt)));
  return (
    <Card>
      <p className="mb-3 font-semibold">{name(shown)}</p>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(({ label, value }) => (
          <div key={label} className="min-w-0">
            <dt className="text-[0.9rem] text-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {versions.length > 1 ? (
        <nav aria-label={catalogue.versions} className="mt-4 flex flex-wrap gap-x-5">
          {versions
            .filter((version) => version.number !== shown.number)
            .map((version) => (
              <Link
                key={version.number}
                href={`/courses/${shown.content.code}?version=${version.number}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {name(version)}
              </Link>
            ))}
        </nav>
      ) : null}
    </Card>
  );
};
