import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { SnapshotView } from '#components/reporting/snapshot-view.tsx';
import { readSnapshot } from '#usecases/reporting/read-snapshot.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reporting.list.title };
}

export default async function SnapshotPage({ params }: { params: Promise<{ snapshot: string }> }) {
  await requireActor();
  const { snapshot: snapshotId } = await params;
  const [frozen, { reporting, indicators, known, closingChecks }, language] = await Promise.all([
    ask(readSnapshot, { snapshotId }),
    currentMessages(),
    currentLanguage(),
  ]);
  return (
    <SnapshotView
      frozen={frozen}
      words={reporting}
      names={indicators}
      sinceClosing={known.changes.sinceClosing}
      checks={closingChecks}
      language={language}
    />
  );
}
