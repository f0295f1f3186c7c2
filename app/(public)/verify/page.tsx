import type { Metadata } from 'next';
import { currentMessages } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { VerifyView } from '#components/reporting/verify-view.tsx';
import { findChecksum } from '#usecases/reporting/find-checksum.ts';
import { checkProofAction } from './verify.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).snapshotProof.title };
}

export default async function VerifyPage({
  searchParams,
}: {
  searchParams: Promise<{ sha256?: string | string[] }>;
}) {
  const [{ sha256 }, { snapshotProof }] = await Promise.all([searchParams, currentMessages()]);
  const asked = typeof sha256 === 'string' ? sha256.replace(/\s/g, '').toLowerCase() : null;
  const wellFormed = asked !== null && /^[0-9a-f]{64}$/.test(asked);
  const { found, keys } = await ask(findChecksum, { sha256: wellFormed ? asked : null });
  return (
    <VerifyView
      asked={asked}
      wellFormed={wellFormed}
      found={found}
      keys={keys}
      words={snapshotProof}
      action={checkProofAction}
    />
  );
}
