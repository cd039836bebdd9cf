/** The door of the platform: what rooms may use of it. */
export * from './actor.ts';
export * from './clock.ts';
export type { Config } from './config.ts';
export {
  connectByKey,
  gatherStatements,
  inTransaction,
  migrate,
  openDatabase,
  type Database,
  type Row,
  type Transaction,
} from './database.ts';
export { gatherWrites } from './gatherWrites.ts';
export { Lanes, type LaneWork, type Waiting } from './lanes.ts';
export { AppError, causeOf, errorCode, toAppError } from './errors.ts';
export { armFault, dieAt, faultFires, FAULT_POINTS, type FaultPoint } from './faultPoints.ts';
export { hashBody, hashSecret, newId, newSecret, sameBytes } from './ids.ts';
export { createJobs, type JobKind, type Jobs } from './jobs.ts';
export { createLog, type Log } from './log.ts';
export { mailJob, MAIL_SEAL, recipientHash, sendMail, type Mail, type MailJob } from './mail.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { createRateLimiter, type Limit, type RateLimiter } from './rateLimit.ts';
export { command, route, type CommandHandler, type Room, type Route, type RouteRequest } from './room.ts';
export { keyedHash, seal, unseal } from './seal.ts';
export type { Services } from './services.ts';
export { createStorage, type Storage } from './storage.ts';
export { networkOf } from './http/address.ts';
export { createApp, type HttpDoors } from './http/app.ts';
export { isOwnOrigin } from './http/ownOrigin.ts';
export { refuseUpgrade } from './http/problems.ts';
export { validate } from './http/validate.ts';
