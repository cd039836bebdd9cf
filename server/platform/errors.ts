import { ERRORS, type ErrorCode } from '../../protocol/index.ts';

interface AppErrorDetails {
  /** Replaces the catalogue's sentence where a more exact one helps. */
  detail?: string;
  /** Field path to sentence. */
  fields?: Record<string, string>;
  /** Milliseconds. */
  retryAfter?: number;
  cause?: unknown;
}

/** A refusal from the catalogue: the only error that reaches a client with its own words. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(details.detail ?? ERRORS[code].sentence, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = details.fields;
    this.retryAfter = details.retryAfter;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}

/** Milliseconds after which a client may try again when the database was away. */
const RETRY_AFTER_DATABASE = 1_000;

/** SQLSTATE classes and codes that say "not now": connection, resources, operator, lock and statement time-outs. */
const TEMPORARY = /^(08|53|57|55P03|40001|40P01|XX)/;

/** Node's network errors, of sockets that we opened; and what pg and tarn say without a code. */
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);
const SOCKET_CALLS = new Set(['connect', 'read', 'write', 'getaddrinfo']);
const WITHOUT_CODE =
  /Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Timeout acquiring a connection|not queryable|Query read timeout/i;

/**
 * Any error as one of the catalogue: database and disk trouble become the retryable ones, a bug becomes `internal`.
 *
 * @param error what was caught
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = errorCode(error);
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return new AppError('storage_full', { cause: error });
  const message = error instanceof Error ? error.message : '';
  if ((code !== undefined && TEMPORARY.test(code)) || isNetwork(error, code) || WITHOUT_CODE.test(message)) {
    return new AppError('database_unavailable', { cause: error, retryAfter: RETRY_AFTER_DATABASE });
  }
  return new AppError('internal', { cause: error });
}

function isNetwork(error: unknown, code: string | undefined): boolean {
  if (code === undefined || !NETWORK.has(code)) return false;
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return false;
  return SOCKET_CALLS.has(String(error.syscall));
}

/** What the log says of an error: the stack of what really happened. */
export function causeOf(error: unknown): string {
  const inner = error instanceof AppError ? (error.cause ?? error) : error;
  return inner instanceof Error ? (inner.stack ?? inner.message) : String(inner);
}

/** The `code` of a Node or PostgreSQL error, if it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
