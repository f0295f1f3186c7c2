import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ExportTable } from '#components/interchange/export-table.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { listExports } from '#usecases/interchange/list-exports.ts';
import { requestFactsAction } from './facts.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).interchange.facts.title };
}

export default async function FactsPage() {
  await requireActor();
  const { interchange } = await currentMessages();
  const { facts, out } = interchange;
  const { exports } = await ask(listExports, { format: 'facts-1' });
  return (
    <Page>
      <PageTitle lead={facts.lead}>{facts.title}</PageTitle>
      <Card>
        <p className="max-w-[68ch]">{facts.what}</p>
        <p className="mt-2 mb-5 max-w-[68ch] text-soft">{facts.privacy}</p>
        <ActionForm action={requestFactsAction} fields={[]} submit={<Button>{facts.submit}</Button>} />
      </Card>
      {exports.some(({ state }) => state === 'waiting') ? (
        <p className="mt-5">
          <ButtonLink look="quiet" href="/reports/facts">
            {out.refresh}
          </ButtonLink>
        </p>
      ) : null}
      <div className="mt-5">
        <ExportTable exports={exports} words={out} />
      </div>
    </Page>
  );
}
