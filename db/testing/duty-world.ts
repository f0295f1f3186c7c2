import { sql } from 'drizzle-orm';
import { database, type Tx } from '#db/client.ts';
import { audience } from '#db/schema/audiences.ts';
import { env } from '#lib/env.ts';
import type { createObligation } from '#usecases/obligations/create-obligation.ts';
import { fixedId } from './fixed-id.ts';
import { courseCode } from './learning-world.ts';
import { people } from './world-people.ts';
import { units } from './world-units.ts';

export type MemberSpec = {
  readonly personId: string;
  readonly state?: 'open' | 'met' | 'exempt' | 'left';
  readonly dueOn?: string;
  readonly enteredOn?: string;
  readonly unitId?: string;
};

/** Thủy, Khánh and Hòa owe, Giang is done, Dũng exempt, Lan has left. */
export const sixMembers: readonly MemberSpec[] = [
  { personId: people.thuy },
  { personId: people.khanh },
  { personId: people.hoa },
  { personId: people.giang, state: 'met' },
  { personId: people.dung, state: 'exempt' },
  { personId: people.lan, state: 'left', unitId: units.education },
];

/** A duty due on a day with members as given, written as it stands after its job ran. */
export const insertDuty = async (
  tx: Tx,
  number: number,
  dueOn: string,
  members: readonly MemberSpec[] = sixMembers,
): Promise<string> => {
  const id = fixedId(60, number);
  const title = JSON.stringify({ vi: `Bồi dưỡng số ${number}`, en: `Training ${number}` });
  await tx.execute(sql`
    insert into obligation (tenant_id, id, code, assessment, period_id, year, title, legal_source, starts_on, due_on, ends_on, cut_off_on)
    values (${env.tenant}, ${id}, ${`duty-${number}`}, 'taken', ${`p-${number}`}, 2026, ${title}::jsonb, '{"vi":"","en":""}', '2025-12-15',
            ${dueOn}, ${dueOn}, ${dueOn})`);
  for (const member of members) {
    const state = member.state ?? 'open';
    await tx.execute(sql`
      insert into obligation_member (tenant_id, obligation_id, person_id, position_id, unit_id, entered_on, due_on, state, met_on, decided_at)
      values (${env.tenant}, ${id}, ${member.personId}, ${fixedId(61, 1)}, ${member.unitId ?? units.hospital},
              ${member.enteredOn ?? '2025-12-15'}, ${member.dueOn ?? dueOn}, ${state}, ${state === 'met' ? '2026-06-01' : null}, now())`);
  }
  return id;
};

export const setMemberState = async (tx: Tx, personId: string, state: 'met' | 'exempt' | 'left') =>
  tx.execute(sql`
    update obligation_member set state = ${state}, met_on = ${state === 'met' ? '2026-11-24' : null}
     where tenant_id = ${env.tenant} and person_id = ${personId}`);

/** The seeded audience of leaders. */
export const leadersId = async (): Promise<string> => {
  const [row] = await database().select().from(audience).where(sql`code = 'leaders'`);
  return row?.id ?? '';
};

type Draft = Parameters<typeof createObligation>[1];

/** The form of a duty of every reporting year as it is sent: the course, for an audience. */
export const yearlyDraft = (audienceId: string, of: Partial<Draft> = {}): Draft => ({
  ...{ name: 'Lãnh đạo số', nameEn: '', source: 'Kế hoạch 1/KH-UBND', unitId: '', audienceId },
  ...{ courseCode, minVersion: '1', assessment: '', recurrence: 'reporting-year', beginsOn: '2026-11-24' },
  ...{ dueOn: '', dueMonths: '', cutOffOn: '', membership: 'on-cut-off', minMonths: '', ...of },
});
