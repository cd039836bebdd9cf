// 100,000 conversations of random events in random order: what holds in all of them. `SEED=…` plays one run again.
import { expect, test } from 'vitest';
import type { BotDefinition } from '../index.ts';
import {
  type BotInput,
  type BotState,
  type BotTurn,
  initialBotState,
  respond,
  type TrainedBot,
  trainBot,
  withNothingUnderWay,
} from '../index.ts';
import { flowBot } from '../testing/flowBot.ts';

const CONVERSATIONS = 100_000;
const MOST_STATE = 4096;
const HOUR_MS = 60 * 60 * 1000;
const CALL_LOST_MS = 10 * 60 * 1000;
/** How often a flow comes back with its question. */
const MOST_RESUMED = 6;
/** What the call of the flow is about. */
const SENT = ['product', 'amount', 'order_number'];
/** Many talks begin where the shop's server is about to be asked, or has been. */
const OPENING = ['exchange my item comet chair 3 pieces', 'Exchange'];

/** What the shop answers leads on to a question. */
const [exchange, ...others] = flowBot.flows ?? [];
const found = exchange?.steps['found'];
const askingBot: BotDefinition =
  exchange === undefined || found?.kind !== 'say'
    ? flowBot
    : {
        ...flowBot,
        flows: [{ ...exchange, steps: { ...exchange.steps, found: { ...found, next: 'what' } } }, ...others],
      };

/** A later version: a flow is gone, another begins elsewhere, a slot has another kind. */
const laterBot: BotDefinition = {
  ...flowBot,
  intents: flowBot.intents.filter(({ name }) => name !== 'order_status'),
  rules: flowBot.rules.filter(({ name }) => name !== 'menu' && name !== 'parcel'),
  flows: (flowBot.flows ?? []).slice(0, 1).map((flow) => ({
    ...flow,
    start: 'form',
    steps: Object.fromEntries(Object.entries(flow.steps).filter(([name]) => !['what', 'article'].includes(name))),
  })),
};
/** The same texts come thousands of times, and reading them takes most of the time of a turn. */
function remembering(bot: TrainedBot): TrainedBot {
  const { understander, entities } = bot;
  const values = remembered((key: string) => {
    const [text, options] = JSON.parse(key) as Parameters<TrainedBot['entities']['read']>;
    return entities.read(text, options);
  });
  return {
    ...bot,
    understander: { ...understander, read: remembered(understander.read), judge: remembered(understander.judge) },
    entities: {
      ...entities,
      // Values of a message depend on the day, not on the hour.
      read: (text, options) => values(JSON.stringify([text, { ...options, now: options.now.slice(0, 10) }])),
    },
  };
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

const BOTS = [trainBot(askingBot), trainBot(laterBot)].map(remembering);
const PERSON = flowBot.texts.person;

const MESSAGES = flowBot.intents
  .flatMap(({ phrases, title }) => [...phrases, title])
  .concat(['Exchange', 'Repair', 'Neither', 'More', 'Enough', 'exchange please', 'menu', 'the menu', 'gift wrap'])
  .concat(['SB-1042', 'sb-1043 sorry', 'no, it is SB-1044', 'a@b.de', '2', 'aurora', 'comet chair 3 pieces', 'skip'])
  .concat(["don't know", 'No product', 'no', 'nope', 'thanks', 'hello', 'zzz qqq', 'www', 'order', '12.11.2024'])
  .concat([
    '',
    '   ',
    '😡',
    '__proto__',
    'constructor',
    '{product}',
    '\u202eabc',
    '\ud800',
    `${'so long '.repeat(62)}abc😀`,
    '<b>x</b>',
    '?',
    'it hums?',
  ]);
const VALUES = ['', 'a@b.de', 'nobody', '12.11.2024', 'yesterday', 'it hums', '{email}', '__proto__', 'x'.repeat(600)]
  // A cut goes through the last sign; and what no database stores.
  .concat([`${'x'.repeat(499)}😀`, 'half \ud83d a smile', 'nothing\u0000']);
const ANSWERS: unknown[] = [
  { stock: { place: 'B7' } },
  { stock: { place: 7 } },
  { stock: [] },
  null,
  'text',
  7,
  {},
].concat([{ stock: { place: `${'x'.repeat(199)}😀` } }, { stock: { place: '\udc00\u0000' } }]);

/** xorshift32 (Marsaglia 2003): the same seed gives the same conversations. */
function randomFrom(seed: number): (below: number) => number {
  let state = (seed | 0) === 0 ? 1 : seed | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

interface Talk {
  state: BotState;
  said: readonly string[];
  buttons: readonly string[];
  calls: string[];
  /** What the shop's server was asked about, by call. */
  sent: Map<string, Record<string, string>>;
  now: number;
  bot: number;
  /** Whether another version spoke the turn before. */
  isOtherBot: boolean;
  isQueued: boolean;
  events: (BotInput | string)[];
}

function eventOf(random: (below: number) => number, talk: Talk): BotInput {
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const isOpen = random(4) > 0;
  const world = { now: new Date(talk.now).toISOString(), open: isOpen, online: isOpen && random(3) > 0 };
  const open = talk.state.flow?.call;
  if (open !== undefined && random(3) === 0) {
    const call = random(3) > 0 ? { id: open, answer: pick(ANSWERS) } : { id: open, failed: 'too late' };
    return { ...world, text: '', call };
  }
  const kind = random(20);
  if (kind < 3) {
    const fields = ['email', 'day', 'problem', 'amount', 'order_number', 'gone'].filter(() => random(4) > 0);
    return { ...world, text: '', form: Object.fromEntries(fields.map((field) => [field, pick(VALUES)])) };
  }
  if (kind < 6) {
    const id = talk.calls.length > 0 && random(4) > 0 ? pick(talk.calls) : `exchange.call.${random(4)}`;
    return { ...world, text: '', call: random(3) > 0 ? { id, answer: pick(ANSWERS) } : { id, failed: 'too late' } };
  }
  const text = kind < 12 && talk.buttons.length > 0 ? pick(talk.buttons) : pick(MESSAGES);
  return { ...world, text, ...(random(5) === 0 && { attributes: { page: pick(['/vip', '/']) } }) };
}

/** What must hold of one turn; the first thing that does not, else null. */
function wrongIn(turn: BotTurn, input: BotInput, talk: Talk, before: string, after: string): string | null {
  const { replies, effects, state } = turn;
  const texts = replies.map(({ text }) => text);
  const handOvers = effects.filter(({ type }) => type === 'hand_over');
  const isLate = input.call !== undefined && input.call.id !== talk.state.flow?.call;
  if (isLate && (texts.length > 0 || effects.length > 0 || before !== after)) return 'a late answer changed something';
  const isTold = texts.length > 0 || handOvers.length > 0 || effects.some(({ type }) => type === 'call');
  if (!isTold && input.call === undefined) return 'nobody was told anything';
  if (!isTold && !isLate && !isForgotten(talk)) return 'an answer of the shop’s server was swallowed';
  if (handOvers.length > 1) return 'two tickets';
  if (handOvers.length === 1 && effects.at(-1)?.type !== 'hand_over') return 'something happens after the hand-over';
  if (handOvers.length === 1 && (state.flow !== null || state.pending !== null || state.misses > 0)) {
    return 'something is under way after the hand-over';
  }
  if (texts.some((text, place) => text.trim() === '' || texts.indexOf(text) < place)) return 'a text twice, or none';
  if (texts.some((text) => talk.said.includes(text))) return 'the same text twice running';
  if (after.length > MOST_STATE) return `a state of ${after.length} bytes`;
  if (turn.trace.why === '') return 'no reason';
  if (!isStorable(turn)) return 'what no database stores';
  const isAnswer = turn.trace.decision === 'answer' && turn.trace.intent !== null;
  if (!isAnswer && replies.some(({ feedback }) => feedback === true))
    return 'asks whether something helped that is none';
  return wrongUnderWay(turn, input, talk);
}

/** What must hold of what is under way after a turn. */
function wrongUnderWay({ state, trace }: BotTurn, input: BotInput, talk: Talk): string | null {
  const { flow, pending, slots } = state;
  const waits = flow?.waitsFor === 'call' ? flow : null;
  if (waits !== null) {
    const asked = talk.sent.get(waits.call ?? '') ?? {};
    const known = Object.fromEntries(SENT.flatMap((name) => (name in slots ? [[name, slots[name]]] : [])));
    if (JSON.stringify(asked) !== JSON.stringify(known)) return 'the shop is asked about what is no longer so';
    const waited = talk.now - Date.parse(waits.since ?? '');
    if (input.call === undefined && waited > CALL_LOST_MS) return 'waits for ever';
  }
  if (input.call?.id !== undefined && input.call.id === talk.state.flow?.call && pending !== null) {
    if (flow !== null && waits === null) return 'two questions at once';
  }
  const before = talk.state.flow;
  const isLeft = before !== null && before.asked < MOST_RESUMED && flow?.step !== before.step;
  if (trace.decision === 'small_talk' && input.text === 'hello' && isLeft && !isForgotten(talk)) {
    return 'small talk has ended something';
  }
  return null;
}

/** Whether what was under way may be gone: after a long silence, after a call that was lost, in another version. */
function isForgotten({ state, now, isOtherBot }: Talk): boolean {
  const since = state.flow?.since ?? '';
  return isOtherBot || now - Date.parse(state.at ?? '') > 12 * HOUR_MS || now - Date.parse(since) > CALL_LOST_MS;
}

/** JSON.stringify writes halves of surrogate pairs and U+0000 as `\\u`, and nothing else of these messages. */
function isStorable(turn: BotTurn): boolean {
  return !/\\u(?:0000|d[89a-f])/.test(JSON.stringify(turn));
}

function play(seed: number, number: number): void {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) + number * 7919);
  const talk: Talk = {
    state: initialBotState,
    said: [],
    buttons: [],
    calls: [],
    sent: new Map(),
    now: 1.7e12,
    bot: 0,
    isOtherBot: false,
    isQueued: false,
    events: [],
  };
  const fail = (problem: string): never => {
    throw new Error(`Seed ${seed}, conversation ${number}: ${problem}. Events: ${JSON.stringify(talk.events)}`);
  };
  const step = (input: BotInput): BotTurn => {
    talk.events.push(input);
    const before = JSON.stringify(talk.state);
    const turn = respond(BOTS[talk.bot] as TrainedBot, talk.state, input);
    const after = JSON.stringify(turn.state);
    if (JSON.stringify(talk.state) !== before) fail('the state it was given was changed');
    for (const effect of turn.effects) {
      if (effect.type !== 'call') continue;
      talk.calls.push(effect.id);
      talk.sent.set(effect.id, effect.values);
    }
    const problem = wrongIn(turn, input, talk, before, after);
    if (problem !== null) fail(problem);
    // As it is stored: what is not plain JSON would get lost.
    talk.state = JSON.parse(after) as BotState;
    // A late answer leaves all as it was.
    talk.isOtherBot &&= after === before;
    if (turn.replies.length > 0) talk.said = turn.replies.map(({ text }) => text);
    talk.buttons = turn.replies.flatMap(({ quickReplies = [] }) => quickReplies.map(({ title }) => title));
    return turn;
  };
  const isHandedOver = ({ effects }: BotTurn): boolean => effects.some(({ type }) => type === 'hand_over');
  const opening = random(3) === 0 ? random(OPENING.length + 1) : 0;
  for (const text of OPENING.slice(0, opening)) {
    step({ text, now: new Date(talk.now).toISOString(), open: true, online: true });
  }
  for (let left = 1 + random(8); left > 0; left -= 1) {
    talk.now += random(12) === 0 ? 13 * HOUR_MS : random(8) === 0 ? 1.1 * CALL_LOST_MS : 60_000;
    // Somebody publishes, or rolls back, while the conversation goes on.
    if (random(12) === 0) {
      talk.bot = 1 - talk.bot;
      talk.isOtherBot = true;
    }
    if (talk.isQueued) {
      // People have it: what the shop's server answers now is heard by nobody. Then she may leave the queue.
      if (random(2) === 0) talk.isQueued = false;
    } else if (random(20) === 0) {
      talk.events.push('a person, by the menu');
      talk.state = JSON.parse(JSON.stringify(withNothingUnderWay(talk.state))) as BotState;
      talk.isQueued = true;
    } else {
      talk.isQueued = isHandedOver(step(eventOf(random, talk))) && random(2) === 0;
    }
  }
  const asked = step({ text: PERSON, now: new Date(talk.now).toISOString(), open: false, online: false });
  if (!asked.effects.some((effect) => effect.type === 'hand_over' && effect.reason === 'asked')) fail('no way out');
  if (new Set(talk.calls).size < talk.calls.length) fail('two calls of the same id');
}

test(
  `${CONVERSATIONS} conversations keep one speaker, an exit, a word for everyone and one ticket`,
  { timeout: 120_000 },
  () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_007);
    console.info(`seed ${seed}`);
    for (let number = 0; number < CONVERSATIONS; number += 1) play(seed, number);
    expect(seed).toBeGreaterThanOrEqual(0);
  },
);
