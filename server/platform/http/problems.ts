import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Context, Middleware } from 'koa';
import { ERRORS, type Problem } from '../../../protocol/index.ts';
import { AppError, causeOf, toAppError } from '../errors.ts';
import type { Log } from '../log.ts';

/**
 * Outermost middleware: gives each request an id and turns whatever is thrown into a problem document (RFC 9457).
 * A failure of ours is logged with the id; the client sees the id and never a stack.
 */
export function problems(log: Log): Middleware {
  return async function problemDocuments(context, next) {
    const requestId = randomUUID();
    context.set('X-Request-Id', requestId);
    try {
      await next();
      if (context.status === 404 && context.body === undefined) throw new AppError('not_found');
      if (context.status === 405) throw new AppError('method_not_allowed');
    } catch (error) {
      const refused = toAppError(error);
      if (refused.status >= 500) {
        log.error({ event: 'http.failed', requestId, code: refused.code, path: context.path, cause: causeOf(error) });
      }
      answer(context, refused, requestId);
    }
  };
}

/** Milliseconds after which a server that is starting may be asked again. */
const STARTED_SOON = 1_000;

/**
 * Answers everything while the product starts: the process lives, and nothing else can be had yet.
 *
 * @param request of whoever comes too early, also for the socket
 */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.split('?')[0] === '/health/live') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end('{"status":"ok"}');
    return;
  }
  const error = new AppError('starting', { retryAfter: STARTED_SOON });
  const requestId = randomUUID();
  // Pages of shops must see that it is a 503, not a missing permission.
  response.writeHead(error.status, { ...problemHeaders(error, requestId), 'Access-Control-Allow-Origin': '*' });
  response.end(JSON.stringify(problemOf(error, requestId)));
}

/** Refuses to make a socket of a request, with a problem document, and ends the connection. */
export function refuseUpgrade(stream: Duplex, error: AppError): void {
  const requestId = randomUUID();
  const body = JSON.stringify(problemOf(error, requestId));
  const headers = {
    ...problemHeaders(error, requestId),
    Connection: 'close',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  stream.end([`HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`, ...lines, '', body].join('\r\n'));
}

function answer(context: Context, error: AppError, requestId: string): void {
  context.status = error.status;
  context.set(problemHeaders(error, requestId));
  context.body = JSON.stringify(problemOf(error, requestId));
  // A body that was refused before it was read must not keep the connection busy.
  if (!context.req.complete) context.set('Connection', 'close');
}

function problemHeaders(error: AppError, requestId: string): Record<string, string> {
  return {
    'X-Request-Id': requestId,
    ...(error.retryAfter !== undefined && { 'Retry-After': String(Math.ceil(error.retryAfter / 1_000)) }),
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
  };
}

function problemOf(error: AppError, requestId: string): Problem {
  return {
    type: `about:blank#${error.code}`,
    title: ERRORS[error.code].sentence,
    status: error.status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
    ...(error.fields !== undefined && { fields: error.fields }),
  };
}
