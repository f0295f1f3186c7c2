import NextAuth, { CredentialsSignin } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import Credentials from 'next-auth/providers/credentials';
import { database } from '#db/client.ts';
import { openSession, revokeSession, sessionByHash } from '#db/queries/actors.ts';
import { type RefusalCode, Refused } from '#domain/refusal.ts';
import { realNow } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { loadSecret, randomToken, tokenHash } from '#lib/secrets.ts';
import { signIn as signInByPassword } from '#usecases/identity/sign-in.ts';

declare module 'next-auth' {
  interface Session {
    /** The deputyship this session acts by; null: in one's own name. */
    actingDeputyId?: string | null;
  }
}

const sessionHours = 12;
export const sessionCookie = 'hocso.session';

/** Carries the refusal's code out of next-auth to the form. */
export class SignInRefused extends CredentialsSignin {
  readonly refusal: RefusalCode;
  constructor(refusal: RefusalCode) {
    super();
    this.refusal = refusal;
    this.code = refusal;
  }
}

const untilSingleSignOn = (): never => {
  throw new Error('accounts are made by HR and the administrator, not by signing in');
};

/**
 * Sessions live in the database under the hash of their token: revoking a row signs out at the next request. They end
 * by the machine's clock, so that a clock set for a trial ends nobody's session.
 */
const adapter: Adapter = {
  createUser: untilSingleSignOn,
  getUser: untilSingleSignOn,
  getUserByEmail: untilSingleSignOn,
  getUserByAccount: untilSingleSignOn,
  updateUser: untilSingleSignOn,
  linkAccount: untilSingleSignOn,
  createSession: untilSingleSignOn,
  getSessionAndUser: async (token) => {
    const row = await sessionByHash(database(), tokenHash(token), realNow());
    if (!row) return null;
    return {
      session: {
        sessionToken: token,
        userId: row.accountId,
        expires: row.expiresAt,
        actingDeputyId: row.actingDeputyId,
      },
      user: { id: row.accountId, email: '', emailVerified: null },
    };
  },
  updateSession: async () => null,
  deleteSession: async (token) => revokeSession(database(), tokenHash(token), realNow()),
};

/** next-auth, used from this one file. No route of its own is mounted until a second way to sign in (OIDC) arrives. */
export const { auth, signIn, signOut } = NextAuth(() => ({
  adapter,
  secret: loadSecret(env.dataDir, env.secret).toString('hex'),
  trustHost: true,
  session: { strategy: 'database', maxAge: sessionHours * 3600, updateAge: sessionHours * 3600 },
  cookies: {
    sessionToken: {
      name: sessionCookie,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.origin.startsWith('https:') },
    },
  },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, address: {} },
      authorize: async ({ email, password, address }) => {
        try {
          const caller = {
            actor: { kind: 'nobody' } as const,
            address: address ? String(address) : undefined,
          };
          const { accountId } = await signInByPassword(caller, {
            email: String(email),
            password: String(password),
          });
          return { id: accountId };
        } catch (error) {
          if (error instanceof Refused) throw new SignInRefused(error.code);
          throw error;
        }
      },
    }),
    // Credentials with database sessions want a second provider present. The place of the national sign-on.
    { id: 'oidc', name: 'OpenID Connect', type: 'oidc', issuer: 'https://sign-on.invalid', clientId: 'none' },
  ],
  jwt: {
    // Called once, at sign-in by password: opens the session row and gives its token to the cookie.
    encode: async ({ token }) => {
      const accountId = token?.sub;
      if (!accountId) throw new Error('sign-in without an account');
      const now = realNow();
      const sessionToken = randomToken();
      const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
      await openSession(database(), {
        tokenHash: tokenHash(sessionToken),
        accountId,
        createdAt: now,
        expiresAt,
      });
      return sessionToken;
    },
  },
  callbacks: {
    // A new object: the given one carries the session token.
    session: ({ session, user }) => ({
      expires: session.expires,
      user: { id: user.id },
      actingDeputyId: session.actingDeputyId ?? null,
    }),
  },
}));
