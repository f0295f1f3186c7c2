import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { message } from '#db/schema/messages.ts';
import { deskReminder } from '#db/schema/tasks.ts';
import type { Role } from '#domain/access/permission.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** What is owed and by which unit: a report of a task, or a declaration. */
export type Owed = {
  readonly about: { readonly taskReportId: string } | { readonly declarationId: string };
  readonly unitId: string;
};

const dayMs = 86_400_000;
const idOf = ({ about }: Owed): string =>
  'taskReportId' in about ? about.taskReportId : about.declarationId;

/**
 * Reminds units of what they owe, each thing once in 24 hours, and tells whoever holds a role of the unit itself in the
 * application. Gives how many things were reminded of.
 */
export const remindDesks = async (
  tx: Tx,
  owed: readonly Owed[],
  by: { readonly role: Role; readonly recordedBy: string | null; readonly today: Day; readonly now: Date },
): Promise<number> => {
  if (owed.length === 0) return 0;
  const rows = await tx
    .insert(deskReminder)
    .values(
      owed.map(({ about }) => ({
        ...{ tenantId: env.tenant, id: newId(), ...about, recordedBy: by.recordedBy, recordedAt: by.now },
        quietUntil: new Date(by.now.getTime() + dayMs),
      })),
    )
    .onConflictDoNothing()
    .returning({ task: deskReminder.taskReportId, declaration: deskReminder.declarationId });
  const reminded = new Set(rows.map(({ task, declaration }) => task ?? declaration));
  await tellDesks(
    tx,
    owed.filter((one) => reminded.has(idOf(one))),
    by,
  );
  return reminded.size;
};

/** Tells whoever holds a role of each unit in the application; where nobody holds it there, nobody is told. */
export const tellDesks = async (
  tx: Tx,
  owed: readonly Owed[],
  { role, today, now }: { readonly role: Role; readonly today: Day; readonly now: Date },
): Promise<void> => {
  if (owed.length === 0) return;
  const people = await tx.execute<{ unit_id: string; person_id: string }>(sql`
    select distinct g.unit_id, a.person_id from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
     where g.tenant_id = ${env.tenant} and g.role = ${role} and a.person_id is not null and a.disabled_at is null and g.ended_at is null
       and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
       and g.unit_id = any(${sql.param(`{${owed.map(({ unitId }) => unitId).join(',')}}`)}::uuid[])`);
  const messages = owed.flatMap(({ about, unitId }) =>
    people
      .filter((one) => one.unit_id === unitId)
      .map(({ person_id: personId }) => ({
        ...{ tenantId: env.tenant, id: newId(), channel: 'in-app' as const, ...about, personId },
        templateKind: 'taskReportId' in about ? ('task-report' as const) : ('declaration' as const),
        ...{ templateNumber: 0, language: 'vi' as const, sendAt: now, recordedAt: now },
      })),
  );
  if (messages.length > 0) await tx.insert(message).values(messages);
};

/** When somebody was last reminded of a declaration; null: never. */
export const declarationRemindedAt = async (
  db: Reader,
  register: DeclaredRegister,
  periodId: string,
  subjectId: string,
): Promise<Date | null> => {
  const [row] = await db.execute<{ at: string | null }>(sql`
    select max(r.recorded_at) as at from desk_reminder r
      join declaration d on d.tenant_id = r.tenant_id and d.id = r.declaration_id
     where d.tenant_id = ${env.tenant} and d.register = ${register} and d.period_id = ${periodId} and d.subject_id = ${subjectId}`);
  return row?.at ? new Date(row.at) : null;
};
