import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { addLadder } from '#db/queries/reminders/settings.ts';
import { insertDuty } from '#db/testing/duty-world.ts';
import { world } from '#db/testing/world.ts';
import type { Channel } from '#domain/reminders/channel.ts';
import { planReminders } from '../plan-reminders.ts';
import { sendNextMessage } from '../send-next-message.ts';

const { accounts, actors } = world;
export const morning = new Date('2026-11-24T03:00:00Z');
export const later = (minutes: number, from = morning) => new Date(from.getTime() + minutes * 60_000);
export const system = (now: Date) => ({ actor: actors.system, now });

/** Sends until nothing is due; how many were looked at. */
export const sendAll = async (now: Date): Promise<number> => {
  for (let count = 0; ; count += 1) if (!(await sendNextMessage(system(now), {})).more) return count;
};
type Proof = {
  message_id: string;
  outcome: string;
  code: string | null;
  by: string;
  response: string | null;
  reference: string;
  sha: string | null;
};
const attempts = () =>
  database().execute<Proof>(
    sql`select message_id, outcome, by, code, response, reference, content_sha256 as sha from message_attempt order by recorded_at, number`,
  );
/** The proofs of this test's own messages. */
export const seen = async () => (await attempts()).filter((proof) => !known.has(proof.message_id));
let known = new Set<string>();

/** Before each test: nothing waits, and what was tried before is not this test's. */
export const startAnew = async (): Promise<void> => {
  await database().execute(sql`delete from message_outbox`);
  known = new Set((await attempts()).map((proof) => proof.message_id));
  delete process.env.SMTP_URL;
};
export const waiting = async () => (await database().execute(sql`select * from message_outbox`)).length;

let number = 0;
/** A new duty of the given people, and their messages in the outbox. */
export const remind = async (
  personIds: readonly string[],
  channels: readonly Channel[] = ['in-app', 'email'],
) => {
  number += 1;
  await database().transaction(async (tx) => {
    const id = await insertDuty(
      tx,
      number,
      '2026-12-01',
      personIds.map((personId) => ({ personId })),
    );
    await addLadder(
      tx,
      id,
      { days: [-7], channels },
      { recordedBy: accounts.provinceHr, recordedAt: morning },
    );
  });
  await planReminders(system(morning), {});
};
