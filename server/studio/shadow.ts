import { loadBot, parseBotDefinition, type TrainedBot } from '../../bot/index.ts';
import type { BotOutcome } from '../../protocol/index.ts';
import { causeOf, toAppError } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { findSite, openingState } from '../sites/index.ts';
import { draftText } from './drafts.ts';
import { shadowStatus, writeShadow, type Seen, type ShadowStatus } from './shadowReport.ts';
import { startTask, type RunningTask } from './tasks.ts';
import { answerAgain, isSame, STORED_COLUMNS, turnsOf, type StoredEntry } from './turns.ts';

/** Travels on the bus when the shadow of a site was switched on or off. */
export interface ShadowChangedHint {
  kind: 'studio.shadow';
  site: string;
}

/** Messages that wait to be asked; those beyond are not asked. */
const MOST_WAITING = 500;
/** Messages that are noted in one transaction. */
const MOST_IN_BATCH = 100;
/** Milliseconds after which it is asked again whether it is on, and at which revision the draft is. */
const FRESH_FOR = 2_000;
/** A draft that somebody types at is trained once it has rested so many milliseconds. */
const RESTED = 5_000;
/** Newest entries of a conversation that the draft hears before the message. */
const MOST_ENTRIES = 200;

interface Observed {
  site: string;
  conversation: string;
  text: string;
  at: Date;
  live: BotOutcome | null;
}

/** What is known of a site's shadow. */
interface Known extends ShadowStatus {
  /** Monotonic milliseconds. */
  freshUntil: number;
}

/** The draft beside the live bot and beside agents: asked silently, behind the commit, and never waited for. */
export class Shadow {
  private readonly house: House;
  private readonly known = new Map<string, Known>();
  /** The newest draft that could be trained, per site; undefined when that revision cannot be used. */
  private readonly drafts = new Map<string, { revision: number; bot: TrainedBot | undefined }>();
  private waiting: Observed[] = [];
  private dropped = 0;
  private working: Promise<void> | undefined;
  private training: RunningTask<unknown> | undefined;
  private isStopped = false;
  /** Counts the hints: what was read before one must not pass for fresh. */
  private changes = 0;

  constructor(house: House) {
    this.house = house;
    house.realtime.bus.on<ShadowChangedHint>('studio.shadow', ({ site }) => {
      this.changes += 1;
      this.known.delete(site);
      // Counting begins anew with the draft as it is then, not with one that was trained before.
      this.drafts.delete(site);
    });
  }

  /** Takes a message to be asked; returns at once. */
  observe(observed: Observed): void {
    const known = this.known.get(observed.site);
    // While it is off one message at a time asks whether it still is.
    const isOff = known?.on === false && (known.freshUntil > performance.now() || this.working !== undefined);
    if (isOff || this.isStopped) return;
    if (this.waiting.length >= MOST_WAITING) this.dropped += 1;
    else this.waiting.push(observed);
    this.working ??= this.work();
  }

  /** Ends after the message that is being asked. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.waiting = [];
    this.training?.stop();
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST_IN_BATCH);
      try {
        const seen: Seen[] = [];
        for (const observed of batch) {
          const one = this.isStopped ? undefined : await this.ask(observed);
          if (one !== undefined) seen.push(one);
        }
        if (seen.length > 0) await writeShadow(this.house.database, seen);
      } catch (error) {
        // The counts are worth less than the chat: what could not be noted is left out, and the log says so.
        const { code } = toAppError(error);
        this.house.log.warn({ event: 'shadow.failed', code, messages: batch.length, cause: causeOf(error) });
      }
    }
    if (this.dropped > 0) this.house.log.warn({ event: 'shadow.dropped', messages: this.dropped });
    this.dropped = 0;
    this.working = undefined;
  }

  private async ask({ site, conversation, text, at, live }: Observed): Promise<Seen | undefined> {
    const status = await this.statusOf(site);
    const bot = status.on ? await this.draftOf(site, status) : undefined;
    const shop = await findSite(this.house, site);
    if (bot === undefined || shop === undefined) return undefined;
    const isOpen = (when: string): boolean => openingState(shop, new Date(when)).open;
    const message = { text, at: at.toISOString() };
    const before = live === null ? [] : await this.turnsBefore(conversation, message);
    const turns = [...before, message].map((turn) => ({ ...turn, open: isOpen(turn.at) }));
    const answered = [...answerAgain(bot, turns)];
    const draft = answered.at(-1);
    // Behind a call of the shop's server or a form nobody knows what the draft would have heard.
    if (draft === undefined || answered.length < turns.length) return undefined;
    const same = live === null ? LEFT_TO_PEOPLE.has(draft.outcome.decision) : isSame(live, draft.outcome);
    return { site, conversation, text, at, live, draft, same };
  }

  /** What the shopper said to the bot before this message. */
  private async turnsBefore(conversation: string, message: { text: string }): Promise<{ text: string; at: string }[]> {
    const { rows } = await this.house.database.byKey.query<StoredEntry>({
      name: 'shadow.entries',
      text: `select ${STORED_COLUMNS} from messages m where m.conversation_id = $1 order by m.seq desc limit $2`,
      values: [conversation, MOST_ENTRIES],
    });
    const turns = turnsOf(rows.toReversed());
    const place = turns.findLastIndex(({ text }) => text === message.text);
    return place === -1 ? turns : turns.slice(0, place);
  }

  private async statusOf(site: string): Promise<ShadowStatus> {
    const known = this.known.get(site);
    if (known !== undefined && known.freshUntil > performance.now()) return known;
    const { changes } = this;
    const status = await shadowStatus(this.house.database, site);
    if (changes === this.changes) this.known.set(site, { ...status, freshUntil: performance.now() + FRESH_FOR });
    if (!status.on) this.drafts.delete(site);
    return status;
  }

  private async draftOf(site: string, status: ShadowStatus): Promise<TrainedBot | undefined> {
    const kept = this.drafts.get(site);
    const isResting = this.house.clock.now().getTime() - status.changedAt.getTime() >= RESTED;
    if (kept !== undefined && (kept.revision === status.revision || !isResting)) return kept.bot;
    const { state, definition } = await draftText(this.house.database, site);
    const bot = state.problems.length > 0 ? undefined : await this.train(definition);
    this.drafts.set(site, { revision: state.revision, bot: bot ?? kept?.bot });
    return bot ?? kept?.bot;
  }

  /** @returns undefined for a draft that cannot be trained, which the check tells its author */
  private async train(definition: string): Promise<TrainedBot | undefined> {
    const task = startTask<'train'>({ kind: 'train', definition });
    this.training = task;
    try {
      const model = await task.result;
      return loadBot(parseBotDefinition(JSON.parse(definition)), model);
    } catch (error) {
      this.house.log.warn({ event: 'shadow.not_trained', cause: causeOf(error) });
      return undefined;
    } finally {
      this.training = undefined;
    }
  }
}

/** Decisions by which the draft would have left the message to a person. */
const LEFT_TO_PEOPLE: ReadonlySet<string> = new Set(['hand_over', 'fallback', 'ask_back']);

const shadows = new WeakMap<object, Shadow>();

/** The shadow of this house; its rooms are given the same database, however they are bundled. */
export function shadowOf(house: House): Shadow {
  let shadow = shadows.get(house.database);
  if (shadow === undefined) shadows.set(house.database, (shadow = new Shadow(house)));
  return shadow;
}

/**
 * Asks the draft silently what a shopper wrote. Called behind the commit; returns at once, fails nothing and is waited for
 * by nobody.
 *
 * @param live what the live bot decided; null while people are talking
 */
export function shadowObserve(
  house: House,
  site: string,
  conversation: string,
  text: string,
  live: BotOutcome | null,
): void {
  shadowOf(house).observe({ site, conversation, text, at: house.clock.now(), live });
}
