import type { IncomingMessage } from 'node:http';
import Router from '@koa/router';
import Koa, { type Context, type Middleware } from 'koa';
import bodyParser from 'koa-bodyparser';
import { COMMANDS, type CommandName } from '../../../protocol/index.ts';
import { isAudience, participantId, type Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { CommandHandler, Route } from '../room.ts';
import type { Services } from '../services.ts';
import { networkOf } from './address.ts';
import { isOwnOrigin } from './ownOrigin.ts';
import { problems } from './problems.ts';
import { validate } from './validate.ts';

/** What the rooms know about requests and the platform does not. */
export interface HttpDoors {
  /** The actor of a request by its credentials; undefined when it shows none. Throws `unauthorized` for bad ones. */
  authenticate(request: IncomingMessage): Promise<Actor | undefined>;
  /** May pages of this origin call the API for shoppers? With an actor: of this shopper's site. */
  allowsOrigin(origin: string, actor: Actor | undefined): Promise<boolean>;
}

/** Bytes of the largest JSON body. Messages are at most 4,000 characters; opening hours and origins fit as well. */
const JSON_LIMIT = 64 * 1024;

/**
 * The HTTP side of the house: one checklist for every row of the authorization table, in this order:
 * origin, limit, who, audience, body, then the room's `run`.
 */
export function createApp(
  services: Services,
  routes: readonly Route[],
  commands: readonly CommandHandler[],
  doors: HttpDoors,
): Koa {
  const app = new Koa();
  app.proxy = false;
  app.use(problems(services.log));
  app.use(securityHeaders);
  app.use(crossOrigin(services, doors));

  const router = new Router();
  const json = jsonBody(JSON_LIMIT);
  for (const row of [...routes, ...commands.filter((row) => row.socketOnly !== true).map(commandRoute)]) {
    router.register(
      row.path,
      [row.method.toLowerCase()],
      [...(row.stream === true || row.bodyLimit !== undefined ? [] : [json]), handler(services, row, doors)],
    );
  }
  app.use(router.routes());
  app.use(router.allowedMethods({ throw: true, methodNotAllowed: () => new AppError('method_not_allowed') }));
  return app;
}

function jsonBody(limit: number): Middleware {
  return bodyParser({
    enableTypes: ['json'],
    jsonLimit: `${limit}b`,
    strict: true,
    onerror: (error) => {
      const tooLarge = 'type' in error && error.type === 'entity.too.large';
      throw new AppError(
        tooLarge ? 'too_large' : 'bad_json',
        tooLarge ? { detail: `At most ${limit / 1024} kB of JSON.` } : {},
      );
    },
  }) as Middleware;
}

function commandRoute(row: CommandHandler): Route {
  const { path, body } = COMMANDS[row.name as CommandName];
  return {
    method: 'POST',
    path,
    audiences: row.audiences,
    limit: row.limit,
    run: async ({ actor, body: given, params, koa }) => {
      if (actor === undefined) throw new AppError('unauthorized');
      if (given !== undefined && (typeof given !== 'object' || given === null)) throw new AppError('bad_request');
      koa.set('Cache-Control', 'no-store');
      return row.run(actor, validate(body, { ...given, ...params }) as never);
    },
  };
}

function handler(services: Services, row: Route, doors: HttpDoors): Middleware {
  const name = `${row.method} ${row.path}`;
  const readLarge = row.bodyLimit === undefined ? undefined : jsonBody(row.bodyLimit);
  return async function serveRoute(context) {
    const { times, seconds } = row.limit;
    services.limiter.take(name, networkOf(context.ip), { times: times * ADDRESS_FACTOR, seconds });
    const actor = row.anonymous === true ? undefined : await doors.authenticate(context.req);
    if (!isAudience(actor, row.audiences)) throw new AppError(actor === undefined ? 'unauthorized' : 'forbidden');
    if (actor !== undefined) services.limiter.take(name, participantId(actor), row.limit);
    if (row.method !== 'GET') refuseForeignWrites(services, context, actor, row);
    // A large body costs work: only of somebody who may.
    await readLarge?.(context, async () => {});
    const body = row.stream === true || row.method === 'GET' ? undefined : context.request.body;
    const result = await row.run({
      actor,
      body: row.body === undefined ? body : validate(row.body, body),
      query: row.query === undefined ? undefined : validate(row.query, singleValues(context)),
      params: context.params as Record<string, string>,
      koa: context,
    });
    if (context.respond === false || context.body !== undefined) return;
    context.set('Cache-Control', 'no-store');
    if (result === undefined) context.status = 204;
    else {
      context.status = row.status ?? 200;
      context.body = result;
    }
  };
}

/** One address may be many people behind one connection: several times what one person may. */
const ADDRESS_FACTOR = 10;

/**
 * Against forged requests: whoever is known by a cookie must come from our own pages, and every body is JSON,
 * which no plain form can send.
 */
function refuseForeignWrites(services: Services, context: Context, actor: Actor | undefined, row: Route): void {
  const hasBody = context.req.headers['content-length'] !== undefined && context.req.headers['content-length'] !== '0';
  if (row.stream !== true && hasBody && !context.is('application/json')) throw new AppError('media_type_refused');
  if (actor?.kind === 'visitor') return;
  const origin = context.get('Origin');
  if (origin !== '' && !isOwnOrigin(services.config, origin, context.host)) throw new AppError('wrong_origin');
  if (origin === '' && actor !== undefined) throw new AppError('wrong_origin');
}

function singleValues(context: Context): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const [key, value] of Object.entries(context.query)) {
    if (typeof value !== 'string') throw new AppError('invalid', { fields: { [key]: 'must be given once' } });
    values[key] = value;
  }
  return values;
}

const securityHeaders: Middleware = async function securityHeaders(context, next) {
  context.set({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  await next();
};

/** Lets the pages of a site's allowed origins call what shoppers may call. Cookies never travel along. */
function crossOrigin(services: Services, doors: HttpDoors): Middleware {
  return async function crossOrigin(context, next) {
    const origin = context.get('Origin');
    if (origin === '' || !context.path.startsWith('/api/') || isOwnOrigin(services.config, origin, context.host))
      return next();
    context.vary('Origin');
    if (!(await doors.allowsOrigin(origin, undefined))) {
      if (context.method === 'OPTIONS' || context.get('Authorization') !== '') throw new AppError('wrong_origin');
      return next();
    }
    context.set('Access-Control-Allow-Origin', origin);
    context.set('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
    if (context.method !== 'OPTIONS') return next();
    context.set('Access-Control-Allow-Methods', 'GET, POST');
    context.set('Access-Control-Allow-Headers', 'authorization, content-type');
    context.set('Access-Control-Max-Age', '600');
    context.status = 204;
    return undefined;
  };
}
