import type { Metadata } from 'next';
import { currentMessages } from '#app/_http/actor.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { saveNewPassword } from '../password.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).shell.setPassword.title };
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ shell }, { token }] = await Promise.all([currentMessages(), params]);
  return (
    <Page width="text">
      <PageTitle>{shell.setPassword.title}</PageTitle>
      <ActionForm
        action={saveNewPassword}
        fields={[
          { name: 'token', type: 'hidden', value: token },
          {
            name: 'password',
            type: 'password',
            label: shell.setPassword.password,
            hint: shell.setPassword.hint,
            autoComplete: 'new-password',
            required: true,
          },
        ]}
        submit={<Button>{shell.setPassword.submit}</Button>}
      />
    </Page>
  );
}
