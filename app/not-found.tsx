import { ErrorPage } from '#components/shell/error-page.tsx';
import { currentMessages } from './_http/actor.ts';

export default async function NotFoundPage() {
  const { shell } = await currentMessages();
  return (
    <ErrorPage title={shell.errors.notFoundTitle} text={shell.errors.notFoundText} home={shell.errors.home} />
  );
}
