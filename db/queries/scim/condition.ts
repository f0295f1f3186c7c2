import { type SQL, sql } from 'drizzle-orm';
import type { UserCondition, UserField } from '#domain/provisioning/user.ts';

/** The columns of `scimUsers` by field; texts are compared without regard to case, but for ids. */
const columns: Readonly<Record<UserField, SQL>> = {
  id: sql`u.id::text`,
  userName: sql`lower(u.user_name)`,
  externalId: sql`u.external_id`,
  fullName: sql`lower(u.full_name)`,
  familyName: sql`lower(nullif(regexp_replace(u.full_name, '^(\\S+) .*$', '\\1'), u.full_name))`,
  givenName: sql`lower(regexp_replace(u.full_name, '^.* (\\S+)$', '\\1'))`,
  phone: sql`u.phone`,
  active: sql`u.active`,
  title: sql`lower(u.title)`,
  category: sql`u.category`,
  department: sql`lower(u.department)`,
  employeeNumber: sql`lower(u.employee_number)`,
  createdAt: sql`u.created_at`,
  changedAt: sql`u.changed_at`,
};
const exact: readonly UserField[] = ['id', 'externalId', 'phone', 'category'];
const instants: readonly UserField[] = ['createdAt', 'changedAt'];
const operators = { eq: sql`=`, gt: sql`>`, ge: sql`>=`, lt: sql`<`, le: sql`<=` } as const;

/** A question about users as SQL over the row `u` of `scimUsers`. Every value is a parameter, none a pattern. */
export const conditionSql = (condition: UserCondition): SQL => {
  switch (condition.kind) {
    case 'constant':
      return condition.value ? sql`true` : sql`false`;
    case 'not':
      return sql`(not ${conditionSql(condition.of)})`;
    case 'all':
    case 'any': {
      const parts = condition.of.map(conditionSql);
      return sql`(${sql.join(parts, condition.kind === 'all' ? sql` and ` : sql` or `)})`;
    }
    case 'present':
      return sql`(${columns[condition.field]} is not null)`;
    case 'compare':
      return compare(condition);
  }
};

const compare = ({ field, comparison, value }: Extract<UserCondition, { kind: 'compare' }>): SQL => {
  const column = columns[field];
  if (value === null) return comparison === 'ne' ? sql`(${column} is not null)` : sql`(${column} is null)`;
  const given = typeof value === 'boolean' ? sql`${value}::boolean` : wanted(field, value);
  switch (comparison) {
    case 'ne':
      return sql`(${column} is distinct from ${given})`;
    case 'co':
      return sql`(coalesce(position(${given} in ${column}) > 0, false))`;
    case 'sw':
      return sql`(coalesce(starts_with(${column}, ${given}), false))`;
    case 'ew':
      return sql`(coalesce(starts_with(reverse(${column}), reverse(${given})), false))`;
    default:
      return sql`(coalesce(${column} ${operators[comparison]} ${given}, false))`;
  }
};

const wanted = (field: UserField, value: string): SQL => {
  if (instants.includes(field)) return sql`${value}::timestamptz`;
  return exact.includes(field) ? sql`${value}::text` : sql`lower(${value}::text)`;
};
