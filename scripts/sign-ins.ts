import { database } from '#db/client.ts';
import { demoSignIns } from '#db/queries/demo.ts';
import { demoPassword } from '#db/seeds/demo/accounts.ts';

/** Prints the demo accounts, when there are any. */
export const printSignIns = async (): Promise<void> => {
  const accounts = await demoSignIns(database());
  if (accounts.length === 0) return;
  console.log(`Demo sign-ins (password ${demoPassword}):`);
  for (const { email, role, displayName } of accounts)
    console.log(`  ${email.padEnd(34)} ${(role ?? 'learner').padEnd(14)} ${displayName}`);
  console.log('');
};
