import type { ComponentProps } from 'react';
import { ActionForm, Fields } from '#components/ui/action-form.tsx';
import { Button, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';

type Props = {
  /** What was asked for, without spaces; null when nothing was. */
  readonly asked: string | null;
  readonly wellFormed: boolean;
  readonly found: {
    readonly periodId: string;
    readonly version: number;
    readonly closedAt: Date;
    readonly newestVersion: number;
  } | null;
  readonly keys: readonly { readonly keyId: string; readonly recordedAt: Date }[];
  readonly words: Messages['snapshotProof'];
  readonly action: ComponentProps<typeof ActionForm>['action'];
};

/** Anybody's page: is this file, or this printed checksum, what the system closed? */
export const VerifyView = ({ asked, wellFormed, found, keys, words, action }: Props) => (
  <Page width="text">
    <PageTitle lead={words.lead}>{words.title}</PageTitle>
    <Section title={words.bySum} id="by-sum">
      <form method="get" action="/verify" className="mb-5">
        <Fields
          fields={[
            {
              ...{ name: 'sha256', type: 'text', label: words.sum, hint: words.bySumHint, required: true },
              ...(asked === null ? {} : { value: asked }),
            },
          ]}
          state={
            asked !== null && !wellFormed ? { status: 'error', fields: { sha256: words.notASum } } : idle
          }
        />
        <Button>{words.find}</Button>
      </form>
      {wellFormed ? <Found found={found} words={words} /> : null}
    </Section>
    <Section title={words.byFile} id="by-file">
      <ActionForm
        action={action}
        fields={[{ name: 'file', type: 'file', label: words.file, hint: words.byFileHint, required: true }]}
        submit={<Button>{words.check}</Button>}
      />
    </Section>
    <Section title={words.keys} id="keys">
      {keys.length === 0 ? (
        <p>{words.noKeys}</p>
      ) : (
        <>
          <p className="mb-2 text-soft">{words.keysHint}</p>
          <p className="mb-4">
            <code className="break-words">{words.keysCommand}</code>
          </p>
          <ul className="mb-5 grid gap-2">
            {keys.map((key) => (
              <li key={key.keyId}>
                <code className="break-all">{key.keyId}</code>, {words.since(key.recordedAt)}
              </li>
            ))}
          </ul>
          <DownloadLink href="/verify/key">{words.download}</DownloadLink>
        </>
      )}
    </Section>
  </Page>
);

const idle = { status: 'idle' } as const;

const Found = ({ found, words }: Pick<Props, 'found' | 'words'>) =>
  found ? (
    <Notice tone={found.newestVersion > found.version ? 'soon' : 'done'} live>
      <p>{words.found(found.periodId, found.version, found.closedAt.toISOString())}</p>
      {found.newestVersion > found.version ? <p>{words.corrected(found.newestVersion)}</p> : null}
    </Notice>
  ) : (
    <Notice tone="error" live>
      <p>{words.notFound}</p>
    </Notice>
  );
