// What the commands of the bot share: they end with one clear line and code 1 when they are given something wrong.
import { readFileSync } from 'node:fs';

/** Something the caller gave is wrong; the message is all she reads. */
export class CommandError extends Error {}

/** Runs a command; what is wrong with what it was given is said in one line. */
export async function run(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isArgument = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof CommandError) && !isArgument) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Reads a file of text. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandError(`${file}: cannot be read (${code}).`);
  }
}
