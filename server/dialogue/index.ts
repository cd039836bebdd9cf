/** The door of the dialogue: who speaks now, and what a message causes. */
export { answerCall, openCall, type OpenCall } from './answerCall.ts';
export { callJob } from './askShop.ts';
export { dialogueRoom } from './room.ts';
