/** The door of the realtime room: sockets, who follows what, and the bus. It knows no other room. */
export { createBus, type Bus, type Hint } from './bus.ts';
export { postgresTransport, redisTransport } from './busTransports.ts';
export { Hub, type ConversationHint, type Feed, type Reader, type StateHint } from './hub.ts';
export { Session } from './session.ts';
export type { FrameHandler, SocketDoors } from './doors.ts';
export { SocketServer } from './socket.ts';
export type { House, Realtime } from './realtime.ts';
