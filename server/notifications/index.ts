/** The door of the notifications, for rooms.ts alone: they listen and nobody calls them. */
export { notificationsRoom } from './room.ts';
