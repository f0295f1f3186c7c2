import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { acceptanceClock } from '#db/schema/audit.ts';
import { realNow } from '#lib/clock.ts';
import { env } from '#lib/env.ts';

/** The product's clock: the machine's, moved by what was set from outside when ACCEPTANCE=1. */
export const currentTime = async (db: Reader): Promise<Date> => {
  if (!env.acceptance) return realNow();
  const [row] = await db.select().from(acceptanceClock).where(eq(acceptanceClock.id, 'clock'));
  return new Date(realNow().getTime() + (row?.offsetMilliseconds ?? 0));
};

/** Sets the product's clock to an instant, from which it goes on. */
export const setCurrentTime = async (db: Reader, instant: Date): Promise<void> => {
  const offsetMilliseconds = instant.getTime() - realNow().getTime();
  await db
    .insert(acceptanceClock)
    .values({ id: 'clock', offsetMilliseconds })
    .onConflictDoUpdate({ target: acceptanceClock.id, set: { offsetMilliseconds } });
};
