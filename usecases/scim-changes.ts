import type { Tx } from '#db/client.ts';
import { administratorsWithout, grantsOf, setDisabled } from '#db/queries/account-admin.ts';
import { revokeSessionsOf } from '#db/queries/actors.ts';
import { revokeApiTokensOf } from '#db/queries/api-tokens.ts';
import {
  addPost,
  changeIdentity,
  endPost,
  holdersOf,
  lockUserName,
  putScimUser,
  renameAccount,
} from '#db/queries/scim/write-user.ts';
import { markPeople } from '#db/queries/standings.ts';
import { unitsOn } from '#db/queries/units.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import { type UserState, type UserWish, wishedChanges } from '#domain/provisioning/user.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { type Day, dayOf } from '#domain/time/day.ts';

type By = { readonly actor: Actor; readonly now: Date };

/** The agency that a department names by its code or, when only one has it, its name; throws `invalidValue`. */
const unitNamed = async (tx: Tx, department: string, today: Day): Promise<{ id: string; code: string }> => {
  const units = await unitsOn(tx, 'agency', today);
  const byCode = units.find(({ code }) => code.toLowerCase() === department.toLowerCase());
  const byName = units.filter(({ name }) => fold(name) === fold(department));
  const found = byCode ?? (byName.length === 1 ? byName[0] : undefined);
  if (found === undefined)
    throw new ScimError(400, 'invalidValue', 'department must be the code of an agency of today.');
  return found;
};

/**
 * Brings an account to what the provider wishes and gives the names of what was changed. A locked account is the
 * caller's duty. Name, phone and post are the roster's where the roster knows her: such wishes change nothing.
 * An account with a role that is given may only be renamed or shut by who administers accounts (403).
 */
export const applyWish = async (tx: Tx, state: UserState, wish: UserWish, by: By): Promise<string[]> => {
  const { now } = by;
  const changed = new Set<string>(wishedChanges(state, wish));
  const done: string[] = [];
  if (changed.has('userName') || changed.has('active')) await refuseOnPrivileged(tx, state, by);
  if (changed.has('userName')) {
    await lockUserName(tx, wish.userName);
    const { account } = await holdersOf(tx, wish.userName);
    if (account !== null && account.id !== state.id) throw new Refused('account-exists');
    const { id: accountId, personId } = state;
    await renameAccount(tx, { accountId, personId, before: state.userName, after: wish.userName, now });
    done.push('userName');
  }
  if (changed.has('active')) {
    await (wish.active ? setDisabled(tx, state.id, null) : shut(tx, state.id, now));
    done.push('active');
  }
  if (!state.onRoster && (changed.has('fullName') || (changed.has('phone') && state.personId !== null))) {
    const { fullName, phone } = wish;
    await changeIdentity(tx, { accountId: state.id, personId: state.personId, fullName, phone, now });
    done.push('identity');
  }
  const { externalId, employeeNumber } = wish;
  if (changed.has('externalId')) done.push('externalId');
  if (changed.has('employeeNumber')) done.push('employeeNumber');
  const positionId = await place(tx, state, wish, now);
  if (positionId !== undefined) done.push('post');
  if (done.length === 0) return [];
  const post = positionId === undefined ? {} : { positionId };
  await putScimUser(tx, state.id, { externalId, employeeNumber, removedAt: null, ...post }, now);
  return done;
};

/** The post that SCIM gives from now on (null: none); undefined when nothing changes. */
const place = async (
  tx: Tx,
  state: UserState,
  wish: UserWish,
  now: Date,
): Promise<string | null | undefined> => {
  const { personId, post, postIsOurs } = state;
  if (personId === null || (post !== null && !postIsOurs)) return undefined;
  const today = dayOf(now);
  const unit = wish.department === null ? null : await unitNamed(tx, wish.department, today);
  const asked =
    unit === null || wish.category === null
      ? null
      : { personId, unitId: unit.id, title: wish.title ?? '', category: wish.category };
  if (post === null && asked === null) return undefined;
  const same =
    asked?.unitId === post?.unitId &&
    asked?.category === state.category &&
    (asked?.title || null) === state.title;
  if (same) return undefined;
  if (post !== null) await endPost(tx, post.id, today, now);
  const positionId = asked === null ? null : await addPost(tx, asked, today, now);
  await markPeople(tx, [personId], now);
  return positionId;
};

/** Shuts an account and ends all its sessions and tokens at once. */
export const shut = async (tx: Tx, accountId: string, now: Date): Promise<void> => {
  await setDisabled(tx, accountId, now);
  await revokeSessionsOf(tx, accountId, now);
  await revokeApiTokensOf(tx, accountId, now);
};

/** A provider's token must not take over or shut an account that may more than it does. */
export const refuseOnPrivileged = async (
  tx: Tx,
  { id, active }: Pick<UserState, 'id' | 'active'>,
  { actor, now }: By,
): Promise<void> => {
  const today = dayOf(now);
  const grants = (await grantsOf(tx, id, today)).filter(
    ({ endedAt, validTo }) => endedAt === null && (validTo === null || validTo >= today),
  );
  if (grants.length === 0) return;
  if (!permits(actor, 'accounts.manage', 'province')) throw new Forbidden('scim.privileged-account');
  if (!active || !grants.some(({ role }) => role === 'administrator')) return;
  if ((await administratorsWithout(tx, { accountId: id }, today)) === 0)
    throw new Refused('last-administrator');
};
