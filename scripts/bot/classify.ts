// `npm run --silent bot:classify -- --bot FILE|starter`: reads lines of text, writes for each what the bot makes of it
// as the first message of a conversation, as one line of JSON.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  type BotDefinition,
  BotDefinitionError,
  initialBotState,
  parseBotDefinition,
  respond,
  starterBot,
  trainBot,
} from '../../bot/index.ts';
import { CommandError, readText, run } from './command.ts';

const USAGE = 'Usage: npm run --silent bot:classify -- --bot FILE|starter < lines of text';

await run(async () => {
  const { values } = parseArgs({ options: { bot: { type: 'string' } } });
  if (values.bot === undefined) throw new CommandError(USAGE);
  const bot = trainBot(values.bot === 'starter' ? starterBot : readDefinition(values.bot));
  // Whoever reads may stop before the end, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const now = new Date().toISOString();
    const { trace } = respond(bot, initialBotState, { text, now, open: true, online: true });
    const { intent, confidence, best, rule } = trace;
    console.log(JSON.stringify({ text, intent, confidence, best, rule: rule ?? null, trace }));
  }
});

function readDefinition(file: string): BotDefinition {
  let value: unknown;
  try {
    value = JSON.parse(readText(file).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(`${file}: is not JSON (${error.message}).`);
  }
  try {
    return parseBotDefinition(value);
  } catch (error) {
    if (!(error instanceof BotDefinitionError)) throw error;
    throw new CommandError(`${file}: ${error.message}`);
  }
}
