import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { ContentGroup, LocalText } from '#domain/catalogue/course.ts';

export type ListedCourse = {
  readonly code: string;
  readonly number: number;
  readonly title: LocalText;
  readonly contentGroup: ContentGroup;
  readonly hoursPeriods: number;
  readonly enrolled: number;
  readonly completed: number;
};

/** The published courses with their counts. */
export const CourseTable = ({
  courses,
  words,
  groups,
  language,
}: {
  courses: readonly ListedCourse[];
  words: Messages['catalogue'];
  groups: Readonly<Record<ContentGroup, string>>;
  language: Language;
}) => {
  const count = new Intl.NumberFormat(language);
  return (
    <DataTable
      caption={words.table.caption}
      columns={[
        { key: 'title', label: words.table.title },
        { key: 'group', label: words.table.group },
        { key: 'periods', label: words.table.periods, kind: 'number' },
        { key: 'version', label: words.table.version, kind: 'number' },
        { key: 'enrolled', label: words.table.enrolled, kind: 'number' },
        { key: 'completed', label: words.table.completed, kind: 'number' },
      ]}
      rows={courses.map((course) => ({
        key: course.code,
        cells: {
          title: (
            <Link
              href={`/courses/${course.code}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {course.title[language]}
            </Link>
          ),
          group: groups[course.contentGroup],
          periods: course.hoursPeriods,
          version: course.number,
          enrolled: count.format(course.enrolled),
          completed: count.format(course.completed),
        },
      }))}
      empty={words.none}
    />
  );
};
