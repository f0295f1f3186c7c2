import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ChangeTable } from '#components/organisation/change-table.tsx';
import { eventSentence } from '#components/organisation/event-sentence.ts';
import { Facts } from '#components/organisation/facts.tsx';
import { RoleTable } from '#components/organisation/role-table.tsx';
import { SettlementPanel } from '#components/organisation/settlement-panel.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { seenChange } from '#domain/organisation/seen-change.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { showEvent } from '#usecases/organisation/show-event.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).organisation.event.facts };
}

export default async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ organisation: words, access }, { id }] = await Promise.all([currentMessages(), params]);
  const { event, names, mayChange, roles, managesAccounts } = await ask(showEvent, { eventId: id });
  const nameOf = (unitId: string | null): string | null =>
    unitId === null ? null : (names.get(unitId)?.name ?? null);
  const units = event.changes.map((change) => {
    const { was, is } = seenChange(change, event.effectiveOn, event.kind === 'correct');
    const named = (unit: typeof was) => (unit ? { ...unit, parent: nameOf(unit.parentId) } : null);
    return { unitId: change.unitId, code: change.code, was: named(was), is: named(is) };
  });
  const correctable = mayChange && event.kind !== 'correct' && !event.correctedById;
  return (
    <Page>
      <p className="mb-2">
        <Link href="/organisation/events" prefetch={false} className="inline-flex min-h-11 items-center">
          ← {words.links.events}
        </Link>
      </p>
      <PageTitle
        lead={words.kinds[event.kind]}
        actions={
          correctable ? (
            <ButtonLink look="quiet" href={`/organisation/events/new?kind=correct&event=${event.id}`}>
              {words.event.correct}
            </ButtonLink>
          ) : undefined
        }
      >
        {eventSentence(event, names, words)}
      </PageTitle>
      {event.correctedById || event.correctsId ? (
        <div className="mb-5">
          <Notice tone="note">
            <p>{event.correctedById ? words.event.correctedBy : words.event.corrects}</p>
            <Link
              href={`/organisation/events/${event.correctedById ?? event.correctsId}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {event.correctedById ? words.event.seeCorrection : words.event.seeCorrected}
            </Link>
          </Notice>
        </div>
      ) : null}
      {event.peopleTotal !== null && event.settledAt === null ? (
        <SettlementPanel
          eventId={event.id}
          done={event.peopleDone ?? 0}
          total={event.peopleTotal}
          words={words.event}
        />
      ) : null}
      <Facts
        facts={[
          [words.event.on, formatDay(event.effectiveOn)],
          [words.event.document, event.document],
          [words.event.recorded, formatInstant(event.recordedAt)],
          [words.event.by, event.recordedBy ?? words.event.system],
          ...(event.settledAt
            ? [[words.preview.people, words.event.peopleDone(event.peopleTotal ?? 0)] as const]
            : []),
          ...(event.demo ? [[words.browse.demo, words.event.demo] as const] : []),
        ]}
      />
      <Section title={words.changes.title}>
        <ChangeTable units={units} words={words.changes} linked />
      </Section>
      {roles.length > 0 ? (
        <Section title={words.roles.title}>
          <div className="mb-3">
            <Notice tone="soon">
              <p>{managesAccounts ? words.roles.mend : words.roles.tell}</p>
            </Notice>
          </div>
          <RoleTable roles={roles} names={access.roles} words={words.roles} linked={managesAccounts} />
        </Section>
      ) : null}
    </Page>
  );
}
