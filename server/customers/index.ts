/** The door of the room of shoppers. */
export { continueToken, readContinueToken } from './continueToken.ts';
export { blockVisitor } from './blockVisitor.ts';
export { setContact } from './setContact.ts';
export { ensureVisitor, noteVisit } from './ensureVisitor.ts';
export { SeenVisitors } from './seenVisitors.ts';
export { customersRoom } from './room.ts';
export { authenticateVisitor } from './visitorToken.ts';
