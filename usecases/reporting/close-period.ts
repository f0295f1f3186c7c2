import { z } from 'zod';
import { addPeriod } from '#db/queries/periods.ts';
import { planInForce } from '#db/queries/plans.ts';
import { freezeAnnexes } from '#db/queries/reports/annexes.ts';
import { earlyChecks, lateChecks } from '#db/queries/reports/closing-checks.ts';
import { freezeReport } from '#db/queries/reports/freeze.ts';
import { addPersonLines, changedLines, linesInOrder, peopleComeFirst } from '#db/queries/snapshot-people.ts';
import {
  addSnapshot,
  closeAlone,
  contentOf,
  freezeCloser,
  freezeNames,
  lastChecksum,
  newestSnapshotOf,
  type PersonRange,
} from '#db/queries/snapshots.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import type { ClosingCheck, FrozenChecks } from '#domain/reporting/closing-checks.ts';
import { periodById } from '#domain/reporting/period.ts';
import type { Differences } from '#domain/reporting/snapshot-differences.ts';
import { differences } from '#domain/reporting/snapshot-differences.ts';
import { dayOf } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson, digestOfList, sha256Hex } from '#standards/canonical-json.ts';
import { frozenTasks } from '../frozen-tasks.ts';
import { provenanceOf } from '../provenance.ts';
import { reportInput } from '../report-input.ts';
import { signSeal } from '../sign-seal.ts';
import { command } from '../usecase.ts';

const shortestReason = 10;

/**
 * Freezes a period of Decree 09/2019 as it is known now: definitions, denominators, units, numbers and people, with a
 * SHA-256 over canonical JSON. The first time it is version 1; again, it needs a reason, makes the next version and
 * lists what changed. Refused: period-already-closed, correction-needs-reason, correction-without-change,
 * period-not-started, and period-not-ended unless `early`. A transaction of its own: it begins with the isolation level.
 * Over an open check it closes with an `override` alone, which is frozen: closing-checks-open, closing-needs-reason.
 * People are decided, written and hashed a portion at a time, so memory does not grow with them.
 */
export const closePeriod = command({
  name: 'period.close',
  input: z.object({
    periodId: z.string().max(60),
    plan: reportInput.plan,
    reason: z.string().trim().max(1000).optional(),
    /** Why it is closed although a check is open. */
    override: z.string().trim().max(1000).optional(),
    early: z.boolean().default(true),
  }),
  subject: async (tx, { input }) => {
    await closeAlone(tx);
    const period = periodById(input.periodId);
    const plan = period && (await planInForce(tx, input.plan, period.to));
    if (period?.calendar !== 'decree-09' || !plan) return null;
    return { period, plan, before: await newestSnapshotOf(tx, { planCode: plan.code, periodId: period.id }) };
  },
  may: (actor) => permits(actor, 'periods.close', 'province'),
  run: async (tx, { actor, input, subject: { period, plan, before }, now }) => {
    const today = dayOf(now);
    const closedEarly = today <= period.to;
    const reason = input.reason || null;
    if (today < period.from) throw new Refused('period-not-started');
    if (before && reason === null) throw new Refused('period-already-closed');
    if (before && reason !== null && reason.length < shortestReason)
      throw new Refused('correction-needs-reason');
    if (closedEarly && !input.early) throw new Refused('period-not-ended');

    const early = await earlyChecks(tx, plan, period);
    const override = overrideOf(early.checks, actor, input.override);

    const id = newId();
    const ranges: PersonRange[] = [];
    await peopleComeFirst(tx);
    const frozen = await freezeReport(tx, plan, period, {
      write: canonicalJson,
      keep: async (lines) => {
        const [first, last] = [lines[0]?.personId, lines.at(-1)?.personId];
        if (first !== undefined && last !== undefined) ranges.push({ first, last });
        await addPersonLines(tx, id, lines);
      },
    });
    const provenance = provenanceOf(frozen, now);
    const checks = [...early.checks, ...(await lateChecks(tx, frozen, plan))];
    const content = {
      plan: provenance.plan,
      indicators: plan.content.indicators,
      populationRule: provenance.populationRule,
      period: provenance.period,
      cutOff: provenance.cutOff,
      closedEarly,
      recordedUpTo: provenance.recordedUpTo,
      units: frozen.units.printed,
      denominators: provenance.denominators,
      rows: frozen.rows,
      women: frozen.women,
      figures: frozen.figures,
      ...(await freezeAnnexes(tx, plan.content, period)),
      closingChecks: { checks, override: override ?? overrideOf(checks, actor, input.override) },
      ...(await frozenTasks(tx, plan.code, period)),
      people: await digestOfList(linesInOrder(tx, id)),
    };
    let changes: Differences | null = null;
    if (before) {
      const was = contentOf(before);
      const people = await changedLines(tx, before.id, id);
      changes = differences({ content: was, people: people.before }, { content, people: people.after });
      const some = Object.values(changes).some((list) => list.length > 0);
      if (!some && was.closedEarly === closedEarly) throw new Refused('correction-without-change');
    }
    const text = canonicalJson(content);
    const head = { id, version: (before?.version ?? 0) + 1, sha256: sha256Hex(text) };
    const previousSha256 = await lastChecksum(tx);
    const closedReason = before ? reason : null;
    const signed = await signSeal(tx, {
      ...{ periodId: period.id, version: head.version, sha256: head.sha256, previousSha256 },
      ...{ reason: closedReason, closedAt: now.toISOString() },
    });
    await addPeriod(tx, period, plan.code);
    await addSnapshot(tx, {
      ...head,
      planCode: plan.code,
      periodId: period.id,
      content: text,
      previousSha256,
      reason: closedReason,
      differences: changes,
      closedBy: actor.kind === 'account' ? actor.accountId : systemAccount,
      closedAt: now,
      ...signed,
    });
    const indicators = plan.content.indicators.map(({ code }) => code);
    await freezeNames(tx, id, period.to, { ranges, indicators });
    if (actor.kind === 'account') await freezeCloser(tx, id, actor.accountId, actor.displayName);
    const { version, sha256 } = head;
    return {
      snapshotId: id,
      periodId: period.id,
      version,
      sha256,
      previousSha256,
      closedEarly,
      closedAt: now.toISOString(),
    };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'period',
    subjectId: subject.period.id,
    detail: { snapshotId: result.snapshotId, version: result.version, sha256: result.sha256 },
  }),
});

/** Who closes over open checks, and why; null when none is open. */
const overrideOf = (
  checks: readonly ClosingCheck[],
  actor: Actor,
  reason: string | undefined,
): FrozenChecks['override'] => {
  const open = checks.filter((one) => one.open > 0);
  if (open.length === 0) return null;
  if (!reason) throw new Refused('closing-checks-open', { checks: open.length });
  if (reason.length < shortestReason) throw new Refused('closing-needs-reason');
  return { by: actor.kind === 'account' ? actor.accountId : systemAccount, reason };
};

/** Closed from the command line, by nobody's account. */
const systemAccount = '00000000-0000-0000-0000-000000000000';
