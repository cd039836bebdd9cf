/** Door of the room: behind it alone, what a message is made of can be loaded later than the connection. */
export { MessageText } from './MessageText.tsx';
export { parseText } from './parse.ts';
