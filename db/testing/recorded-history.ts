import type { Tx } from '#db/client.ts';
import { standingMerges, writeMerge } from '#db/queries/merges.ts';
import { loadOrganisation } from '#db/queries/organisation/load.ts';
import { recordEvent } from '#db/queries/organisation/record.ts';
import { heldPositions, writePositionChanges } from '#db/queries/positions.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { markPeople } from '#db/queries/standings.ts';
import {
  completion,
  enrolment,
  enrolmentProgress,
  externalResult,
  externalTraining,
} from '#db/schema/learning.ts';
import { type ContentGroup, contentGroups } from '#domain/catalogue/course.ts';
import { Contradiction } from '#domain/organisation/event.ts';
import { applyEvent } from '#domain/organisation/rules.ts';
import { eventFrom } from '#domain/organisation/testing/random-events.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

type History = {
  readonly roll: (limit: number) => number;
  readonly people: readonly string[];
  readonly courses: Record<ContentGroup, string>;
  readonly cutOff: Day;
  /** Training and results written here that stand, to be corrected or taken back. */
  readonly open: { readonly training: Open[]; readonly results: Open[] };
};
type Open = { readonly id: string; readonly personId: string };

export const historyFrom = (of: Omit<History, 'open'>): History => ({
  ...of,
  open: { training: [], results: [] },
});

/** Records one random fact, correction or decision of any kind at an instant; false when a rule refuses it. */
export const recordSomething = async (
  tx: Tx,
  history: History,
  at: Date,
  number: number,
): Promise<boolean> => {
  const { roll, people } = history;
  const personId = String(people[roll(people.length)]);
  const kinds = [post, post, post, train, train, result, result, learnHere, merge, reorganise];
  return (kinds[roll(kinds.length)] ?? post)(tx, history, { at, personId, number });
};

type Step = (
  tx: Tx,
  history: History,
  one: { readonly at: Date; readonly personId: string; readonly number: number },
) => Promise<boolean>;

const dayIn = ({ roll, cutOff }: History): Day => addDays(cutOff, 60 - roll(900));

const post: Step = async (tx, history, { at, personId, number }) => {
  const { roll, cutOff } = history;
  const held = await heldPositions(tx, personId);
  const old = held[roll(held.length + 1)];
  const units = (await unitsOfDay(tx, cutOff)).printed.slice(1);
  const unit = units[roll(units.length)];
  if (!unit) return false;
  const act = old ? (['correct', 'withdraw', 'end'] as const)[roll(3)] : ('add' as const);
  const wanted = {
    ...{ unitId: unit.unitId, title: `Vị trí ${number}`, category: 'civil-servant' as const },
    ...{ leader: roll(2) === 0, dxSpecialist: roll(2) === 0, coreOfficer: roll(2) === 0 },
    ...{ validFrom: addDays(cutOff, -roll(900)), validTo: null },
  };
  const ended = old && { ...old, validTo: addDays(cutOff, 10 - roll(30)) };
  const next = act === 'withdraw' ? null : act === 'end' && ended ? withoutId(ended) : wanted;
  await writePositionChanges(
    tx,
    [
      {
        kind: act ?? 'add',
        personId,
        replacedId: old?.id ?? null,
        next,
        reason: 'Ngẫu nhiên',
        recordedBy: null,
      },
    ],
    at,
  );
  return true;
};

const withoutId = ({
  id: _id,
  personId: _personId,
  ...values
}: Awaited<ReturnType<typeof heldPositions>>[number] & { personId?: string }) => values;

const train: Step = async (tx, history, { at, personId }) => {
  const { roll, open } = history;
  const old = roll(3) === 0 ? open.training.pop() : undefined;
  const who = old?.personId ?? personId;
  const id = newId();
  const takenBack = old !== undefined && roll(2) === 0;
  await tx.insert(externalTraining).values({
    ...{ tenantId: env.tenant, id, personId: who, courseName: 'Lớp ngoài', courseKey: id, takenBack },
    ...{
      contentGroup: contentGroups[roll(contentGroups.length)] ?? 'general',
      supersedesId: old?.id ?? null,
    },
    ...{
      enrolledOn: dayIn(history),
      beganOn: takenBack ? null : dayIn(history),
      completedOn: !takenBack && roll(2) === 0 ? dayIn(history) : null,
      recordedAt: at,
    },
  });
  if (!takenBack) open.training.push({ id, personId: who });
  await markPeople(tx, [who], at);
  return true;
};

const result: Step = async (tx, history, { at, personId }) => {
  const { roll, open } = history;
  const old = roll(3) === 0 ? open.results.pop() : undefined;
  const who = old?.personId ?? personId;
  const id = newId();
  await tx.insert(externalResult).values({
    ...{ tenantId: env.tenant, id, personId: who, session: id, sessionKey: id, takenOn: dayIn(history) },
    ...{ passed: roll(2) === 0, supersedesId: old?.id ?? null, recordedAt: at },
  });
  open.results.push({ id, personId: who });
  await markPeople(tx, [who], at);
  return true;
};

/** What is done here is recorded in the instant it is done: begun now, completed now or a little later. */
const learnHere: Step = async (tx, { roll, courses }, { at, personId, number }) => {
  const group = contentGroups[roll(contentGroups.length)] ?? 'general';
  const of = { tenantId: env.tenant, year: 2000 + (number % 40) };
  const id = newId();
  await tx
    .insert(enrolment)
    .values({ ...of, id, personId, courseVersionId: courses[group], enrolledAt: at })
    .onConflictDoNothing();
  const begun = new Date(at.getTime() - 1000);
  await tx
    .insert(enrolmentProgress)
    .values({ ...of, enrolmentId: id, beganAt: begun, lessonsDone: [], passed: true });
  if (roll(3) > 0)
    await tx.insert(completion).values({
      ...{ ...of, enrolmentId: id, personId, courseVersionId: courses[group], completedAt: at },
      ...{ evidenceGrade: 'B', causedByEventId: newId(), met: {} },
    });
  await markPeople(tx, [personId], at);
  return true;
};

const merge: Step = async (tx, { roll, people }, { at, personId }) => {
  const standing = await standingMerges(tx, 20);
  const row = { reason: 'Ngẫu nhiên', recordedBy: null, recordedAt: at };
  const joined = (id: string) => standing.some((one) => one.personId === id || one.otherId === id);
  const undone = standing[roll(standing.length + 2)];
  if (undone) {
    const { personId: one, otherId } = undone;
    await writeMerge(tx, { ...row, decision: 'undo', personId: one, otherId, undoesId: undone.id }, at);
    return true;
  }
  const otherId = String(people[roll(people.length)]);
  if (otherId === personId || joined(personId) || joined(otherId)) return false;
  await writeMerge(tx, { ...row, decision: 'same', personId, otherId }, at);
  return true;
};

const reorganise: Step = async (tx, { roll }, { at, number }) => {
  const was = await loadOrganisation(tx, 'agency');
  const numbers = {
    ...{ kind: roll(100), day: roll(700), shares: [1 + roll(3), 1 + roll(3)] as const },
    picks: [roll(100), roll(100), roll(100)] as const,
  };
  try {
    const event = eventFrom(numbers, was, number, newId);
    await recordEvent(tx, was, event, applyEvent(was, event), { accountId: null, now: at, demo: true });
    return true;
  } catch (error) {
    if (error instanceof Contradiction) return false;
    throw error;
  }
};
