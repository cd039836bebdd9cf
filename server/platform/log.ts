import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** One JSON line per event. Bodies of messages, secrets and addresses are never given to it. */
export function createLog(config: Pick<Config, 'logLevel'>): Log {
  return pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
