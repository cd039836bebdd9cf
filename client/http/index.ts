/**
 * Door to HTTP without a connection (admin UI, signing in). A room of its own: next to the connection it would bring
 * along what the widget loads only when it needs it, by `connection.http()`.
 */
export { createHttp } from './createHttp.ts';
