import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ExportTable } from '#components/interchange/export-table.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { listExports } from '#usecases/interchange/list-exports.ts';
import { scimBase } from '#usecases/scim-base.ts';
import { requestExportAction } from './interchange.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).interchange.title };
}

export default async function InterchangePage() {
  await requireActor();
  const { interchange: words } = await currentMessages();
  const { exports, mayImport } = await ask(listExports, {});
  const waiting = exports.some(({ state }) => state === 'waiting');
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Section id="out" title={words.out.title}>
        <Card>
          <p className="max-w-[68ch]">{words.out.what}</p>
          <p className="mt-2 mb-5 max-w-[68ch] text-soft">{words.out.privacy}</p>
          <ActionForm action={requestExportAction} fields={[]} submit={<Button>{words.out.submit}</Button>} />
        </Card>
        {waiting ? (
          <p className="mt-5">
            <ButtonLink look="quiet" href="/interchange">
              {words.out.refresh}
            </ButtonLink>
          </p>
        ) : null}
        <div className="mt-5">
          <ExportTable exports={exports} words={words.out} />
        </div>
      </Section>
      <Section id="in" title={words.in.title}>
        <Card>
          <p>{words.in.what}</p>
          <ul className="my-2 list-disc pl-6">
            {words.in.kinds.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
          <p className="max-w-[68ch]">{words.in.rules}</p>
          <p className="mt-2 max-w-[68ch] text-soft">{words.in.people}</p>
          {mayImport ? (
            <p className="mt-4">
              <ButtonLink look="quiet" href="/imports">
                {words.in.go}
              </ButtonLink>
            </p>
          ) : null}
        </Card>
      </Section>
      <Section id="scim" title={words.scim.title}>
        <Card>
          <p className="max-w-[68ch]">{words.scim.what}</p>
          <dl className="my-3">
            <dt className="font-semibold">{words.scim.address}</dt>
            <dd>
              <code className="break-all">{scimBase()}</code>
            </dd>
          </dl>
          <p className="max-w-[68ch]">{words.scim.token}</p>
          <p className="mt-2 max-w-[68ch] text-soft">{words.scim.rules}</p>
        </Card>
      </Section>
    </Page>
  );
}
