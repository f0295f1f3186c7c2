import type { ReactNode } from 'react';
import { currentLanguage, currentMessages } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import type { Choices } from '#components/audiences/choices.ts';
import { PreviewPanel } from '#components/audiences/preview-panel.tsx';
import { RuleForm } from '#components/audiences/rule-form.tsx';
import { Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { audienceSentence } from '#content/messages/audience-sentence.ts';
import { type Draft, ruleOf } from '#domain/audiences/draft.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { previewAudience } from '#usecases/audiences/preview-audience.ts';
import { askedOf, previewHref, type Search } from './asked.ts';

/** The form of a rule with its preview and, once that was looked at, the form that saves. Shared by new and change. */
export const RuleSteps = async ({
  path,
  search,
  audienceId,
  saved,
  choices,
  wholeProvince,
  save,
}: {
  path: string;
  search: Search;
  audienceId: string | null;
  saved: Draft | null;
  choices: Choices;
  wholeProvince: boolean;
  save: (rule: AudienceRule, unitId: string | null) => ReactNode;
}) => {
  const [messages, language] = await Promise.all([currentMessages(), currentLanguage()]);
  const { audiences } = messages;
  const asked = askedOf(search, saved);
  const { rule, faults } = ruleOf(asked.draft);
  const unitId = audienceId
    ? null
    : (asked.unit ?? (wholeProvince ? '' : (choices.units[0]?.id ?? ''))) || null;
  const preview =
    rule && asked.previewed
      ? await ask(previewAudience, { audienceId, unitId, rule, list: asked.list, after: asked.after })
      : null;
  return (
    <>
      <RuleForm
        action={path}
        draft={asked.draft}
        faults={asked.previewed ? faults : []}
        choices={choices}
        unit={audienceId ? null : { value: unitId ?? '', wholeProvince }}
        language={language}
        audiences={audiences}
      />
      <Section id="preview" title={audiences.preview.title}>
        {asked.previewed && !rule ? (
          <Notice tone="error" live>
            <p>{audiences.form.wrong}</p>
          </Notice>
        ) : null}
        {preview && rule ? (
          <>
            <div className="mb-4 rounded-card border border-line bg-band p-4">
              <p className="text-[0.9rem] text-soft">{audiences.form.reads}</p>
              <p className="font-semibold">{audienceSentence(rule, preview.names, language)}</p>
              {unitId ? <p className="mt-1">{audiences.inUnit(preview.names.units[unitId] ?? '')}</p> : null}
            </div>
            <PreviewPanel
              preview={preview}
              list={asked.list}
              standing={audienceId !== null}
              href={(list, after) => previewHref(path, asked.draft, unitId, list, after)}
              further={asked.after !== null}
              messages={messages}
            />
          </>
        ) : asked.previewed ? null : (
          <p className="text-soft">{audiences.form.lead}</p>
        )}
      </Section>
      {preview && rule ? <Section title={audiences.save.title}>{save(rule, unitId)}</Section> : null}
    </>
  );
};
