import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Gender, StaffCategory } from '#domain/organisation/terms.ts';
import { at, id, on, recordedAt, tenantId } from './columns.ts';

/** A province using the product. */
export const tenant = pgTable('tenant', {
  id: text('id').primaryKey(),
  nameVi: text('name_vi').notNull(),
  nameEn: text('name_en').notNull(),
});

/** Somebody who learns or works: a pseudonym that facts point at. Never erased. */
export const person = pgTable(
  'person',
  { tenantId: tenantId(), id: id().notNull(), demo: boolean('demo').notNull(), recordedAt: recordedAt() },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** Who the pseudonym is. Erasing this row leaves every fact and every closed report as it was. */
export const identity = pgTable(
  'identity',
  {
    tenantId: tenantId(),
    personId: id('person_id').notNull(),
    fullName: text('full_name').notNull(),
    nameFolded: text('name_folded').notNull(),
    bornOn: on('born_on'),
    gender: text('gender').$type<Gender>(),
    /** Keyed hash, for look-up; the number itself is sealed and shown by its last three digits only. */
    idNumberHash: text('id_number_hash'),
    idNumberSealed: text('id_number_sealed'),
    idNumberTail: text('id_number_tail'),
    email: text('email'),
    phone: text('phone'),
    changedAt: at('changed_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.personId] }),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [person.tenantId, person.id] }),
    unique('identity_id_number_unique').on(t.tenantId, t.idNumberHash),
    index('identity_name_folded').on(t.tenantId, t.nameFolded),
  ],
);

/**
 * What somebody does where, in valid time (`valid_from`…`valid_to`, both days count) and recorded time
 * (`recorded_at`…`superseded_at`). A change is a new row; only `superseded_at` is ever set on an old one.
 */
export const position = pgTable(
  'position',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    unitId: id('unit_id').notNull(),
    title: text('title').notNull(),
    titleFolded: text('title_folded').notNull(),
    category: text('category').$type<StaffCategory>().notNull(),
    leader: boolean('leader').notNull(),
    dxSpecialist: boolean('dx_specialist').notNull(),
    coreOfficer: boolean('core_officer').notNull(),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
    recordedAt: recordedAt(),
    supersededAt: at('superseded_at'),
    supersedesId: id('supersedes_id'),
    importId: id('import_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [person.tenantId, person.id] }),
    index('position_person').on(t.tenantId, t.personId),
    index('position_unit_current').on(t.tenantId, t.unitId).where(sql`superseded_at is null`),
  ],
);

/** A way to sign in. A person may have none. */
export const account = pgTable(
  'account',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id'),
    email: text('email').notNull(),
    displayName: text('display_name').notNull(),
    demo: boolean('demo').notNull(),
    disabledAt: at('disabled_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('account_email_unique').on(t.tenantId, sql`lower(email)`),
    uniqueIndex('account_person_unique').on(t.tenantId, t.personId),
  ],
);

/** argon2id in PHC form, in a table of its own so that no account query can carry it along. */
export const accountPassword = pgTable(
  'account_password',
  {
    tenantId: tenantId(),
    accountId: id('account_id').notNull(),
    hash: text('hash').notNull(),
    setAt: at('set_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.accountId] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
  ],
);

/** A one-time link to set a password, stored hashed. */
export const passwordLink = pgTable(
  'password_link',
  {
    tenantId: tenantId(),
    tokenHash: text('token_hash').notNull(),
    accountId: id('account_id').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.tokenHash] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
  ],
);

export const session = pgTable(
  'session',
  {
    tenantId: tenantId(),
    tokenHash: text('token_hash').notNull(),
    accountId: id('account_id').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
    /** The deputyship this session acts by; null: in her own name. */
    actingDeputyId: id('acting_deputy_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.tokenHash] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
    index('session_account').on(t.tenantId, t.accountId),
  ],
);

/** Failed and successful sign-ins by keyed hash of account and of address, for throttling; swept after a day. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    key: text('key').notNull(),
    succeeded: boolean('succeeded').notNull(),
    at: at('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('sign_in_attempt_key').on(t.tenantId, t.key, t.at),
  ],
);

/** A bearer token for the API, stored hashed. */
export const apiToken = pgTable(
  'api_token',
  {
    tenantId: tenantId(),
    tokenHash: text('token_hash').notNull(),
    accountId: id('account_id').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.tokenHash] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
  ],
);

/** A role held for a unit and everything below it (`unit_id` null: the whole province), from a day to a day. */
export const roleGrant = pgTable(
  'role_grant',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    accountId: id('account_id').notNull(),
    role: text('role').notNull(),
    unitId: id('unit_id'),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
    recordedAt: recordedAt(),
    /** Taken away, from this instant on, whatever its last day says. */
    endedAt: at('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
    index('role_grant_account').on(t.tenantId, t.accountId),
  ],
);
