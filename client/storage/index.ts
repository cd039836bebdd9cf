/** Door of the room for the widget, which counts bytes. */
export { openStorage } from './storage.ts';
