import type { CommandName, CommandResults } from '../../protocol/commands.ts';
import { backoff, browser, uuid } from '../connection/environment.ts';
import type { Environment } from '../connection/environment.ts';
import { Refusal } from '../connection/refusal.ts';
import type { CommandFields, Connection } from '../connection/types.ts';

/** Milliseconds after which a person should be told that it did not work. */
const PATIENCE = 60_000;

/**
 * Runs a command under one client id until the server has answered: lost connections and retryable refusals are tried
 * again for up to a minute.
 * @throws {Refusal} the final one
 */
export async function insist<Name extends CommandName>(
  connection: Connection,
  name: Name,
  body: CommandFields<Name>,
  environment: Environment = browser,
): Promise<CommandResults[Name]> {
  const until = environment.now() + PATIENCE;
  const sameEveryTime = { ...body, clientId: body.clientId ?? uuid() };
  for (let failures = 0; ; failures++) {
    try {
      return await connection.request(name, sameEveryTime);
    } catch (error) {
      if (!(error instanceof Refusal) || !error.retryable) throw error;
      const rest = error.retryAfter ?? backoff(environment, failures);
      if (environment.now() + rest > until) throw error;
      await new Promise<void>((resolve) => environment.after(rest, resolve));
    }
  }
}
