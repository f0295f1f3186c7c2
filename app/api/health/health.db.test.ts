import { describe, expect, it } from 'vitest';
import { disconnect } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { pointAtDatabase } from '#lib/env.ts';
import { GET } from './route.ts';

const { ownerUrl, appUrl } = useTestDatabase();

describe('health', () => {
  it('is ok while the database answers and unavailable when it does not', async () => {
    const well = await GET();
    expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }]);
    await disconnect();
    pointAtDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', ownerDatabaseUrl: ownerUrl });
    const ill = await GET();
    expect([ill.status, await ill.json()]).toEqual([503, { status: 'unavailable' }]);
    await disconnect();
    pointAtDatabase({ databaseUrl: appUrl, ownerDatabaseUrl: ownerUrl });
    expect((await GET()).status).toBe(200);
  });
});
