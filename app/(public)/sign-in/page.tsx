import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { currentActor, currentMessages } from '#app/_http/actor.ts';
import { signInAccounts } from '#app/_http/demo.ts';
import { startPageOf } from '#app/_http/navigation.ts';
import { SignInForm } from '#components/identity/sign-in-form.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { safePath } from '#lib/safe-path.ts';
import { signInAction } from './sign-in.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).shell.signIn.title };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ back?: string }> }) {
  const [actor, { shell, snapshotProof, openData }, { back }] = await Promise.all([
    currentActor(),
    currentMessages(),
    searchParams,
  ]);
  if (actor.kind === 'account') redirect(back ? safePath(back) : startPageOf(actor));
  return (
    <Page>
      <PageTitle lead={shell.tagline}>{shell.signIn.title}</PageTitle>
      <SignInForm shell={shell} action={signInAction} back={safePath(back)} demo={await signInAccounts()} />
      <p className="mt-8 flex flex-wrap gap-x-8">
        <Link href="/open-data" prefetch={false} className="inline-flex min-h-11 items-center">
          {openData.title}
        </Link>
        <Link href="/verify" prefetch={false} className="inline-flex min-h-11 items-center">
          {snapshotProof.title}
        </Link>
      </p>
    </Page>
  );
}
