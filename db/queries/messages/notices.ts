import { type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { message } from '#db/schema/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import type { TemplateKind } from '#domain/reminders/template.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type Notice = {
  readonly id: string;
  readonly sendAt: Date;
  readonly read: boolean;
  readonly about:
    | {
        readonly kind: TemplateKind;
        readonly templateNumber: number;
        readonly title: LocalText;
        readonly dueOn: Day;
        /** How she stands in the duty now. */
        readonly state: string;
      }
    | { readonly kind: 'seat'; readonly classTitle: string }
    | { readonly kind: 'unit-report'; readonly dueOn: Day }
    | {
        readonly kind: 'task-report';
        readonly code: string;
        readonly dueOn: Day;
        readonly taskId: string;
        readonly roundId: string;
        readonly unitId: string;
      }
    | {
        readonly kind: 'declaration';
        readonly register: DeclaredRegister;
        readonly periodId: string;
        readonly subjectId: string;
      };
};

/** Tells people in the application that a place in the queue of a class became a seat. */
export const addSeatNotices = async (
  tx: Tx,
  classId: string,
  people: readonly string[],
  now: Date,
): Promise<void> => {
  if (people.length === 0) return;
  await tx.insert(message).values(
    people.map((personId) => ({
      ...{ tenantId: env.tenant, id: newId(), channel: 'in-app' as const, classId, personId },
      ...{ templateKind: 'seat' as const, templateNumber: 0, language: 'vi' as const },
      ...{ sendAt: now, recordedAt: now },
    })),
  );
};

/** What stands in the application for one person by now. */
const shown = (personId: string, now: Date): SQL => sql`
  from message m left join reminder r on r.tenant_id = m.tenant_id and r.id = m.reminder_id
  left join obligation_member mem on mem.tenant_id = r.tenant_id and mem.obligation_id = r.obligation_id and mem.person_id = r.person_id
 where m.tenant_id = ${env.tenant} and m.person_id = ${personId} and m.channel = 'in-app' and m.send_at <= ${now.toISOString()}::timestamptz`;

const unread: SQL = sql`not exists (select 1 from notice_read x where x.tenant_id = m.tenant_id and x.message_id = m.id)`;

/** How many notices she has not read about duties she still owes, seats she got and what her unit owes. */
export const unreadNotices = async (db: Reader, personId: string, now: Date): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n ${shown(personId, now)} and (mem.state = 'open' or m.reminder_id is null) and ${unread}`,
  );
  return row?.n ?? 0;
};

type Row = { id: string; send_at: string; read: boolean; state: string } & (
  | { template_kind: TemplateKind; template_number: number; title: LocalText; due_on: Day }
  | { template_kind: 'seat'; class_title: string }
  | { template_kind: 'unit-report'; round_due_on: Day }
  | { template_kind: 'task-report'; task: Omit<Extract<Notice['about'], { kind: 'task-report' }>, 'kind'> }
  | {
      template_kind: 'declaration';
      declared: Omit<Extract<Notice['about'], { kind: 'declaration' }>, 'kind'>;
    }
);

/** Her notices, newest first. */
export const noticesOf = async (
  db: Reader,
  personId: string,
  now: Date,
  limit: number,
): Promise<Notice[]> => {
  const rows = await db.execute<Row>(sql`
    select m.id, m.send_at, m.template_kind, m.template_number, r.due_on::text, coalesce(mem.state, 'left') as state,
           (select o.title from obligation o where o.tenant_id = r.tenant_id and o.id = r.obligation_id) as title,
           (select k.title from class k where k.tenant_id = m.tenant_id and k.id = m.class_id) as class_title,
           (select o.due_on::text from unit_report u join unit_report_round o on o.tenant_id = u.tenant_id and o.id = u.round_id
             where u.tenant_id = m.tenant_id and u.id = m.unit_report_id) as round_due_on,
           (select jsonb_build_object('code', t.code, 'dueOn', o.due_on, 'taskId', t.id, 'roundId', o.id, 'unitId', u.unit_id) from task_report u
              join plan_task t on t.tenant_id = u.tenant_id and t.id = u.task_id
              join unit_report_round o on o.tenant_id = u.tenant_id and o.id = u.round_id
             where u.tenant_id = m.tenant_id and u.id = m.task_report_id) as task,
           (select jsonb_build_object('register', d.register, 'periodId', d.period_id, 'subjectId', d.subject_id)
              from declaration d where d.tenant_id = m.tenant_id and d.id = m.declaration_id) as declared,
           not ${unread} as read
      ${shown(personId, now)} order by m.send_at desc, m.id desc limit ${limit}`);
  return rows.map((row) => {
    const said = { id: row.id, sendAt: new Date(row.send_at), read: row.read };
    if (row.template_kind === 'seat')
      return { ...said, about: { kind: row.template_kind, classTitle: row.class_title } };
    if (row.template_kind === 'unit-report')
      return { ...said, about: { kind: row.template_kind, dueOn: row.round_due_on } };
    if (row.template_kind === 'task-report')
      return { ...said, about: { kind: row.template_kind, ...row.task } };
    if (row.template_kind === 'declaration')
      return { ...said, about: { kind: row.template_kind, ...row.declared } };
    const { template_kind: kind, template_number: templateNumber, title, due_on: dueOn, state } = row;
    return { ...said, about: { kind, templateNumber, title, dueOn, state } };
  });
};

/** Marks all she can see as read; gives how many were not. */
export const markRead = async (tx: Tx, personId: string, now: Date): Promise<number> => {
  const rows = await tx.execute(sql`
    insert into notice_read (tenant_id, message_id, read_at)
    select m.tenant_id, m.id, ${now.toISOString()}::timestamptz ${shown(personId, now)} and ${unread}
    on conflict do nothing returning message_id`);
  return rows.length;
};

/** The addresses known of a person, for her own page. */
export const addressesOf = async (
  db: Reader,
  personId: string,
): Promise<{ email: string | null; phone: string | null }> => {
  const [row] = await db.execute<{ email: string | null; phone: string | null }>(sql`
    select coalesce(nullif(i.email, ''), a.email) as email, nullif(i.phone, '') as phone
      from person p left join identity i on i.tenant_id = p.tenant_id and i.person_id = p.id
      left join account a on a.tenant_id = p.tenant_id and a.person_id = p.id
     where p.tenant_id = ${env.tenant} and p.id = ${personId}`);
  return row ?? { email: null, phone: null };
};
