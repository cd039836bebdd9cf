import { browser } from '../connection/environment.ts';
import type { Environment } from '../connection/environment.ts';
import { makeHttp } from '../connection/http.ts';
import type { Http, HttpOptions } from '../connection/httpTypes.ts';
import { Refusal } from '../connection/refusal.ts';

/** HTTP without a connection, for instance to sign in. With one, take `connection.http()`. */
export function createHttp(options: HttpOptions, environment: Environment = browser): Http {
  return makeHttp(options, environment, Refusal);
}
