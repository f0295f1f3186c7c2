import { migrateDatabase } from '#db/migrate.ts';
import { env, pointAtDatabase } from '#lib/env.ts';
import { startPostgres } from '#lib/postgres/start.ts';

export type Running = { readonly embedded: boolean; stop(): Promise<void> };

/**
 * A migrated database for a script or the server: the one `DATABASE_URL` names, else the embedded one of the data
 * directory, started or joined when it runs already. `stop` leaves it; the last to leave stops the server.
 */
export const openDatabase = async (): Promise<Running> => {
  if (env.databaseUrl) {
    const owner = env.ownerDatabaseUrl ?? env.databaseUrl;
    const applicationRole =
      owner === env.databaseUrl ? null : decodeURIComponent(new URL(env.databaseUrl).username);
    await migrateDatabase(owner, applicationRole);
    return { embedded: false, stop: async () => undefined };
  }
  const postgres = await startPostgres({ dataDir: env.dataDir, databaseName: 'hocso' });
  pointAtDatabase({ databaseUrl: postgres.appUrl, ownerDatabaseUrl: postgres.url });
  await migrateDatabase(postgres.url, decodeURIComponent(new URL(postgres.appUrl).username));
  return { embedded: true, stop: postgres.stop };
};
