import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** The button that writes a preview; it says exactly what it will do. */
export const ApplyForm = ({
  action,
  importId,
  counts,
  sync,
  pages,
  text,
}: {
  action: ComponentProps<typeof ActionForm>['action'];
  importId: string;
  counts: { readonly new: number; readonly changed: number } | null;
  /** Of a full list: the posts it closes, which have to be agreed to. */
  sync: { readonly closing: number; readonly left: number } | null;
  pages: Messages['importPages'];
  text: Messages['rosterSync'];
}) => (
  <ActionForm
    action={action}
    fields={[
      { name: 'importId', type: 'hidden', value: importId },
      ...(sync === null || sync.closing === 0
        ? []
        : ([
            { name: 'closing', type: 'hidden', value: String(sync.closing) },
            {
              name: 'agreed',
              type: 'checkbox',
              label: text.closing(sync.closing, sync.left),
              required: true,
            },
          ] as const)),
    ]}
    submit={
      <Button>
        {sync === null || sync.closing === 0
          ? pages.apply(counts?.new ?? 0, counts?.changed ?? 0)
          : text.apply}
      </Button>
    }
  />
);
