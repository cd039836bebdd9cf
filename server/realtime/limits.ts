import type { Limit } from '../platform/index.ts';

/** Frames of one socket; far above what people and widgets send. */
export const FRAMES: Limit = { times: 600, seconds: 10 };
/** Reading frames (resume, page, ping and their like) of one socket, and of all behind one network address. */
export const READING: Limit = { times: 120, seconds: 60 };
export const READING_OF_NETWORK: Limit = { times: 1_200, seconds: 60 };
/** Sockets that one network address may open. */
export const UPGRADES: Limit = { times: 300, seconds: 60 };
/** One address may be many people: several times what one of them may. */
export const NETWORK_FACTOR = 10;
