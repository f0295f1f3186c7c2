import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Tx } from '#db/client.ts';
import { loadActingActor, openSession } from '#db/queries/actors.ts';
import { roleGrant } from '#db/schema/people.ts';
import { now, world } from '#db/testing/world.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { nameDeputy } from '../name-deputy.ts';

const { accounts, actors, units, emailOf } = world;
export const by = (name: keyof typeof actors, db?: Tx) => ({
  actor: actors[name],
  now,
  ...(db ? { db } : {}),
});
export const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

export const grantOf = async (db: Tx, accountId: string): Promise<string> =>
  (await db.select({ id: roleGrant.id }).from(roleGrant).where(eq(roleGrant.accountId, accountId)))[0]?.id ??
  '';

/** The learner acts for the unit HR of the department of health, from tomorrow to 14 December. */
export const days = { validFrom: '2026-11-25', validTo: '2026-12-14' };
export const name = async (tx: Tx, input: object = {}) =>
  nameDeputy(by('unitHrHealth', tx), {
    grantId: await grantOf(tx, accounts.unitHrHealth),
    email: emailOf('learner'),
    reason: 'Nghỉ phép',
    ...days,
    ...input,
  });

export const actingOn = (tx: Tx, deputyId: string, day: string): Promise<Actor> =>
  loadActingActor(tx, accounts.learner, deputyId, day);
const inHospital = [units.hospital, units.health, units.province];
export const seesHospital = (actor: Actor) => permits(actor, 'people.read', inHospital);
export const behalfOf = (actor: Actor) => (actor.kind === 'account' ? actor.onBehalfOf : undefined);

const life = { createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) };
export const signedIn = async (tx: Tx, tokenHash: string, accountId: string = accounts.learner) =>
  openSession(tx, { tokenHash, accountId, ...life });
