import { type ListedPerson, PeopleTable } from '#components/people/people-table.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Day, formatDay } from '#domain/time/day.ts';
import { fieldBox } from './field-box.ts';

/** Who is in an audience on a day that can be chosen, a page at a time. */
export const MembersPanel = ({
  audienceId,
  shown,
  further,
  messages: { audiences, people },
}: {
  audienceId: string;
  shown: {
    readonly on: Day;
    readonly total: number;
    readonly people: readonly ListedPerson[];
    readonly next: string | null;
  };
  further: boolean;
  messages: Messages;
}) => {
  const { members } = audiences;
  const page = `/audiences/${audienceId}`;
  return (
    <>
      <form action={`${page}#members`} method="get" className="mb-4 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="members-on" className="mb-1.5 block font-semibold">
            {members.on}
          </label>
          <input
            id="members-on"
            type="date"
            name="on"
            required
            defaultValue={shown.on}
            className={fieldBox}
          />
        </div>
        <Button look="quiet">{members.show}</Button>
      </form>
      <p className="mb-3">{members.counted(shown.total, formatDay(shown.on))}</p>
      <PeopleTable listed={shown.people} people={people} />
      <nav aria-label={members.title} className="mt-4 flex flex-wrap gap-3">
        {further ? (
          <ButtonLink href={`${page}?on=${shown.on}#members`} look="quiet">
            {members.first}
          </ButtonLink>
        ) : null}
        {shown.next ? (
          <ButtonLink href={`${page}?on=${shown.on}&after=${shown.next}#members`} look="quiet">
            {members.next}
          </ButtonLink>
        ) : null}
      </nav>
    </>
  );
};
