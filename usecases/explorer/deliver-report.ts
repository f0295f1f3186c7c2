import { z } from 'zod';
import { loadActor } from '#db/queries/actors.ts';
import { addReportAttempt, takeDelivery } from '#db/queries/explorer/deliveries.ts';
import { waitAfter } from '#domain/reminders/retry.ts';
import { dayOf } from '#domain/time/day.ts';
import { handReport, reportFor } from '../explorer-report.ts';
import { command, wholeProvince } from '../usecase.ts';

const waits = Array.from({ length: 20 }, (_, tries) => waitAfter(tries + 1)).filter((wait) => wait !== null);

/**
 * Sends the file that has waited longest, if any, computed with the recipient's own permission of this moment, and keeps
 * what came of it. Held meanwhile, so that it is sent once.
 */
export const deliverReport = command({
  name: 'explorer.deliver-report',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const due = await takeDelivery(tx, now, waits, []);
    if (!due) return { more: false };
    const number = due.tries + 1;
    const row = { deliveryId: due.id, number, recordedAt: now };
    const actor = await loadActor(tx, due.accountId, dayOf(now));
    const report = due.unwanted ? { stopped: 'unwanted' } : await reportFor(tx, actor, due, now);
    if ('stopped' in report) {
      await addReportAttempt(tx, { ...row, outcome: 'stopped', by: 'email', code: report.stopped });
      return { more: true };
    }
    const attempt = await handReport(due, report);
    const givenUp = attempt.outcome === 'deferred' && waitAfter(number) === null;
    await addReportAttempt(tx, { ...row, ...attempt, ...(givenUp ? { outcome: 'given-up' as const } : {}) });
    return { more: true };
  },
  audit: 'fact',
});
