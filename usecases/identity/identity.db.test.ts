import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { setPasswordHash } from '#db/queries/accounts.ts';
import { openSession, revokeSession, sessionByHash } from '#db/queries/actors.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { accountPassword, passwordLink, session, signInAttempt } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { hashPassword } from '#lib/passwords.ts';
import { randomToken, tokenHash } from '#lib/secrets.ts';
import { requestPasswordLink } from './request-password-link.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

useTestDatabase();

const { accounts, emailOf } = world;
const password = 'con đò qua sông Hậu';
const nobody = { kind: 'nobody' } as const;
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const refused = (code: string) => expect.objectContaining({ name: 'Refused', code });
type Try = { email?: string; password?: string; address?: string; at?: Date };
const attempt = ({
  email = emailOf('learner'),
  password: tried = password,
  address = '10.0.0.1',
  at = now,
}: Try = {}) => signIn({ actor: nobody, address, now: at }, { email, password: tried });

beforeAll(async () => {
  const hash = await hashPassword(password);
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    for (const key of ['learner', 'provinceHr', 'disabled'] as const)
      await setPasswordHash(tx, accounts[key], hash, now);
  });
});
afterEach(() => database().delete(signInAttempt));

describe('signing in', () => {
  it('gives the account for the right password, whatever the case of the e-mail', async () => {
    expect(await attempt({ email: emailOf('learner').toUpperCase() })).toEqual({
      accountId: accounts.learner,
    });
  });

  it('answers an unknown account, an account without a password and a wrong password alike', async () => {
    const answers = await Promise.all(
      [{ email: 'nobody@example.vn' }, { email: emailOf('leader') }, { password: 'wrong' }].map((one) =>
        attempt(one).catch((error: unknown) => error),
      ),
    );
    for (const answer of answers) expect(answer).toEqual(refused('sign-in-failed'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('tells a disabled account only to who knows its password', async () => {
    await expect(attempt({ email: emailOf('disabled') })).rejects.toEqual(refused('account-disabled'));
    await expect(attempt({ email: emailOf('disabled'), password: 'wrong' })).rejects.toEqual(
      refused('sign-in-failed'),
    );
  });

  it('is closed to an account for 15 minutes after 8 failures, from every address, and to no other account', async () => {
    for (let i = 0; i < 8; i++)
      await expect(attempt({ password: 'wrong', address: `10.0.1.${i}` })).rejects.toEqual(
        refused('sign-in-failed'),
      );
    await expect(attempt({ address: '10.0.2.1' })).rejects.toEqual(refused('sign-in-throttled'));
    await expect(attempt({ email: emailOf('learner').toUpperCase() })).rejects.toEqual(
      refused('sign-in-throttled'),
    );
    expect(await attempt({ email: emailOf('provinceHr') })).toEqual({ accountId: accounts.provinceHr });
    expect(await attempt({ at: minutesLater(15.1) })).toEqual({ accountId: accounts.learner });
  });

  it('throttles an e-mail nobody has in the same way', async () => {
    for (let i = 0; i < 8; i++)
      await expect(attempt({ email: 'x@example.vn', address: `10.0.3.${i}` })).rejects.toEqual(
        refused('sign-in-failed'),
      );
    await expect(attempt({ email: 'x@example.vn' })).rejects.toEqual(refused('sign-in-throttled'));
  });

  it('is closed to an address after 60 failures over many accounts, and open to the others', async () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      attempt({ email: `p${i}@example.vn`, address: '10.9.9.9' }).catch(() => undefined),
    );
    await Promise.all(rows);
    await expect(attempt({ address: '10.9.9.9' })).rejects.toEqual(refused('sign-in-throttled'));
    expect(await attempt({ address: '10.9.9.8' })).toEqual({ accountId: accounts.learner });
  });

  it('forgets the failures of an account at a success', async () => {
    for (let i = 0; i < 7; i++)
      await expect(attempt({ password: 'wrong' })).rejects.toEqual(refused('sign-in-failed'));
    await attempt({ at: minutesLater(1) });
    for (let i = 0; i < 7; i++)
      await expect(attempt({ password: 'wrong', at: minutesLater(2) })).rejects.toEqual(
        refused('sign-in-failed'),
      );
    expect(await attempt({ at: minutesLater(3) })).toEqual({ accountId: accounts.learner });
  });

  it('stores no address and no e-mail, and no password in readable form', async () => {
    await expect(attempt({ password: 'bí mật bị lộ', address: '10.7.7.7' })).rejects.toEqual(
      refused('sign-in-failed'),
    );
    const kept = JSON.stringify([
      await database().select().from(signInAttempt),
      await database().select().from(auditEntry),
      await database().select().from(accountPassword),
    ]);
    expect(kept).not.toMatch(/10\.7\.7\.7|example\.vn|bí mật|sông Hậu/);
    expect(kept).toContain('$argon2id$');
  });
});

describe('a session', () => {
  it('is kept as a hash and is dead at the request after it was revoked, and at its end', async () => {
    const token = randomToken();
    const expiresAt = minutesLater(60);
    await openSession(database(), {
      tokenHash: tokenHash(token),
      accountId: accounts.learner,
      createdAt: now,
      expiresAt,
    });
    expect(JSON.stringify(await database().select().from(session))).not.toContain(token);
    const alive = (at: Date) => sessionByHash(database(), tokenHash(token), at);
    expect(await alive(now)).toMatchObject({ accountId: accounts.learner });
    expect(await alive(expiresAt)).toBeNull();
    await revokeSession(database(), tokenHash(token), now);
    expect(await alive(now)).toBeNull();
  });
});

describe('a link to set the password', () => {
  const ask = (email: string, at = now) =>
    requestPasswordLink(
      { actor: nobody, now: at },
      { email, subjectLine: 'Đặt mật khẩu', body: 'Xin mở {link} trong 60 phút' },
    );
  const mails = () => {
    try {
      return readdirSync(join(env.dataDir, 'mail'))
        .sort()
        .map((name) => readFileSync(join(env.dataDir, 'mail', name), 'utf8'));
    } catch {
      return [];
    }
  };
  const text = (mail: string) => {
    const body = mail.slice(mail.indexOf('\r\n\r\n'));
    return /base64/i.test(mail)
      ? Buffer.from(body, 'base64').toString('utf8')
      : body.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
  };

  it('is mailed as a file, works once, ends the sessions, and is stored hashed', async () => {
    const sessionHash = tokenHash(randomToken());
    await openSession(database(), {
      tokenHash: sessionHash,
      accountId: accounts.leader,
      createdAt: now,
      expiresAt: minutesLater(600),
    });
    await ask(emailOf('leader'));
    const mail = mails().at(-1) ?? '';
    expect(mail).toMatch(new RegExp(`^To: ${emailOf('leader')}`, 'm'));
    const token = /\/password\/([\w-]+)/.exec(text(mail))?.[1] ?? '';
    expect(token.length).toBeGreaterThan(30);
    expect(
      JSON.stringify([
        await database().select().from(passwordLink),
        await database().select().from(auditEntry),
      ]),
    ).not.toContain(token);
    const set = (secret: string, at = now) =>
      setPassword({ actor: nobody, now: at }, { token, password: secret });
    await expect(set('ngắn')).rejects.toEqual(refused('password-too-short'));
    await set('mật khẩu mới đủ dài');
    expect(await sessionByHash(database(), sessionHash, now)).toBeNull();
    expect(await attempt({ email: emailOf('leader'), password: 'mật khẩu mới đủ dài' })).toEqual({
      accountId: accounts.leader,
    });
    await expect(set('một mật khẩu khác')).rejects.toEqual(refused('link-expired'));
  });

  it('is dead after an hour', async () => {
    await ask(emailOf('trainer'));
    const token = /\/password\/([\w-]+)/.exec(text(mails().at(-1) ?? ''))?.[1] ?? '';
    await expect(
      setPassword({ actor: nobody, now: minutesLater(60) }, { token, password: 'mật khẩu đủ dài' }),
    ).rejects.toEqual(refused('link-expired'));
  });

  it('is sent to nobody unknown or disabled, and at most three times an hour, with the same answer to the asker', async () => {
    const before = mails().length;
    await ask('nobody@example.vn');
    await ask(emailOf('disabled'));
    expect(mails()).toHaveLength(before);
    for (let i = 0; i < 5; i++) await ask(emailOf('auditor'));
    expect(mails()).toHaveLength(before + 3);
    const links = await database()
      .select()
      .from(passwordLink)
      .where(eq(passwordLink.accountId, accounts.auditor));
    expect(links).toHaveLength(3);
  });
});
