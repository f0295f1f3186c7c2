import { z } from 'zod';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import type { Resource } from '#domain/provisioning/scim-list.ts';
import { groupSchema } from './names.ts';
import { versionOf } from './user-resource.ts';

export type Group = { readonly id: string; readonly displayName: string };
export type GroupMember = { readonly accountId: string; readonly name: string };

/** A group as RFC 7643 shows it; `members` null: not asked for. */
export const groupResource = (
  { id, displayName }: Group,
  members: readonly GroupMember[] | null,
  base: string,
): Resource => {
  const list = members?.map(({ accountId, name }) => ({
    ...{ value: accountId, display: name, type: 'User', $ref: `${base}/Users/${accountId}` },
  }));
  const shown = { schemas: [groupSchema], id, displayName, ...(list === undefined ? {} : { members: list }) };
  const about = { id, displayName, members: members?.map(({ accountId }) => accountId) };
  return {
    ...shown,
    meta: { resourceType: 'Group', location: `${base}/Groups/${id}`, version: versionOf(about) },
  };
};

const body = z.object({
  displayName: z.string().nullish(),
  members: z
    .array(z.object({ value: z.uuid() }))
    .max(10_000)
    .nullish(),
});

/** The members a Group resource asks for; throws ScimError `invalidValue`, or `mutability` for another name. */
export const wishedMembers = (resource: unknown, group: Group): ReadonlySet<string> => {
  const parsed = body.safeParse(resource);
  if (!parsed.success) throw new ScimError(400, 'invalidValue', 'members must be a list of user ids.');
  const { displayName, members } = parsed.data;
  if (displayName && displayName !== group.displayName)
    throw new ScimError(400, 'mutability', 'displayName of a group cannot be changed.');
  return new Set((members ?? []).map(({ value }) => value.toLowerCase()));
};
