/** The door of the staff: who they are, how they sign in and whether they are there. */
export type { StaffDeactivatedHint } from './changeStaff.ts';
export { OWNER_EXISTS, ownerLink } from './owner.ts';
export {
  anybodyOnline,
  disconnected,
  presenceOf,
  setAway,
  touchPresence,
  type PresenceChangedHint,
} from './presence.ts';
export { staffRoom } from './room.ts';
export { authenticateCookie, redeemSocketTicket, stillValidSessions } from './sessions.ts';
