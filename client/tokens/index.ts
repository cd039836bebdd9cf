/** Door of the room: behind it alone, the colours of a site can be loaded later than the connection. */
export { accentTokens } from './accent.ts';
export { tokens } from './tokens.ts';
