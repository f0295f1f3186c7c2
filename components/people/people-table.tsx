import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatDay } from '#domain/time/day.ts';
import { MaskedNumber } from './masked-number.tsx';

export type ListedPerson = {
  readonly id: string;
  readonly fullName: string;
  readonly bornOn: string | null;
  readonly idNumberTail: string | null;
  readonly posts: readonly { readonly title: string; readonly unitName: string | null }[];
};

/** People by given name, each with her posts of today. */
export const PeopleTable = ({
  listed,
  people,
}: {
  listed: readonly ListedPerson[];
  people: Messages['people'];
}) => (
  <DataTable
    caption={people.table.caption}
    columns={[
      { key: 'name', label: people.table.name },
      { key: 'posts', label: people.table.posts },
      { key: 'born', label: people.table.born },
      { key: 'number', label: people.table.idNumber },
    ]}
    rows={listed.map((person) => ({
      key: person.id,
      cells: {
        name: (
          <Link
            href={`/people/${person.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {person.fullName}
          </Link>
        ),
        posts: <Posts posts={person.posts} none={people.noPost} />,
        born: (
          <span className="whitespace-nowrap">
            {person.bornOn ? formatDay(person.bornOn) : people.unknown}
          </span>
        ),
        number: <MaskedNumber tail={person.idNumberTail} people={people} />,
      },
    }))}
    empty={people.none}
  />
);

const Posts = ({ posts, none }: { posts: ListedPerson['posts']; none: string }) =>
  posts.length === 0 ? (
    <span className="text-soft">{none}</span>
  ) : (
    <ul className="min-w-56">
      {posts.map((post) => (
        <li key={`${post.title}, ${post.unitName}`}>
          {post.title} <span className="text-soft">· {post.unitName}</span>
        </li>
      ))}
    </ul>
  );
