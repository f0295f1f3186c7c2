import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** The button that writes a preview; it says exactly what it will do. */
export const ApplyForm = ({
  action,
  importId,
  counts,
  pages,
}: {
  action: ComponentProps<typeof ActionForm>['action'];
  importId: string;
  counts: { readonly new: number; readonly changed: number } | null;
  pages: Messages['importPages'];
}) => (
  <ActionForm
    action={action}
    fields={[{ name: 'importId', type: 'hidden', value: importId }]}
    submit={<Button>{pages.apply(counts?.new ?? 0, counts?.changed ?? 0)}</Button>}
  />
);
