import { resolve } from 'node:path';

const text = (name: string): string | undefined => {
  const value = process.env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
};
const whole = (name: string, fallback: number): number => {
  const value = text(name);
  if (value === undefined) return fallback;
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0)
    throw new Error(`${name} must be a whole number, it is "${value}"`);
  return parsed;
};

/** Every setting of the product, read in this one file; `docs/operations.md` explains each. Getters, so that tests and scripts may set them late. */
export const env = {
  get production(): boolean {
    return text('NODE_ENV') === 'production';
  },
  get port(): number {
    return whole('PORT', 3000);
  },
  /** The address people type; links in mails and the same-origin check are built from it, never from the Host header. */
  get origin(): string {
    return text('ORIGIN') ?? `http://localhost:${this.port}`;
  },
  get dataDir(): string {
    return resolve(/* turbopackIgnore: true */ text('DATA_DIR') ?? '.data');
  },
  /** The application's connection. Unset: the embedded Postgres. */
  get databaseUrl(): string | undefined {
    return text('DATABASE_URL');
  },
  /** The owner's connection for migrations and the job queue; the application's when unset. */
  get ownerDatabaseUrl(): string | undefined {
    return text('OWNER_DATABASE_URL') ?? this.databaseUrl;
  },
  /** Set when a transaction-mode pooler stands in between: prepared statements are off then. */
  get databasePooled(): boolean {
    return text('DATABASE_POOLED') === '1';
  },
  get databaseConnections(): number {
    return whole('DATABASE_CONNECTIONS', 10);
  },
  get secret(): string | undefined {
    return text('HOCSO_SECRET');
  },
  get tenant(): string {
    return text('TENANT') ?? 'can-tho';
  },
  get smtpUrl(): string | undefined {
    return text('SMTP_URL');
  },
  get mailFrom(): string {
    return text('MAIL_FROM') ?? 'HọcSố <no-reply@localhost>';
  },
  get logLevel(): string {
    return text('LOG_LEVEL') ?? 'info';
  },
  /** With ACCEPTANCE=1 the clock can be set from outside; refused when real people's data is present. */
  get acceptance(): boolean {
    return text('ACCEPTANCE') === '1';
  },
  /** `0` when the worker runs apart (`npm run worker`). */
  get workerInside(): boolean {
    return text('WORKER') !== '0';
  },
  get demoPeople(): number {
    return whole('DEMO_PEOPLE', 2000);
  },
  get fixturesDir(): string {
    return resolve(/* turbopackIgnore: true */ text('FIXTURES_DIR') ?? '../shared/fixtures');
  },
  get behindProxy(): boolean {
    return text('BEHIND_PROXY') === '1';
  },
};

/** Tells this process and its children where the database is: the launcher knows only after starting it. */
export const pointAtDatabase = (urls: { databaseUrl: string; ownerDatabaseUrl: string }): void => {
  process.env.DATABASE_URL = urls.databaseUrl;
  process.env.OWNER_DATABASE_URL = urls.ownerDatabaseUrl;
};
