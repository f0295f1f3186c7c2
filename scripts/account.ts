import { parseArgs } from 'node:util';
import { disconnect } from '#db/client.ts';
import { type Role, roles } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { openAccount } from '#usecases/identity/open-account.ts';
import { openDatabase } from './database.ts';

/** `npm run account -- --email E --name N --role R [--role R]`: opens an account and prints the link to set its password. */
const { values } = parseArgs({
  options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true } },
});
const asked = (values.role ?? []).filter((role): role is Role => (roles as readonly string[]).includes(role));
if (!values.email || !values.name || asked.length === 0 || asked.length !== values.role?.length) {
  console.error(
    `usage: npm run account -- --email E-MAIL --name NAME --role ROLE [--role ROLE]\nroles: ${roles.join(', ')}`,
  );
  process.exit(1);
}
const running = await openDatabase();
try {
  const { link } = await openAccount(
    { actor: { kind: 'system' } },
    { email: values.email, displayName: values.name, roles: asked },
  );
  console.log(`The account is open. Set its password within seven days at:\n${link}`);
} catch (error) {
  if (!(error instanceof Refused || error instanceof InvalidInput)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
  await running.stop();
}
