import { MaskedNumber } from '#components/people/masked-number.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { SuspectReason } from '#domain/people/suspects.ts';
import { formatDay } from '#domain/time/day.ts';

type Brief = {
  readonly personId: string;
  readonly fullName: string;
  readonly bornOn: string | null;
  readonly idNumberTail: string | null;
  readonly posts: readonly { readonly title: string; readonly unitName: string | null }[];
};
export type Suspects = {
  readonly one: Brief;
  readonly other: Brief;
  readonly reasons: readonly SuspectReason[];
};

/** Pairs who may be one person, each with why and the way to compare them. */
export const SuspectList = ({
  pairs,
  people,
}: {
  pairs: readonly Suspects[];
  people: Messages['people'];
}) => (
  <ul className="grid gap-3">
    {pairs.map(({ one, other, reasons }) => (
      <li
        key={`${one.personId} ${other.personId}`}
        className="rounded-card border border-line bg-card px-5 py-4"
      >
        <p className="mb-3 flex flex-wrap gap-2">
          {reasons.map((reason) => (
            <Chip key={reason} tone="soon">
              {people.duplicates.reasons[reason]}
            </Chip>
          ))}
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Side person={one} people={people} />
          <Side person={other} people={people} />
        </div>
        <p className="mt-3">
          <ButtonLink
            href={`/people/duplicates/compare?one=${one.personId}&other=${other.personId}`}
            look="quiet"
          >
            {people.duplicates.compare}
            <span className="sr-only">: {one.fullName}</span>
          </ButtonLink>
        </p>
      </li>
    ))}
  </ul>
);

const Side = ({ person, people }: { person: Brief; people: Messages['people'] }) => (
  <div className="min-w-0">
    <p className="font-semibold">{person.fullName}</p>
    <p className="text-[0.9rem] text-soft">
      {person.bornOn ? formatDay(person.bornOn) : people.unknown} ·{' '}
      <MaskedNumber tail={person.idNumberTail} people={people} />
    </p>
    {person.posts.length === 0 ? <p className="text-[0.9rem] text-soft">{people.noPost}</p> : null}
    {person.posts.map((post) => (
      <p key={`${post.title} ${post.unitName}`} className="text-[0.9rem]">
        {post.title} <span className="text-soft">· {post.unitName}</span>
      </p>
    ))}
  </div>
);
