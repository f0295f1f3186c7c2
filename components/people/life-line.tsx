import type { Language, Messages } from '#content/messages/messages.ts';
import { type LifeFact, type LifePost, lifeLine } from '#domain/people/life-line.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import type { Learned } from './learned.tsx';
import type { ShownPost } from './positions.tsx';

type Told = LifeFact & { readonly title: string; readonly detail: string | null };

/**
 * What happened to somebody in one line, newest first: an ordered list of days, with her posts as bars beside it, so that
 * two held at once are seen as two. The bars say nothing that the list does not.
 */
export const LifeLine = ({
  posts,
  learned,
  people,
  language,
}: {
  posts: readonly ShownPost[];
  learned: Learned;
  people: Messages['people'];
  language: Language;
}) => {
  const words = people.life;
  const { rows, lanes, bars } = lifeLine(
    [...postFacts(posts, people), ...learnedFacts(learned, people, language)],
    posts satisfies readonly LifePost[],
  );
  if (rows.length === 0) return <p className="text-soft">{words.none}</p>;
  return (
    <div
      className="grid rounded-card border border-line bg-card px-4 py-3 sm:px-5"
      style={{ gridTemplateColumns: `repeat(${lanes}, 0.9rem) minmax(0, 1fr)` }}
    >
      {bars.map(({ postId, lane, fromRow, toRow }) => (
        <span
          key={postId}
          aria-hidden="true"
          className={`mx-1 my-2 rounded-full ${colours[lane % colours.length]}`}
          style={{ gridColumn: lane + 1, gridRow: `${toRow + 1} / ${fromRow + 2}` }}
        />
      ))}
      <ol className="contents">
        {rows.map((row, index) => {
          const year = row.day.slice(0, 4);
          return (
            <li
              key={row.key}
              className="min-w-0 break-inside-avoid py-1.5 pl-3"
              style={{ gridColumn: lanes + 1, gridRow: index + 1 }}
            >
              {rows[index - 1]?.day.slice(0, 4) === year ? null : (
                <p className="pt-1.5 pb-1 font-semibold text-river">{words.year(year)}</p>
              )}
              <p className="text-[0.9rem] text-soft">
                {formatDay(row.day)} · {words.kinds[row.kind]}
              </p>
              <p className="break-words">
                <span className="font-semibold">{row.title}</span>
                {row.detail ? ` · ${row.detail}` : null}
              </p>
            </li>
          );
        })}
      </ol>
    </div>
  );
};

const colours = ['bg-river', 'bg-amber', 'bg-lotus'] as const;

const postFacts = (posts: readonly ShownPost[], people: Messages['people']): Told[] =>
  posts.flatMap((post) => {
    const told = { postId: post.id, title: post.title, detail: post.unitName ?? people.unknown };
    const began: Told = { ...told, key: `${post.id} from`, kind: 'post-began', day: post.validFrom };
    return post.validTo
      ? [began, { ...told, key: `${post.id} to`, kind: 'post-ended', day: post.validTo }]
      : [began];
  });

const learnedFacts = (learned: Learned, people: Messages['people'], language: Language): Told[] => {
  const { results } = people;
  return [
    ...learned.completions.map((one) => ({
      ...{ key: `c ${one.enrolmentId}`, kind: 'completion' as const, day: dayOf(one.completedAt) },
      ...{ title: one.title[language], detail: one.unitName },
    })),
    ...learned.trainings.flatMap((one) => {
      const day = one.completedOn ?? one.beganOn;
      const told = {
        key: `t ${one.id}`,
        kind: 'training' as const,
        title: one.courseName,
        detail: one.organiser,
      };
      return day ? [{ ...told, day }] : [];
    }),
    ...learned.results.map((one) => ({
      ...{ key: `r ${one.id}`, kind: 'result' as const, day: one.takenOn, title: one.session },
      detail: one.passed === null ? results.notKnown : one.passed ? results.passed : results.failed,
    })),
    ...learned.duties.map((one) => ({
      key: `d ${one.id}`,
      kind: one.metOn ? ('duty-met' as const) : ('duty-due' as const),
      day: one.metOn ?? one.dueOn,
      title: one.title[language],
      detail: one.legalSource[language],
    })),
  ];
};
