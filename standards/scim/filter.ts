import { type Filter, filter, parse } from 'scim2-parse-filter';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import type { Comparison, UserCondition, UserField } from '#domain/provisioning/user.ts';
import { enterpriseSchema, userSchema } from './names.ts';

const longest = 1_000;
const most = 60;

/** What can be asked of a user, by its name in lower case. */
const fields: Readonly<Record<string, UserField>> = {
  id: 'id',
  username: 'userName',
  externalid: 'externalId',
  displayname: 'fullName',
  'name.formatted': 'fullName',
  'name.familyname': 'familyName',
  'name.givenname': 'givenName',
  emails: 'userName',
  'emails.value': 'userName',
  phonenumbers: 'phone',
  'phonenumbers.value': 'phone',
  active: 'active',
  title: 'title',
  usertype: 'category',
  'meta.created': 'createdAt',
  'meta.lastmodified': 'changedAt',
  [`${enterpriseSchema}:department`.toLowerCase()]: 'department',
  [`${enterpriseSchema}:employeenumber`.toLowerCase()]: 'employeeNumber',
};
/** Every e-mail and phone number here is the one for work. */
const constants: Readonly<Record<string, string | boolean>> = {
  'emails.type': 'work',
  'emails.primary': true,
  'phonenumbers.type': 'work',
  'meta.resourcetype': 'User',
};

const refuse = (detail: string): never => {
  throw new ScimError(400, 'invalidFilter', detail);
};

const parsed = (text: string): Filter => {
  if (text.length > longest) refuse(`A filter has at most ${longest} characters.`);
  if (text.includes('\0')) refuse('The filter is not valid.');
  try {
    return parse(text);
  } catch {
    return refuse('The filter is not valid.');
  }
};

/** A filter of RFC 7644, 3.4.2.2, as a question about users; throws ScimError `invalidFilter`. */
export const userCondition = (text: string): UserCondition => {
  let seen = 0;
  const read = (each: Filter, under = ''): UserCondition => {
    seen += 1;
    if (seen > most) refuse('The filter has too many parts.');
    switch (each.op) {
      case 'and':
      case 'or':
        return {
          kind: each.op === 'and' ? 'all' : 'any',
          of: each.filters.map((inner) => read(inner, under)),
        };
      case 'not':
        return { kind: 'not', of: read(each.filter, under) };
      case '[]':
        return read(each.valFilter, `${each.attrPath}.`);
      default:
        return attribute(`${under}${each.attrPath}`, each);
    }
  };
  return read(parsed(text));
};

const attribute = (
  path: string,
  each: { readonly op: string; readonly compValue?: boolean | null | number | string },
): UserCondition => {
  const name = path.toLowerCase().replace(`${userSchema.toLowerCase()}:`, '');
  const constant = Object.hasOwn(constants, name) ? constants[name] : undefined;
  if (constant !== undefined) {
    if (each.op === 'pr') return { kind: 'constant', value: true };
    const same = String(each.compValue).toLowerCase() === String(constant).toLowerCase();
    if (each.op === 'eq' || each.op === 'ne') return { kind: 'constant', value: same === (each.op === 'eq') };
    return refuse(`${path} can only be compared by eq and ne.`);
  }
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return refuse('The filter names an attribute that cannot be searched.');
  if (each.op === 'pr') return { kind: 'present', field };
  const { compValue: value = null } = each;
  const comparison = each.op as Comparison;
  if (typeof value === 'number') return refuse(`${path} is no number.`);
  if (field === 'active') {
    const flag = typeof value === 'string' ? { true: true, false: false }[value.toLowerCase()] : value;
    if (typeof flag !== 'boolean' || (comparison !== 'eq' && comparison !== 'ne'))
      return refuse('active is true or false.');
    return { kind: 'compare', field, comparison, value: flag };
  }
  if (typeof value === 'boolean') return refuse(`${path} is no boolean.`);
  if (value === null && comparison !== 'eq' && comparison !== 'ne') return refuse('null has no order.');
  if (field === 'createdAt' || field === 'changedAt') {
    if (value === null || Number.isNaN(Date.parse(value)) || ['co', 'sw', 'ew'].includes(comparison))
      return refuse(`${path} is an instant.`);
    return { kind: 'compare', field, comparison, value: new Date(value).toISOString() };
  }
  return { kind: 'compare', field, comparison, value };
};

/** A filter as a test of resources at hand: for groups, of which there are few. */
export const resourceTest = (text: string): ((resource: object) => boolean) => filter(parsed(text));
