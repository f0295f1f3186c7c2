import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { TemplateChoice } from '#components/documents/template-choice.tsx';
import { SnapshotView } from '#components/reporting/snapshot-view.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { permits } from '#domain/access/permission.ts';
import { readSnapshot } from '#usecases/reporting/read-snapshot.ts';
import { chooseTemplateAction } from '../../report-templates/report-templates.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reporting.list.title };
}

export default async function SnapshotPage({ params }: { params: Promise<{ snapshot: string }> }) {
  const actor = await requireActor();
  const { snapshot: snapshotId } = await params;
  const [frozen, messages, language] = await Promise.all([
    ask(readSnapshot, { snapshotId }),
    currentMessages(),
    currentLanguage(),
  ]);
  const { reporting, indicators, known, closingChecks, openData, officialDocuments } = messages;
  const mayPublish = permits(actor, 'open-data.manage', 'province');
  const { code, number, content } = frozen.template;
  return (
    <SnapshotView
      frozen={frozen}
      actions={
        mayPublish ? (
          <ButtonLink look="quiet" href={`/reports/${snapshotId}/publish`}>
            {openData.desk.link}
          </ButtonLink>
        ) : null
      }
      words={reporting}
      names={indicators}
      sinceClosing={known.changes.sinceClosing}
      checks={closingChecks}
      language={language}
      choice={
        <TemplateChoice
          snapshotId={snapshotId}
          current={{ code, number, name: content.name }}
          templates={frozen.templates}
          action={chooseTemplateAction}
          words={officialDocuments}
        />
      }
    />
  );
}
