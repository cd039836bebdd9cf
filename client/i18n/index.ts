/** Door of the room: behind it alone, times in words can be loaded later than the connection. */
export { createTimes } from './times.ts';
export { createTranslator } from './translator.ts';
