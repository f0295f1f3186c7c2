import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** The system under the journeys: `npm start` on a fresh data directory with a small demo province and a settable clock. */
const folder = resolve(process.env.E2E_SYSTEM_DIR ?? '.cache/e2e');
rmSync(folder, { recursive: true, force: true });
Object.assign(process.env, {
  DATA_DIR: folder,
  ACCEPTANCE: '1',
  DEMO_PEOPLE: '400',
  ORIGIN: `http://localhost:${process.env.PORT}`,
});
await import('#scripts/start.ts');
