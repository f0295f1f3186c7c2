import type postgres from 'postgres';
import { driver, type Reader } from '#db/client.ts';

/**
 * The driver's own statements on the connection of `db`: prepared once a connection and sent without waiting for one
 * another, which the path of one answer lives from. Dates and JSON go in and come out as text (the client's setting).
 */
export const statementsOn = (db: Reader): postgres.Sql => {
  const session: object = db._.session;
  const client: unknown = 'client' in session ? session.client : undefined;
  if (!isClient(client)) throw new Error('this database does not run on postgres.js');
  return client;
};

/** Not `instanceof`: bundlers may carry the driver's classes twice. */
const isClient = (value: unknown): value is postgres.Sql =>
  typeof value === 'function' && 'unsafe' in value && 'json' in value;

/** A year as a literal, so that a prepared plan touches that year's partition only. Throws for what is no year. */
export const yearLiteral = (year: number) => {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new RangeError(`not a year: ${year}`);
  return driver().unsafe(String(year));
};
