// `npm run --silent bot:classify -- --bot FILE|starter[:de|:fr]`: reads lines of text, writes for each what the bot makes of it
// as the first message of a conversation, as one line of JSON.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  type BotDefinition,
  BotDefinitionError,
  initialBotState,
  parseBotDefinition,
  respond,
  starterBots,
  trainBot,
} from '../../bot/index.ts';
import { CommandError, readText, run } from './command.ts';

const USAGE = 'Usage: npm run --silent bot:classify -- --bot FILE|starter|starter:de|starter:fr < lines of text';

await run(async () => {
  const { values } = parseArgs({ options: { bot: { type: 'string' } } });
  if (values.bot === undefined) throw new CommandError(USAGE);
  const bot = trainBot(starterNamed(values.bot) ?? readDefinition(values.bot));
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

/** A starter bot by its name here, English where none is given; null when the name is that of a file. */
function starterNamed(name: string): BotDefinition | null {
  if (name !== 'starter' && !name.startsWith('starter:')) return null;
  const language = name.slice('starter:'.length) || 'en';
  const known = Object.entries(starterBots);
  const found = known.find(([tag]) => tag === language)?.[1];
  if (found !== undefined) return found;
  throw new CommandError(`--bot ${name}: must be one of ${known.map(([tag]) => `starter:${tag}`).join(', ')}.`);
}

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
