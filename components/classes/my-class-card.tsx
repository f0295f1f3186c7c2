import { Chip } from '#components/ui/chip.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { TrainingForm } from '#domain/catalogue/course.ts';
import { formatInstant, timeOf } from '#domain/time/day.ts';
import type { ShownSession } from './class-shown.ts';
import { StillButton } from './still-button.tsx';

export type MyClass = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly form: TrainingForm;
  readonly hoursPeriods: number;
  readonly capacity: number;
  readonly seated: number;
  readonly waiting: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly cancelledAt: Date | null;
  readonly place:
    | { readonly kind: 'seated' }
    | { readonly kind: 'waiting'; readonly position: number }
    | null;
  readonly sessions: readonly ShownSession[];
  readonly mayRegister: boolean;
  readonly mayLeave: boolean;
};

/** One class for a learner: when and where, her place in it, and the one thing she can do. */
export const MyClassCard = ({
  of,
  now,
  words,
  forms,
  register,
  leave,
}: {
  of: MyClass;
  now: Date;
  words: Messages['classes'];
  forms: Readonly<Record<TrainingForm, string>>;
  register: (form: FormData) => Promise<void>;
  leave: (form: FormData) => Promise<void>;
}) => {
  const { mine } = words;
  const free = of.waiting > 0 ? 0 : Math.max(0, of.capacity - of.seated);
  return (
    <Card accent={of.place?.kind === 'seated' ? 'river' : of.place ? 'amber' : undefined}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3 className="min-w-0 text-[1.1rem]">{of.title}</h3>
        <PlaceChip of={of} words={words} />
      </div>
      <p className="mt-1 text-soft">
        {words.facts.formText(forms[of.form], of.hoursPeriods)} · {of.unitName}
      </p>
      <ul className="my-3 space-y-1">
        {of.sessions.map((session) => (
          <li key={session.id}>
            {session.cancelledAt ? <s>{formatInstant(session.startsAt)}</s> : formatInstant(session.startsAt)}
            –{timeOf(session.endsAt)}
            {session.place ? ` · ${session.place}` : ''}
            {session.cancelledAt ? ` · ${words.sessions.cancelled}` : ''}
            {session.link && !session.cancelledAt && session.endsAt > now ? (
              <>
                {' · '}
                <a href={session.link} rel="noreferrer" className="inline-flex min-h-11 items-center">
                  {mine.join}
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {of.place || of.cancelledAt ? null : (
        <p className="mb-3 text-soft">
          {of.opensAt > now ? mine.opens(formatInstant(of.opensAt)) : mine.until(formatInstant(of.closesAt))}.{' '}
          {free > 0 ? mine.free(free) : mine.full(of.waiting)}.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {of.mayRegister ? (
          <StillButton
            action={register}
            hidden={{ classId: of.id }}
            look={free > 0 ? 'primary' : 'quiet'}
            label={free > 0 ? mine.register : mine.wait}
            described={`${free > 0 ? mine.register : mine.wait}: ${of.title}`}
          />
        ) : null}
        {of.mayLeave ? (
          <StillButton
            action={leave}
            hidden={{ classId: of.id }}
            label={mine.leave}
            described={`${mine.leave}: ${of.title}`}
          />
        ) : null}
        {of.place ? (
          <a href={`/classes/${of.id}/calendar`} className="inline-flex min-h-11 items-center">
            {words.calendar}
          </a>
        ) : null}
      </div>
    </Card>
  );
};

const PlaceChip = ({ of, words }: { of: MyClass; words: Messages['classes'] }) => {
  if (of.cancelledAt) return <Chip tone="now">{words.states.cancelled}</Chip>;
  if (of.place?.kind === 'seated') return <Chip tone="good">{words.mine.seated}</Chip>;
  return of.place ? <Chip tone="soon">{words.mine.waiting(of.place.position)}</Chip> : null;
};
