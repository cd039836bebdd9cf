/** Door of the room for the widget, which counts bytes. */
export { createConnection } from './connection.ts';
export { uuid } from './environment.ts';
