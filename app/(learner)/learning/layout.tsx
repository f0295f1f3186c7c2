import type { ReactNode } from 'react';
import { currentActor } from '#app/_http/actor.ts';
import { scriptNonce } from '#app/_http/nonce.ts';
import { LearnerScript } from '#components/learning/learner-script.tsx';

/** Every learner's page carries the script that sends what is still on the device. */
export default async function LearningLayout({ children }: { children: ReactNode }) {
  const [actor, nonce] = await Promise.all([currentActor(), scriptNonce()]);
  return (
    <>
      {children}
      {actor.kind === 'account' ? <LearnerScript accountId={actor.accountId} nonce={nonce} /> : null}
    </>
  );
}
