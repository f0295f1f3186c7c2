import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** Keeps the question under a name; `savedId`: as the next version of a saved one. */
export const SaveForm = ({
  question,
  savedId,
  action,
  words,
}: {
  question: string;
  savedId: string | null;
  action: ComponentProps<typeof ActionForm>['action'];
  words: Messages['explorer']['saved'];
}) => (
  <details open={savedId !== null} data-print="hide">
    <summary className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
      {words.save}
    </summary>
    <p className="mb-3 max-w-[68ch] text-soft">{words.saveHint}</p>
    <ActionForm
      action={action}
      className="max-w-[68ch]"
      fields={[
        { name: 'question', type: 'hidden', value: question },
        { name: 'savedId', type: 'hidden', value: savedId ?? '' },
        { name: 'name', type: 'text', label: words.name, required: true },
      ]}
      submit={<Button look="quiet">{savedId ? words.saveVersion : words.saveNew}</Button>}
    />
  </details>
);
