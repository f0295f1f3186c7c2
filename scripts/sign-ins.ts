import { database } from '#db/client.ts';
import { demoSignIns, holdsAccounts } from '#db/queries/demo.ts';
import { demoPassword } from '#db/seeds/demo/accounts.ts';

const firstAccount =
  'npm run account -- --email YOU@EXAMPLE --name "YOUR NAME" --role administrator --role province-hr';

/** Prints the demo accounts, when there are any. */
export const printSignIns = async (): Promise<void> => {
  const accounts = await demoSignIns(database());
  if (accounts.length === 0) {
    if (!(await holdsAccounts(database()))) console.log(`Nobody can sign in yet: ${firstAccount}`);
    return;
  }
  console.log(`Demo sign-ins (password ${demoPassword}):`);
  for (const { email, role, displayName } of accounts)
    console.log(`  ${email.padEnd(34)} ${(role ?? 'learner').padEnd(14)} ${displayName}`);
  console.log('');
};
