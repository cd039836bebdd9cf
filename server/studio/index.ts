/** The door of the studio: bots, their drafts and versions. */
export { draftBotOf } from './draftBot.ts';
export { ensureStarterBot } from './ensureStarterBot.ts';
export { botOf, botOfVersion, type PublishedBot } from './publishedBot.ts';
export { studioRoom, type StudioDoors } from './room.ts';
export { shadowObserve } from './shadow.ts';
