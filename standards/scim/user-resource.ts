import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseCategory } from '#domain/imports/closed-list.ts';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import type { Resource } from '#domain/provisioning/scim-list.ts';
import type { UserState, UserWish } from '#domain/provisioning/user.ts';
import { cleanText } from '#domain/text/vietnamese.ts';
import { enterpriseSchema, userSchema } from './names.ts';

/** Family name first, given name last, as Vietnamese names are written; a name of one word is a given name. */
const nameParts = (fullName: string) => {
  const words = fullName.split(' ').filter(Boolean);
  const middleName = words.slice(1, -1).join(' ');
  return {
    formatted: fullName,
    ...(words.length > 1 ? { familyName: words[0] } : {}),
    ...(middleName ? { middleName } : {}),
    givenName: words.at(-1) ?? fullName,
  };
};

/** A user as RFC 7643 shows her. `base` is the address of the service. The version is a hash of what is shown. */
export const userResource = (state: UserState, base: string): Resource => {
  const extension = {
    ...(state.employeeNumber === null ? {} : { employeeNumber: state.employeeNumber }),
    ...(state.department === null ? {} : { department: state.department }),
  };
  const shown = {
    schemas: [userSchema, enterpriseSchema],
    id: state.id,
    ...(state.externalId === null ? {} : { externalId: state.externalId }),
    userName: state.userName,
    name: nameParts(state.fullName),
    displayName: state.fullName,
    emails: [{ value: state.userName, type: 'work', primary: true }],
    ...(state.phone === null ? {} : { phoneNumbers: [{ value: state.phone, type: 'work' }] }),
    active: state.active,
    ...(state.title === null ? {} : { title: state.title }),
    ...(state.category === null ? {} : { userType: state.category }),
    [enterpriseSchema]: extension,
  };
  return {
    ...shown,
    meta: {
      resourceType: 'User',
      created: state.createdAt.toISOString(),
      lastModified: state.changedAt.toISOString(),
      location: `${base}/Users/${state.id}`,
      version: versionOf(shown),
    },
  };
};

export const versionOf = (shown: unknown): string =>
  `W/"${createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16)}"`;

const text = (max: number) => z.string().max(max).transform(cleanText);
const optional = (max: number) => text(max).nullish();
const many = z
  .array(z.object({ value: optional(254), primary: z.boolean().nullish().catch(null) }))
  .max(20)
  .nullish();
/** Some providers send true and false as words. */
const flag = z.union([
  z.boolean(),
  z.literal(['true', 'True', 'TRUE']).transform(() => true),
  z.literal(['false', 'False', 'FALSE']).transform(() => false),
]);

const body = z.object({
  schemas: z.array(z.string()).min(1),
  userName: text(254).pipe(z.email()),
  externalId: optional(200),
  name: z
    .object({
      formatted: optional(200),
      familyName: optional(100),
      middleName: optional(100),
      givenName: optional(100),
    })
    .nullish(),
  displayName: optional(200),
  phoneNumbers: many,
  active: flag.nullish(),
  title: optional(200),
  userType: optional(60),
  [enterpriseSchema]: z.object({ employeeNumber: optional(60), department: optional(300) }).nullish(),
});

/**
 * What a User resource asks for; throws ScimError `invalidSyntax` or `invalidValue` that names the attribute. Attributes
 * this service does not have are ignored, read-only ones too (RFC 7644, 3.3 and 3.5.1). `before` is the user as she
 * was shown: of the several ways to write a name, the one that was changed counts.
 */
export const wishOf = (resource: unknown, before: Resource | null = null): UserWish => {
  const parsed = body.safeParse(canonical(resource));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new ScimError(
      400,
      path === '' ? 'invalidSyntax' : 'invalidValue',
      `${path || 'The body'} is not valid.`,
    );
  }
  const { data } = parsed;
  if (!data.schemas.some((schema) => schema.toLowerCase() === userSchema.toLowerCase()))
    throw new ScimError(400, 'invalidSyntax', `schemas must hold ${userSchema}.`);
  const userType = data.userType || null;
  const category = userType === null ? null : parseCategory(userType);
  if (category !== null && !category.ok)
    throw new ScimError(
      400,
      'invalidValue',
      'userType must be cadre, civil-servant, public-employee, worker or part-time.',
    );
  const phone = data.phoneNumbers?.find(({ primary }) => primary === true) ?? data.phoneNumbers?.[0];
  const extension = data[enterpriseSchema];
  return {
    userName: data.userName.toLowerCase(),
    externalId: data.externalId || null,
    fullName: fullNameOf(data, before),
    phone: phone?.value || null,
    active: data.active ?? true,
    title: data.title || null,
    category: category === null ? null : category.value,
    department: extension?.department || null,
    employeeNumber: extension?.employeeNumber || null,
  };
};

const fullNameOf = (
  { name, displayName, userName }: Pick<z.output<typeof body>, 'name' | 'displayName' | 'userName'>,
  before: Resource | null,
): string => {
  const parts = [name?.familyName, name?.middleName, name?.givenName].filter(Boolean).join(' ');
  const old = (before?.name ?? {}) as Record<string, string | undefined>;
  const oldParts = [old.familyName, old.middleName, old.givenName].filter(Boolean).join(' ');
  const ways = [
    { now: parts, was: before === null ? null : oldParts },
    { now: name?.formatted ?? '', was: before === null ? null : (old.formatted ?? '') },
    { now: displayName ?? '', was: before === null ? null : String(before.displayName ?? '') },
  ].filter(({ now }) => now !== '');
  const changed = ways.find(({ now, was }) => was !== null && now !== was);
  return (changed ?? ways[0])?.now ?? userName;
};

/** Attribute names are the same in any case (RFC 7643, 2.1): brought to the case of the schema, one level deep. */
const canonical = (resource: unknown, names: readonly string[] = attributeNames): unknown => {
  if (Array.isArray(resource)) return resource.map((each) => canonical(each, names));
  if (resource === null || typeof resource !== 'object') return resource;
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  return Object.fromEntries(
    Object.entries(resource).map(([key, value]) => {
      const name = known.get(key.toLowerCase()) ?? key;
      return [name, name === 'schemas' ? value : canonical(value, names)];
    }),
  );
};
const attributeNames = [
  ...['schemas', 'userName', 'externalId', 'name', 'formatted', 'familyName', 'middleName', 'givenName'],
  ...['displayName', 'phoneNumbers', 'value', 'primary', 'type', 'active', 'title', 'userType'],
  ...[enterpriseSchema, 'employeeNumber', 'department'],
];
