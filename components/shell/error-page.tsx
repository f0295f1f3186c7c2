import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';

/** A page that says what happened and where to go. */
export const ErrorPage = ({ title, text, home }: { title: string; text: string; home: string }) => (
  <Page width="text">
    <PageTitle lead={text}>{title}</PageTitle>
    <ButtonLink href="/">{home}</ButtonLink>
  </Page>
);
