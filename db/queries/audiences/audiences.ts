import { and, asc, desc, eq, isNull, like, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { audience, audienceVersion } from '#db/schema/audiences.ts';
import { account } from '#db/schema/people.ts';
import { type Actor, permittedUnits } from '#domain/access/permission.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { subtreeOf, unitPath } from '../units.ts';

const mine = eq(audience.tenantId, env.tenant);

/** The audiences an actor may see, open ones first, each with its newest rule and how many people are in it on a day. */
export const visibleAudiences = async (db: Reader, actor: Actor, today: Day) =>
  db
    .select({
      id: audience.id,
      name: audience.name,
      unitId: audience.unitId,
      closedAt: audience.closedAt,
      version: audienceVersion.number,
      rule: audienceVersion.rule,
      changedAt: audienceVersion.recordedAt,
      people: sql<number>`(select count(distinct m.person_id)::int from audience_member m
        where m.tenant_id = ${env.tenant} and m.audience_id = ${audience.id}
          and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today}))`,
    })
    .from(audience)
    .innerJoin(
      audienceVersion,
      and(
        eq(audienceVersion.tenantId, audience.tenantId),
        eq(audienceVersion.audienceId, audience.id),
        sql`${audienceVersion.number} = (select max(v.number) from audience_version v
             where v.tenant_id = ${env.tenant} and v.audience_id = ${audience.id})`,
      ),
    )
    .where(and(mine, ofUnits(actor, today)))
    .orderBy(
      sql`${audience.closedAt} is not null`,
      sql`${audience.name}->>'vi' collate "vi-x-icu"`,
      asc(audience.id),
    );

const ofUnits = (actor: Actor, today: Day): SQL | undefined => {
  const units = permittedUnits(actor, 'audiences.read');
  if (units === 'province') return undefined;
  return units.length === 0 ? sql`false` : sql`${audience.unitId} in ${subtreeOf(units, today)}`;
};

export type Audience = {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly unitId: string | null;
  readonly closedAt: Date | null;
  /** The unit and all above it today, for deciding who may; `'province'` when it is of the whole province. */
  readonly scope: readonly string[] | 'province';
};

/** One audience with the place that decides who may see it; null when there is none. Locked until the end with `lock`. */
export const audienceById = async (
  db: Reader,
  id: string,
  today: Day,
  lock = false,
): Promise<Audience | null> => {
  const found = db
    .select({
      id: audience.id,
      code: audience.code,
      name: audience.name,
      unitId: audience.unitId,
      closedAt: audience.closedAt,
    })
    .from(audience)
    .where(and(mine, eq(audience.id, id)));
  // Share locks need no right to update every column; a second change of the same audience meets the version's key.
  const [row] = await (lock ? found.for('key share') : found);
  if (!row) return null;
  return { ...row, scope: row.unitId ? await unitPath(db, row.unitId, today) : 'province' };
};

/** The place of a unit that an audience is to belong to, null when there is no such unit. */
export const scopeOfUnit = async (
  db: Reader,
  unitId: string | null,
  today: Day,
): Promise<readonly string[] | 'province' | null> => {
  if (!unitId) return 'province';
  const path = await unitPath(db, unitId, today);
  return path.length > 0 ? path : null;
};

export type Version = {
  readonly number: number;
  readonly rule: AudienceRule;
  readonly recordedAt: Date;
  /** Null: it came with the system. */
  readonly by: string | null;
};

/** Every version of an audience, newest first, with who saved it. */
export const versionsOf = async (db: Reader, audienceId: string): Promise<Version[]> =>
  db
    .select({
      number: audienceVersion.number,
      rule: audienceVersion.rule,
      recordedAt: audienceVersion.recordedAt,
      by: account.displayName,
    })
    .from(audienceVersion)
    .leftJoin(
      account,
      and(eq(account.tenantId, audienceVersion.tenantId), eq(account.id, audienceVersion.recordedBy)),
    )
    .where(and(eq(audienceVersion.tenantId, env.tenant), eq(audienceVersion.audienceId, audienceId)))
    .orderBy(desc(audienceVersion.number));

type Saved = { readonly by: string | null; readonly at: Date };

export const insertAudience = async (
  tx: Reader,
  values: {
    readonly id: string;
    readonly code: string;
    readonly name: LocalText;
    readonly unitId: string | null;
  },
  { by, at }: Saved,
): Promise<void> => {
  await tx.insert(audience).values({ tenantId: env.tenant, ...values, recordedAt: at, recordedBy: by });
};

/** False when that version is there already: somebody else saved meanwhile. */
export const insertVersion = async (
  tx: Reader,
  audienceId: string,
  number: number,
  rule: AudienceRule,
  { by, at }: Saved,
): Promise<boolean> => {
  const rows = await tx
    .insert(audienceVersion)
    .values({ tenantId: env.tenant, audienceId, number, rule, recordedAt: at, recordedBy: by })
    .onConflictDoNothing()
    .returning({ number: audienceVersion.number });
  return rows.length > 0;
};

/** False when it was closed already. */
export const markClosed = async (tx: Reader, id: string, { by, at }: Saved): Promise<boolean> => {
  const rows = await tx
    .update(audience)
    .set({ closedAt: at, closedBy: by })
    .where(and(mine, eq(audience.id, id), isNull(audience.closedAt)))
    .returning({ id: audience.id });
  return rows.length > 0;
};

/** Another name for an audience; false when it is closed. */
export const setName = async (tx: Reader, id: string, name: LocalText): Promise<boolean> => {
  const rows = await tx
    .update(audience)
    .set({ name })
    .where(and(mine, eq(audience.id, id), isNull(audience.closedAt)))
    .returning({ id: audience.id });
  return rows.length > 0;
};

/** Codes in use that begin with a text. */
export const codesLike = async (db: Reader, start: string): Promise<string[]> => {
  const rows = await db
    .select({ code: audience.code })
    .from(audience)
    .where(and(mine, like(audience.code, `${start}%`)));
  return rows.map((row) => row.code);
};
