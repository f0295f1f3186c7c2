import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { SettleForm } from '#components/ledger/settle-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { listLedgerConflicts } from '#usecases/ledger/list-conflicts.ts';
import { settleAction } from '../ledger.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).ledger.desk.title };
}

export default async function LedgerConflictsPage() {
  await requireActor();
  const [{ ledger: words }, cells] = await Promise.all([currentMessages(), ask(listLedgerConflicts, {})]);
  return (
    <Page>
      <PageTitle
        lead={words.desk.lead}
        actions={
          <ButtonLink href="/ledger" look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {words.desk.title}
      </PageTitle>
      {cells.length === 0 ? <p className="text-soft">{words.desk.empty}</p> : null}
      <div className="grid gap-5">
        {cells.map(({ series, unitId, unitName, spans, mayManage }) => (
          <Card key={`${series}-${unitId}`} accent="amber">
            <h2 className="text-[1.15rem]">
              <Link href={`/ledger/${series}/${unitId}`}>{unitName}</Link>
            </h2>
            <p className="text-soft">{words.series[series]}</p>
            {spans.map(({ from, to, claims }) => (
              <div key={from} className="mt-3">
                <p className="font-semibold">{words.cell.range(from, to)}</p>
                <ul className="list-disc pl-6">
                  {claims.map(({ id, value, source, on }) => (
                    <li key={id}>{words.desk.option(words.number(value), source.vi, on)}</li>
                  ))}
                </ul>
                {mayManage ? (
                  <SettleForm
                    {...{ series, unitId, words, supersedes: null }}
                    action={settleAction}
                    choices={claims}
                  />
                ) : null}
              </div>
            ))}
          </Card>
        ))}
      </div>
    </Page>
  );
}
