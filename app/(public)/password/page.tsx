import type { Metadata } from 'next';
import { currentMessages } from '#app/_http/actor.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { askPasswordLink } from './password.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).shell.setPassword.askTitle };
}

export default async function PasswordLinkPage() {
  const { shell } = await currentMessages();
  return (
    <Page width="text">
      <PageTitle lead={shell.setPassword.askHint}>{shell.setPassword.askTitle}</PageTitle>
      <ActionForm
        action={askPasswordLink}
        fields={[
          {
            name: 'email',
            type: 'email',
            label: shell.signIn.email,
            autoComplete: 'username',
            required: true,
          },
        ]}
        submit={<Button>{shell.setPassword.askSubmit}</Button>}
      />
    </Page>
  );
}
