import type { CommandName } from '../../protocol/commands.ts';
import type { Refusal, RefusalAnswer } from './refusal.ts';

/** The HTTP side of the server for one reader. */
export interface Http {
  /**
   * One call with a JSON answer; `undefined` where the answer has no body.
   * @param path with the leading slash
   * @param body sent as JSON
   * @throws {Refusal} from the problem document, or `offline` when no answer came
   */
  call<Answer>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
  /** The raw answer of a GET, for files and transcripts. @throws {Refusal} as above */
  fetch(path: string): Promise<Response>;
  /** Posts a command: the second way to what `Connection.request` does. @throws {Refusal} as above */
  command(name: CommandName, fields: Record<string, unknown>): Promise<unknown>;
  /** Address and headers, for callers that must use XMLHttpRequest. */
  target(path: string): { url: string; headers: Record<string, string> };
  /** Makes the error out of an answer that is not 2xx; its text is a problem document unless something in between wrote it. */
  refusal(body?: string): Refusal;
}

export interface HttpOptions {
  /** Origin of the server; empty for the origin of the page itself. */
  origin: string;
  /** Shoppers; staff are known by their cookie. */
  token?: (() => string) | undefined;
}

export type RefusalClass = new (answer?: RefusalAnswer) => Refusal;
