import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';

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
  readonly supersededAt: Date | null;
  readonly current?: boolean;
};

type Words = { people: Messages['people']; categories: Readonly<Record<StaffCategory, string>> };

/** The posts of a person as they stand, newest first; rows that were corrected are folded away. */
export const LifeLine = ({
  posts,
  corrected,
  ...words
}: { posts: readonly ShownPost[]; corrected: readonly ShownPost[] } & Words) => (
  <>
    {posts.length === 0 ? (
      <p className="text-soft">{words.people.posts.none}</p>
    ) : (
      <Posts posts={posts} {...words} />
    )}
    {corrected.length > 0 ? (
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
          {words.people.posts.corrected(corrected.length)}
        </summary>
        <Posts posts={corrected} {...words} />
      </details>
    ) : null}
  </>
);

const Posts = ({ posts, ...words }: { posts: readonly ShownPost[] } & Words) => (
  <ol className="border-l-2 border-line-strong">
    {posts.map((post) => (
      <li key={post.id} className="relative py-2.5 pl-5">
        <Post post={post} {...words} />
      </li>
    ))}
  </ol>
);

const Post = ({ post, people, categories }: { post: ShownPost } & Words) => {
  const flags = (['leader', 'dxSpecialist', 'coreOfficer'] as const).filter((flag) => post[flag]);
  const from = formatDay(post.validFrom);
  return (
    <>
      <p>
        <span className="font-semibold">{post.title}</span> · {post.unitName ?? people.unknown}
      </p>
      <p className="text-[0.9rem] text-soft">
        {categories[post.category]},{' '}
        {post.validTo ? people.posts.between(from, formatDay(post.validTo)) : people.posts.since(from)}
        {post.supersededAt ? `, ${people.posts.correctedOn(formatDay(dayOf(post.supersededAt)))}` : null}
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
