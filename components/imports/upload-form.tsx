'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

type State = { readonly status: 'idle' | 'done' | 'error'; readonly message?: string };

/** Chooses a file of one kind and sends it; works before hydration. Four of them stand on one page. */
export const UploadForm = ({
  action,
  kind,
  label,
  submit,
}: {
  action: (before: State, form: FormData) => Promise<State>;
  kind: string;
  label: string;
  submit: string;
}) => {
  const [state, send, pending] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} aria-busy={pending}>
      {state.message ? (
        <div className="mb-4">
          <Notice tone={state.status === 'error' ? 'error' : 'done'} live>
            <p>{state.message}</p>
          </Notice>
        </div>
      ) : null}
      <input type="hidden" name="kind" value={kind} />
      <label htmlFor={`file-${kind}`} className="mb-1.5 block text-[0.9rem] text-soft">
        {label}
      </label>
      <input
        id={`file-${kind}`}
        name="file"
        type="file"
        required
        accept=".xlsx,.csv,.txt,.zip"
        className="mb-3 min-h-12 w-full rounded-card border border-line-strong bg-card px-3 py-2.5 text-ink"
      />
      <Button disabled={pending}>{submit}</Button>
    </form>
  );
};
