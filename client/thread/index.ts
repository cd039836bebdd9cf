/** Door of the room for the widget, which counts bytes. */
export { createThread } from './thread.ts';
