import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';
import { formatDay } from '#domain/time/day.ts';

export type ShownPost = {
  readonly id: string;
  readonly unitName: string | null;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
};

export type PostWords = {
  people: Messages['people'];
  positions: Messages['positions'];
  categories: Readonly<Record<StaffCategory, string>>;
};

type Listed = ShownPost & { readonly current: boolean; readonly editable: boolean };

/** The posts of a person, newest first, each with what may be done to it. */
export const Positions = ({
  personId,
  posts,
  ...words
}: { personId: string; posts: readonly Listed[] } & PostWords) =>
  posts.length === 0 ? (
    <p className="text-soft">{words.people.posts.none}</p>
  ) : (
    <ul className="grid gap-3">
      {posts.map((post) => (
        <li key={post.id} className="rounded-card border border-line bg-card px-5 py-3.5">
          <Post post={post} {...words} />
          {post.editable ? <Acts personId={personId} post={post} positions={words.positions} /> : null}
        </li>
      ))}
    </ul>
  );

/** From when to when, in words. */
export const postDays = (
  post: Pick<ShownPost, 'validFrom' | 'validTo'>,
  people: Messages['people'],
): string => {
  const from = formatDay(post.validFrom);
  return post.validTo ? people.posts.between(from, formatDay(post.validTo)) : people.posts.since(from);
};

const Post = ({ post, people, categories }: { post: Listed } & PostWords) => {
  const flags = (['leader', 'dxSpecialist', 'coreOfficer'] as const).filter((flag) => post[flag]);
  return (
    <>
      <p>
        <span className="font-semibold">{post.title}</span> · {post.unitName ?? people.unknown}
      </p>
      <p className="text-[0.9rem] text-soft">
        {categories[post.category]}, {postDays(post, people)}
      </p>
      {flags.length > 0 || post.current ? (
        <p className="mt-1 flex flex-wrap gap-2">
          {post.current ? <Chip tone="good">{people.posts.current}</Chip> : null}
          {flags.map((flag) => (
            <Chip key={flag}>{people.posts.flags[flag]}</Chip>
          ))}
        </p>
      ) : null}
    </>
  );
};

const Acts = ({
  personId,
  post,
  positions: { actions },
}: {
  personId: string;
  post: Listed;
  positions: Messages['positions'];
}) => (
  <p className="mt-1 flex flex-wrap gap-x-5" data-print="hide">
    {(['transfer', 'end', 'correct', 'withdraw'] as const).map((act) => (
      <Link
        key={act}
        href={`/people/${personId}/positions/${post.id}/${act}`}
        prefetch={false}
        className="inline-flex min-h-11 items-center"
        aria-label={actions.of(actions[act], `${post.title}, ${post.unitName ?? ''}`)}
      >
        {actions[act]}
      </Link>
    ))}
  </p>
);
