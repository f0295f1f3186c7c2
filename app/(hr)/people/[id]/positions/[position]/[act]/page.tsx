import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ChangeForm, changes } from '#components/positions/change-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { formatDay } from '#domain/time/day.ts';
import { preparePosition } from '#usecases/people/prepare-position.ts';
import { closePosition, mendPosition, movePosition, takeBackPosition } from '../../../../positions.action.ts';

type Params = { id: string; position: string; act: string };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).positions.title };
}

const actions = {
  correct: mendPosition,
  end: closePosition,
  transfer: movePosition,
  withdraw: takeBackPosition,
} as const;

/** One position: correct it, end it, move its holder, or take the row back. */
export default async function ChangePositionPage({ params }: { params: Promise<Params> }) {
  await requireActor();
  const [messages, { id, position, act }] = await Promise.all([currentMessages(), params]);
  const change = changes.find((each) => each === act);
  if (!change) notFound();
  const found = await ask(preparePosition, { positionId: position });
  const { people, positions } = messages;
  const words = positions.pages[change];
  const { validFrom, validTo, title } = found.position;
  const days = validTo
    ? people.posts.between(formatDay(validFrom), formatDay(validTo))
    : people.posts.since(formatDay(validFrom));
  return (
    <Page width="text">
      <PageTitle
        lead={words.lead}
        actions={
          <ButtonLink href={`/people/${id}`} look="quiet">
            {positions.pages.back}
          </ButtonLink>
        }
      >
        {words.title(found.fullName ?? people.erased)}
      </PageTitle>
      <Card className="mb-6">
        <p className="text-[0.9rem] text-soft">{positions.pages.now}</p>
        <p>
          <span className="font-semibold">{title}</span> · {found.unitName ?? people.unknown}, {days}
        </p>
      </Card>
      {change === 'transfer' && !found.wholeProvince ? (
        <p className="mb-6">{positions.pages.transfer.outside}</p>
      ) : null}
      <ChangeForm change={change} action={actions[change]} found={found} messages={messages} />
    </Page>
  );
}
