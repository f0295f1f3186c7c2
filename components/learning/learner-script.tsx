/** Loads the learner's script and tells it whose outbox to use. The only script these pages carry. */
export const LearnerScript = ({ accountId, nonce }: { accountId: string; nonce: string | undefined }) => (
  <div data-account={accountId}>
    <script type="module" src="/learner.js" nonce={nonce} data-keep="" />
  </div>
);
