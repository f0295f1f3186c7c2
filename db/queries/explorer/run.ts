import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Database, Reader } from '#db/client.ts';
import { Refused } from '#domain/refusal.ts';

/** No question may keep the database busy for longer. */
const patienceMs = 15_000;

/**
 * Runs a compiled question in a transaction that can only read. It is always rolled back, so that inside another one
 * its limits end with it. Refused: it took too long.
 */
export const runQuestion = async <Row extends Record<string, unknown>>(
  db: Reader,
  compiled: SQL,
): Promise<Row[]> => {
  try {
    await (db as Database).transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('transaction_read_only', 'on', true), set_config('statement_timeout', ${String(patienceMs)}, true)`,
      );
      throw new Read([...(await tx.execute(compiled))]);
    });
    return [];
  } catch (error) {
    if (error instanceof Read) return error.rows as Row[];
    if (isTimeout(error)) throw new Refused('question-too-slow', { seconds: patienceMs / 1000 });
    throw error;
  }
};

class Read extends Error {
  readonly rows: readonly unknown[];
  constructor(rows: readonly unknown[]) {
    super('read');
    this.rows = rows;
  }
}

const isTimeout = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (cause as { code?: unknown } | null)?.code === '57014';
};

/** The text of a statement and its parameters, as they are sent. */
export const statementOf = (compiled: SQL): { readonly text: string; readonly params: readonly string[] } => {
  const { sql: text, params } = new PgDialect().sqlToQuery(compiled);
  return { text: text.replaceAll(/\n {4}/g, '\n').trim(), params: params.map(String) };
};
