import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { PublishDesk } from '#components/open-data/publish-desk.tsx';
import { previewRelease } from '#usecases/open-data/preview-release.ts';
import { publishAction, withdrawAction } from './publish.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).openData.desk.link };
}

export default async function PublishPage({ params }: { params: Promise<{ snapshot: string }> }) {
  await requireActor();
  const { snapshot: snapshotId } = await params;
  const [preview, { openData, indicators }, language] = await Promise.all([
    ask(previewRelease, { snapshotId }),
    currentMessages(),
    currentLanguage(),
  ]);
  return (
    <PublishDesk
      preview={preview}
      publish={publishAction}
      withdraw={withdrawAction}
      words={openData}
      names={indicators}
      language={language}
    />
  );
}
