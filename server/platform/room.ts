import type { Context } from 'koa';
import type { z } from 'zod';
import type { CommandBody, CommandName, CommandResults } from '../../protocol/index.ts';
import type { Actor, Audience } from './actor.ts';
import type { Limit } from './rateLimit.ts';

/** What one room gives to the house. `rooms.ts` lists the rooms; nothing is discovered. */
export interface Room {
  name: string;
  routes?: readonly Route[];
  commands?: readonly CommandHandler[];
  /** Called once the database is there, before the first request. */
  start?(): Promise<void>;
  /** Called at the orderly stop, after the last request. */
  stop?(): Promise<void>;
}

export interface RouteRequest<Body = unknown, Query = unknown> {
  actor: Actor | undefined;
  /** Checked by `body`; undefined without one. */
  body: Body;
  /** Checked by `query`; undefined without one. */
  query: Query;
  /** Path parameters as they came; check them before use. */
  params: Record<string, string>;
  /** For what JSON cannot say: streams, cookies, headers. */
  koa: Context;
}

/** One row of the authorization table for HTTP. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  audiences: readonly Audience[];
  /** Per address and, where signed in, per person. */
  limit: Limit;
  body?: z.ZodType;
  query?: z.ZodType;
  /** Bytes of JSON where 64 kB are too few; only read once it is known who asks. */
  bodyLimit?: number;
  /** Nobody looks who asks: files, pages and health must be there when the database is not. For audience `anybody`. */
  anonymous?: boolean;
  /** The body is not JSON but a stream that `run` reads from `koa.req`. */
  stream?: boolean;
  /** Status of a success with a body, 200 unless said. */
  status?: number;
  /** Returns the JSON answer, or undefined for 204 or when it has answered through `koa` itself. */
  run(request: RouteRequest): Promise<unknown>;
}

/** One row of the authorization table for commands, the same over the socket and over HTTP. */
export interface CommandHandler<Name extends CommandName = CommandName> {
  name: Name;
  audiences: readonly Audience[];
  limit: Limit;
  /** Only over the socket: what need not be kept when there is none. */
  socketOnly?: boolean;
  run(actor: Actor, body: CommandBody<Name>): Promise<CommandResults[Name]>;
}

type Typed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** Keeps `run`'s types in step with the schemas of its row. */
export function route<Body extends z.ZodType | undefined = undefined, Query extends z.ZodType | undefined = undefined>(
  row: Omit<Route, 'run' | 'body' | 'query'> & {
    body?: Body;
    query?: Query;
    run(request: RouteRequest<Typed<Body>, Typed<Query>>): Promise<unknown>;
  },
): Route {
  return row as Route;
}

/** Keeps `run`'s types in step with the command's name. */
export function command<Name extends CommandName>(row: CommandHandler<Name>): CommandHandler {
  return row as unknown as CommandHandler;
}
