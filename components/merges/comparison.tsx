import { MaskedNumber } from '#components/people/masked-number.tsx';
import { postDays, type ShownPost } from '#components/people/positions.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';

export type Side = {
  readonly personId: string;
  readonly identity: {
    readonly fullName: string;
    readonly bornOn: string | null;
    readonly gender: Gender | null;
    readonly idNumberTail: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  } | null;
  readonly posts: readonly ShownPost[];
  readonly completions: readonly { readonly title: LocalText; readonly completedAt: Date }[];
  readonly trainings: readonly { readonly courseName: string; readonly completedOn: string | null }[];
  readonly results: readonly { readonly session: string; readonly takenOn: string }[];
};

/** Two people side by side, a line a fact; what differs says so in words. */
export const Comparison = ({
  sides,
  people,
  genders,
  language,
}: {
  sides: readonly [Side, Side];
  people: Messages['people'];
  genders: Readonly<Record<Gender, string>>;
  language: Language;
}) => {
  const { identity: labels, duplicates } = people;
  const words = duplicates.comparing;
  const text = (label: string, of: (side: Side) => string | null | undefined) => {
    const [left, right] = [of(sides[0]) ?? people.unknown, of(sides[1]) ?? people.unknown];
    return { label, left, right, same: left === right };
  };
  const list = (label: string, of: (side: Side) => readonly string[]) => ({
    label,
    left: <Lines lines={of(sides[0])} none={people.unknown} />,
    right: <Lines lines={of(sides[1])} none={people.unknown} />,
    same: null,
  });
  const day = (value: string | null | undefined) => (value ? formatDay(value) : null);
  const rows = [
    text(words.name, ({ identity }) => identity?.fullName ?? people.erased),
    text(labels.born, ({ identity }) => day(identity?.bornOn)),
    text(labels.gender, ({ identity }) => (identity?.gender ? genders[identity.gender] : null)),
    {
      label: labels.idNumber,
      left: <MaskedNumber tail={sides[0].identity?.idNumberTail ?? null} people={people} />,
      right: <MaskedNumber tail={sides[1].identity?.idNumberTail ?? null} people={people} />,
      // Two people never bear one number; the same end is a hint.
      same: sides[0].identity?.idNumberTail === sides[1].identity?.idNumberTail ? null : false,
    },
    text(labels.email, ({ identity }) => identity?.email),
    text(labels.phone, ({ identity }) => identity?.phone),
    list(people.posts.title, ({ posts }) =>
      posts.map((post) => `${post.title} · ${post.unitName ?? people.unknown}, ${postDays(post, people)}`),
    ),
    list(people.completions.title, ({ completions }) =>
      completions.map((one) => `${one.title[language]}, ${formatDay(dayOf(one.completedAt))}`),
    ),
    list(people.trainings.title, ({ trainings }) =>
      trainings.map((one) => [one.courseName, day(one.completedOn)].filter(Boolean).join(', ')),
    ),
    list(people.results.title, ({ results }) =>
      results.map((one) => `${one.session}, ${formatDay(one.takenOn)}`),
    ),
  ];
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { key: 'label', label: words.fact },
        { key: 'left', label: words.left },
        { key: 'right', label: words.right },
        { key: 'same', label: words.compared },
      ]}
      rows={rows.map(({ label, left, right, same }) => ({
        key: label,
        cells: { label, left, right, same: same === null ? '' : same ? words.same : words.differs },
      }))}
    />
  );
};

const Lines = ({ lines, none }: { lines: readonly string[]; none: string }) =>
  lines.length === 0 ? (
    <span className="text-soft">{none}</span>
  ) : (
    <ul className="min-w-48">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
