/** The door of learning: what the bot missed and what people say of its answers. */
export { countLearning } from './report.ts';
export { learningRoom } from './room.ts';
