import type { Role } from '../../protocol/index.ts';

/** Who asks. Everything that is decided about a request is decided on this and on the locked row. */
export type Actor = VisitorActor | StaffActor;

/** A shopper's device. `visitorId` is known before any row exists: nothing is written until the first message. */
export interface VisitorActor {
  kind: 'visitor';
  siteId: string;
  visitorId: string;
  /** SHA-256 of the device's secret, to write with the first message. */
  secretHash: Buffer;
  userAgent: string | undefined;
}

export interface StaffActor {
  kind: 'staff';
  staffId: string;
  name: string;
  role: Role;
  sessionId: string;
}

/** Rows of the authorization table: who may use a route or a command at all. */
export type Audience = 'anybody' | 'visitor' | 'agent' | 'admin' | 'owner';

const RANK: Record<Role, number> = { agent: 0, admin: 1, owner: 2 };

/**
 * Does the actor belong to one of these audiences? An admin is an agent too, an owner is both.
 *
 * @param actor `undefined` for somebody not signed in
 */
export function isAudience(actor: Actor | undefined, audiences: readonly Audience[]): boolean {
  return audiences.some((audience) => {
    if (audience === 'anybody') return true;
    if (audience === 'visitor') return actor?.kind === 'visitor';
    return actor?.kind === 'staff' && RANK[actor.role] >= RANK[audience];
  });
}

/** The one id under which an actor's entries, marks and client ids are kept. */
export function participantId(actor: Actor): string {
  return actor.kind === 'visitor' ? actor.visitorId : actor.staffId;
}
