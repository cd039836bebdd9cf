/** Door of the room for the widget, which counts bytes. */
export { createOutbox } from './outbox.ts';
