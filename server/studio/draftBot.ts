import { loadBot, parseBotDefinition, type TrainedBot } from '../../bot/index.ts';
import { causeOf, type Database } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { draftText } from './drafts.ts';
import { botOf } from './publishedBot.ts';
import { startTask } from './tasks.ts';

interface Trained {
  /** The definition as it was stored: drafts count from 0 again once they were removed. */
  definition: string;
  bot: TrainedBot;
}

/** The site that was asked for last: a trained bot takes megabytes, and the questions come one look after another. */
const newest = new WeakMap<Database, Trained>();

/**
 * The draft of a site as a bot, trained off the event loop.
 *
 * @returns null for a draft that cannot be used as it is, which the check tells its author
 * @throws AppError `not_found` when the site has no bot
 */
export async function draftBotOf(house: House, site: string): Promise<TrainedBot | null> {
  const { state, definition } = await draftText(house.database, site);
  const live = await botOf(house, site);
  // Nobody has changed anything: the draft is what is live.
  if (state.revision === 0 && state.basedOn?.id === live.version) return live.bot;
  if (state.problems.length > 0) return null;
  const kept = newest.get(house.database);
  if (kept?.definition === definition) return kept.bot;
  try {
    const model = await startTask<'train'>({ kind: 'train', definition }).result;
    const bot = loadBot(parseBotDefinition(JSON.parse(definition)), model);
    newest.set(house.database, { definition, bot });
    return bot;
  } catch (error) {
    house.log.warn({ event: 'draft.not_trained', site, cause: causeOf(error) });
    return null;
  }
}
