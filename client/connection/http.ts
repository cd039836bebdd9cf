// Loaded on demand in the widget. It imports nothing that the widget has already: a bundler would take
// that out of the app into a third file, and opening the panel would wait for one more request.
import type { Problem } from '../../protocol/errors.ts';
import type { Environment } from './environment.ts';
import type { Http, HttpOptions, RefusalClass } from './httpTypes.ts';
import { commandRequest } from './paths.ts';

/** Milliseconds until a call without an answer counts as lost. */
const ANSWER_WITHIN = 20_000;

/** The HTTP side of the server for a shopper (`token`) or for staff (cookies of the same origin). */
export function makeHttp(options: HttpOptions, environment: Environment, Refusal: RefusalClass): Http {
  const target = (path: string): { url: string; headers: Record<string, string> } => ({
    url: options.origin + path,
    headers: options.token ? { authorization: `Bearer ${options.token()}` } : {},
  });

  function refusal(body = ''): InstanceType<RefusalClass> {
    try {
      const { code, detail, status, ...problem }: Problem = JSON.parse(body);
      // The catalogue of errors has the same rule; carrying it along would cost more than the rule.
      if (code && detail)
        return new Refusal({ ...problem, code, message: detail, retryable: status === 429 || status > 499 });
    } catch {
      // An error page of something between us and the server says nothing about the command.
    }
    return new Refusal();
  }

  /** Runs a fetch and reads its answer within the time. */
  async function ask<Answer>(
    path: string,
    init: RequestInit,
    read: (response: Response) => Promise<Answer>,
  ): Promise<Answer> {
    const { url, headers } = target(path);
    const abort = new AbortController();
    const cancel = environment.after(ANSWER_WITHIN, () => abort.abort());
    if (init.body) headers['content-type'] = 'application/json';
    try {
      const response = await (environment.fetch ?? fetch)(url, { ...init, headers, signal: abort.signal });
      if (!response.ok) throw refusal(await response.text());
      return await read(response);
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal();
    } finally {
      cancel();
    }
  }

  const call: Http['call'] = (method, path, body) =>
    ask(path, body === undefined ? { method } : { method, body: JSON.stringify(body) }, async (response) => {
      const text = await response.text();
      return text ? JSON.parse(text) : undefined;
    });

  return {
    target,
    refusal,
    call,
    // A large file may take longer than an answer: the time ends with its first bytes.
    fetch: (path) => ask(path, {}, async (response) => response),
    command(name, fields) {
      const { path, body } = commandRequest(name, fields);
      return call('POST', path, body);
    },
  };
}
