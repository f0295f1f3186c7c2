import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** Signing in; on a demo system the accounts to try stand beside it. */
export const SignInForm = ({
  shell,
  action,
  back,
  demo,
}: {
  shell: Messages['shell'];
  action: Action;
  back: string;
  demo: readonly { email: string; displayName: string; role: string | null }[];
}) => (
  <div className="grid items-start gap-8 md:grid-cols-2">
    <Card>
      <ActionForm
        action={action}
        fields={[
          { name: 'back', type: 'hidden', value: back },
          {
            name: 'email',
            type: 'email',
            label: shell.signIn.email,
            autoComplete: 'username',
            required: true,
          },
          {
            name: 'password',
            type: 'password',
            label: shell.signIn.password,
            autoComplete: 'current-password',
            required: true,
          },
        ]}
        submit={<Button className="w-full">{shell.signIn.submit}</Button>}
      />
      <p className="mt-4">
        <Link href="/password" prefetch={false} className="inline-flex min-h-11 items-center">
          {shell.signIn.forgot}
        </Link>
      </p>
    </Card>
    {demo.length > 0 ? (
      <section aria-labelledby="demo-accounts">
        <h2 id="demo-accounts" className="text-[1.15rem]">
          {shell.signIn.demoTitle}
        </h2>
        <p className="mt-1 mb-3 text-soft">{shell.signIn.demoHint}</p>
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {demo.map((account) => (
            <li key={account.email} className="px-4 py-2.5">
              <span className="block font-semibold">{account.displayName}</span>
              <span className="text-soft">{account.email}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3">
          {shell.signIn.demoPassword}: <strong>hoc-so-demo-2026</strong>
        </p>
      </section>
    ) : null}
  </div>
);
