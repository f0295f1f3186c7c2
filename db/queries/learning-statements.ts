import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { driver, type Reader } from '#db/client.ts';

/**
 * The driver's own statements on the connection of `db`: prepared once a connection and sent without waiting for one
 * another, which the path of one answer lives from. Dates and JSON go in and come out as text (the client's setting).
 */
export const statementsOn = (db: Reader): postgres.Sql => {
  const session: unknown = '_' in db && 'session' in db._ ? db._.session : undefined;
  if (!(session instanceof PostgresJsSession)) throw new Error('this database does not run on postgres.js');
  return session.client;
};

/** A year as a literal, so that a prepared plan touches that year's partition only. Throws for what is no year. */
export const yearLiteral = (year: number) => {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new RangeError(`not a year: ${year}`);
  return driver().unsafe(String(year));
};
