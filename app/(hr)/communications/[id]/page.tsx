import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { reachText } from '#components/communications/reach-text.ts';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { showCommunication } from '#usecases/communications/show-communication.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).communications.title };
}

export default async function CommunicationPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ communications: words }, { id }] = await Promise.all([currentMessages(), params]);
  const { entry, chain, mayRecord } = await ask(showCommunication, { communicationId: id });
  const newest = chain.at(-1);
  const { facts } = words;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.table.unit, entry.unitName],
    [words.table.kind, words.kinds[entry.kind]],
    [facts.channel, entry.channel],
    [words.table.days, words.days(formatDay(entry.fromOn), formatDay(entry.toOn))],
    [facts.times, words.number(entry.times)],
    [words.table.reach, reachText(entry, words)],
    [words.table.source, entry.reachSource ?? '—'],
    [facts.recorded, entry.recordedByName ?? words.system],
  ];
  return (
    <Page>
      <PageTitle
        lead={entry.demo ? words.demo : undefined}
        actions={
          <>
            <ButtonLink href="/communications" look="quiet">
              {words.back}
            </ButtonLink>
            {mayRecord && newest?.id === id && !entry.withdrawn ? (
              <ButtonLink href={`/communications/new?correct=${id}`}>{words.correct}</ButtonLink>
            ) : null}
          </>
        }
      >
        {entry.title}
      </PageTitle>
      {entry.withdrawn ? (
        <div className="mb-5">
          <Notice tone="soon">
            <p>{words.withdrawnNote}</p>
          </Notice>
        </div>
      ) : null}
      {newest && newest.id !== id ? (
        <div className="mb-5">
          <Notice tone="note">
            <p>
              {words.old} <Link href={`/communications/${newest.id}`}>{words.newest}</Link>
            </p>
          </Notice>
        </div>
      ) : null}
      <Card>
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[14rem_1fr]">
          {lines.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
          <div className="contents">
            <dt className="text-soft">{facts.evidence}</dt>
            <dd className="flex flex-wrap items-center gap-4">
              {entry.evidenceLink ? (
                <a href={entry.evidenceLink} rel="noreferrer" className="inline-flex min-h-11 items-center">
                  {facts.link}
                </a>
              ) : null}
              {entry.fileSha256 ? (
                <DownloadLink href={`/communications/${id}/file`}>{facts.file}</DownloadLink>
              ) : null}
              {entry.evidenceLink || entry.fileSha256 ? null : facts.noEvidence}
            </dd>
          </div>
        </dl>
      </Card>
      <Section id="versions" title={words.versions}>
        <p className="mb-3 text-soft">{words.versionsLead}</p>
        <ol className="grid gap-3">
          {chain.map((version) => (
            <li key={version.id}>
              <Link href={`/communications/${version.id}`} className="inline-flex min-h-11 items-center">
                {words.version[version.withdrawn ? 'withdrawn' : version.supersedes ? 'corrected' : 'first']}
                {': '}
                {reachText(version, words)}
              </Link>
              <span className="block text-soft">
                {words.version.by(version.recordedByName ?? words.system, formatInstant(version.recordedAt))}
                {version.reason ? `. ${words.version.reason(version.reason)}` : ''}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
