import { ErrorPage } from '#components/shell/error-page.tsx';
import { currentMessages } from './_http/actor.ts';

export default async function ForbiddenPage() {
  const { shell } = await currentMessages();
  return (
    <ErrorPage
      title={shell.errors.forbiddenTitle}
      text={shell.errors.forbiddenText}
      home={shell.errors.home}
    />
  );
}
