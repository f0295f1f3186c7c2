import type { Database, Reader } from '#db/client.ts';

/** Runs several questions on one moment of the database. Inside a transaction of the caller that one decides. */
export const oneMoment = <T>(db: Reader, ask: (reader: Reader) => Promise<T>): Promise<T> =>
  isPool(db) ? db.transaction(ask, { isolationLevel: 'repeatable read', accessMode: 'read only' }) : ask(db);

const isPool = (db: Reader): db is Database => !('rollback' in db);
