import type { z } from 'zod';
import { type Database, database, type Reader, type Tx } from '#db/client.ts';
import { type AuditDetail, writeAudit } from '#db/queries/audit.ts';
import { currentTime } from '#db/queries/clock.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused, SignedOut } from '#domain/refusal.ts';

/** Who calls, through which door. `db` and `now` are given by tests and by jobs inside a transaction. */
export type Caller = {
  readonly actor: Actor;
  readonly address?: string;
  readonly db?: Reader;
  readonly now?: Date;
};

type Call<I> = {
  readonly actor: Actor;
  readonly input: I;
  readonly now: Date;
  readonly address: string | undefined;
};

type Steps<Schema extends z.ZodType, Subject, Db> = {
  /** `subject.verb`, as it stands in the audit. */
  readonly name: string;
  readonly input: Schema;
  /** Loads what is acted on; null means it does not exist. */
  readonly subject: (db: Db, call: Call<z.output<Schema>>) => Promise<Subject | null>;
  /** The access decision on the loaded subject. */
  readonly may: (actor: Actor, subject: Subject, call: Call<z.output<Schema>>) => boolean;
};

export type CommandSpec<Schema extends z.ZodType, Subject, Result> = Steps<Schema, Subject, Tx> & {
  readonly run: (tx: Tx, call: Call<z.output<Schema>> & { readonly subject: Subject }) => Promise<Result>;
  /** What the audit says; `'fact'` when the rows written are themselves append-only facts with actor and time. */
  readonly audit:
    | 'fact'
    | ((
        call: Call<z.output<Schema>> & { readonly subject: Subject; readonly result: Result },
      ) => AuditDetail);
  /** What is written although a rule said no, after the rollback: inside, it would wait for a second connection of the pool. */
  readonly afterRefusal?: (db: Reader, call: Call<z.output<Schema>>, refusal: Refused) => Promise<void>;
};

export type QuerySpec<Schema extends z.ZodType, Subject, Result> = Steps<Schema, Subject, Reader> & {
  readonly run: (db: Reader, call: Call<z.output<Schema>> & { readonly subject: Subject }) => Promise<Result>;
  /** Reads of sensitive lists leave an entry. */
  readonly audit?: (call: Call<z.output<Schema>> & { readonly subject: Subject }) => AuditDetail;
};

/** The subject of a use case that acts on nothing stored: the whole province. */
export const wholeProvince = async (): Promise<'province'> => 'province';

/**
 * A verb that changes something: parse, load, ask, run, audit, all in one transaction.
 * Throws InvalidInput, NotFound, SignedOut, Forbidden or Refused; after any of them nothing is written but the denial
 * and what `afterRefusal` keeps.
 */
export const command =
  <Schema extends z.ZodType, Subject, Result>(spec: CommandSpec<Schema, Subject, Result>) =>
  async (caller: Caller, raw: z.input<Schema>): Promise<Result> => {
    const input = parse(spec.input, raw);
    const db = (caller.db ?? database()) as Database;
    const now = caller.now ?? (await currentTime(db));
    const call = { actor: caller.actor, input, now, address: caller.address };
    try {
      return await db.transaction(async (tx) => {
        const subject = await spec.subject(tx, call);
        decide(spec, call, subject);
        const result = await spec.run(tx, { ...call, subject });
        if (spec.audit !== 'fact') {
          await writeAudit(tx, call.actor, spec.name, 'done', now, spec.audit({ ...call, subject, result }));
        } else if (call.actor.kind === 'account' && call.actor.onBehalfOf) {
          // A fact names its author only; in whose name it was made must stand somewhere too.
          await writeAudit(tx, call.actor, spec.name, 'done', now, {
            subjectKind: 'use-case',
            subjectId: null,
          });
        }
        return result;
      });
    } catch (error) {
      if (error instanceof Forbidden) await recordDenial(db, spec.name, call);
      if (error instanceof Refused) await spec.afterRefusal?.(db, call, error);
      throw error;
    }
  };

/** A verb that only reads. Denials, and reads of sensitive lists, are audited. */
export const query =
  <Schema extends z.ZodType, Subject, Result>(spec: QuerySpec<Schema, Subject, Result>) =>
  async (caller: Caller, raw: z.input<Schema>): Promise<Result> => {
    const input = parse(spec.input, raw);
    const db = caller.db ?? database();
    const now = caller.now ?? (await currentTime(db));
    const call = { actor: caller.actor, input, now, address: caller.address };
    const subject = await spec.subject(db, call);
    try {
      decide(spec, call, subject);
    } catch (error) {
      if (error instanceof Forbidden) await recordDenial(db, spec.name, call);
      throw error;
    }
    const result = await spec.run(db, { ...call, subject });
    if (spec.audit)
      await writeAudit(db, call.actor, spec.name, 'done', now, spec.audit({ ...call, subject }));
    return result;
  };

function decide<Schema extends z.ZodType, Subject, Db>(
  spec: Steps<Schema, Subject, Db>,
  call: Call<z.output<Schema>>,
  subject: Subject | null,
): asserts subject is Subject {
  if (subject === null) {
    if (call.actor.kind === 'nobody') throw new SignedOut();
    throw new NotFound(spec.name);
  }
  if (spec.may(call.actor, subject, call)) return;
  if (call.actor.kind === 'nobody') throw new SignedOut();
  throw new Forbidden(spec.name);
}

const parse = <Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(
    parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), code: codeOf(issue) })),
  );
};

/** Our own rules carry a code as their message; the schema library's get one by what is wrong. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (/^[a-z-]+$/.test(issue.message)) return issue.message;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'missing';
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too-long';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'not-an-email';
  return issue.message;
};

const recordDenial = (db: Reader, name: string, call: Call<unknown>): Promise<void> =>
  writeAudit(db, call.actor, name, 'denied', call.now, { subjectKind: 'use-case', subjectId: null });
