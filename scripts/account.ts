import { parseArgs } from 'node:util';
import { disconnect } from '#db/client.ts';
import { type Role, roles } from '#domain/access/permission.ts';
import { InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { openAccount } from '#usecases/identity/open-account.ts';
import { openDatabase } from './database.ts';

/** `npm run account -- --email E --name N --role R [--role R] [--unit CODE]`: opens an account, prints the link to set its password. */
const usage = `usage: npm run account -- --email E-MAIL --name NAME --role ROLE [--role ROLE] [--unit CODE]
roles: ${roles.join(', ')}; --unit: for that agency and all below it, else the whole province`;

const wishOf = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      unit: { type: 'string' },
    },
  });
  const { email, name: displayName, role = [], unit: unitCode } = values;
  const known = role.filter((each): each is Role => (roles as readonly string[]).includes(each));
  if (!email || !displayName || known.length === 0 || known.length !== role.length)
    throw new Error('incomplete');
  return { email, displayName, roles: known, unitCode };
};

const open = async (wish: ReturnType<typeof wishOf>): Promise<number> => {
  const running = await openDatabase();
  try {
    const { link } = await openAccount({ actor: { kind: 'system' } }, wish);
    console.log(`The account is open. Set its password within seven days at:\n${link}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof InvalidInput || error instanceof NotFound))
      throw error;
    console.error(error.message);
    return 1;
  } finally {
    await disconnect();
    await running.stop();
  }
};

let wish: ReturnType<typeof wishOf> | null = null;
try {
  wish = wishOf(process.argv.slice(2));
} catch {
  console.error(usage);
}
process.exitCode = wish ? await open(wish) : 2;
