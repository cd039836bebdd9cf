// `npm run bench:bot`: the engine against the Bayes classifier of `natural`, both trained in this run on the same part of
// the same phrases: those of the starter bot, 15,000 made from a seed, and those of the file of JSON lines
// `{"text", "intent"}` that BENCH_TRAIN names; then messages made to be slow. The last line is one JSON object.
import { initialBotState, loadBot, respond, serializeModel, starterBot, trainBot } from '../bot/index.ts';
import { CommandError, run } from '../scripts/bot/command.ts';
import { type Example, readExamples } from '../scripts/bot/examples.ts';
import { dice } from '../scripts/bot/noise.ts';
import { trainOn } from '../scripts/bot/trainOn.ts';
import { bayes } from './bot/bayes.ts';
import { hostileMessages, hostilePatterns } from './bot/hostile.ts';
import { manyPhrases } from './bot/manyPhrases.ts';
import { median, percentile } from './figures.ts';

/** What is asked of the engine on the large set, as ratios to the Bayes classifier; it is to be better on all. */
const GOALS = { training: 5, message: 60 };
const LARGE = { intents: 150, phrases: 100 };
const ROUNDS = 3;
const TEST_SHARE = 0.2;
const SPLIT_SEED = 77;
/** Messages measured at most; the Bayes classifier takes milliseconds for each. */
const MESSAGES = 1000;
/** Messages that each answers before it is measured: a server has been compiled for what it does long since. */
const WARM_UP = 1000;

type Trainer = (examples: readonly Example[]) => (text: string) => string | null;

interface Contestant {
  /** Processor time: what else the machine does counts less. */
  trainMillis: number;
  p50Micros: number;
  p99Micros: number;
  accuracy: number;
}

const ours: Trainer = (examples) => {
  const engine = trainOn(examples, false);
  return (text) => engine.classify(text).intent;
};

await run(() => {
  const sets = [
    { name: 'starter bot', examples: starterExamples(), rounds: ROUNDS },
    { name: 'large', examples: manyPhrases(LARGE.intents, LARGE.phrases), rounds: 1 },
  ];
  const file = process.env['BENCH_TRAIN'];
  if (file !== undefined) {
    sets.push({ name: file, examples: readExamples(file).filter(({ intent }) => intent !== null), rounds: ROUNDS });
  }
  const results = sets.map(({ name, examples, rounds }) => compare(name, examples, rounds));
  const hostile = measureHostile();
  const large = results.find(({ set }) => set === 'large')?.ratios;
  const met =
    large !== undefined &&
    large.training >= GOALS.training &&
    large.message >= GOALS.message &&
    results.every(({ ratios }) => ratios.accuracyPoints > 0);
  console.log(JSON.stringify({ met, goals: GOALS, sets: results, hostile }));
});

function starterExamples(): Example[] {
  return starterBot.intents.flatMap(({ name, phrases }) => phrases.map((text) => ({ text, intent: name })));
}

/** Rounds in turn, so that what else the machine does hits both; the medians count. */
function compare(name: string, examples: readonly Example[], times: number) {
  const random = dice(SPLIT_SEED);
  const isTest = examples.map(() => random() < TEST_SHARE);
  const train = examples.filter((_, index) => isTest[index] !== true);
  const test = examples.filter((_, index) => isTest[index] === true).slice(0, MESSAGES);
  if (test.length === 0) throw new CommandError(`${name}: holds too few examples to measure.`);
  const rounds = Array.from({ length: times }, () => ({
    bayes: measure(bayes, train, test),
    ours: measure(ours, train, test),
  }));
  const middle = (who: 'bayes' | 'ours'): Contestant => ({
    trainMillis: round(median(rounds.map((figures) => figures[who].trainMillis))),
    p50Micros: round(median(rounds.map((figures) => figures[who].p50Micros))),
    p99Micros: round(median(rounds.map((figures) => figures[who].p99Micros))),
    accuracy: round(median(rounds.map((figures) => figures[who].accuracy))),
  });
  const [theirs, own] = [middle('bayes'), middle('ours')];
  const ratios = {
    training: round(theirs.trainMillis / own.trainMillis),
    message: round(theirs.p50Micros / own.p50Micros),
    accuracyPoints: round(own.accuracy - theirs.accuracy),
  };
  console.log(`${name}: ${train.length} phrases to train on, ${test.length} messages`);
  for (const [who, figures] of [
    ["natural's Bayes classifier", theirs],
    ['the engine', own],
  ] as const) {
    const { trainMillis, p50Micros, p99Micros, accuracy } = figures;
    console.log(
      `  ${who.padEnd(28)}training ${trainMillis} ms of processor time, a message p50 ${p50Micros} / p99 ${p99Micros} µs, ${accuracy} % right`,
    );
  }
  console.log(
    `  training ${ratios.training} times as fast, a message ${ratios.message} times, ${ratios.accuracyPoints} points better`,
  );
  return { set: name, phrases: train.length, messages: test.length, natural: theirs, engine: own, ratios };
}

function measure(trainer: Trainer, train: readonly Example[], test: readonly Example[]): Contestant {
  const started = process.cpuUsage();
  const classify = trainer(train);
  const { user, system } = process.cpuUsage(started);
  const trainMillis = (user + system) / 1000;
  for (const { text } of train.slice(0, WARM_UP)) classify(text);
  let right = 0;
  const micros = test.map(({ text, intent }) => {
    const before = performance.now();
    if (classify(text) === intent) right += 1;
    return (performance.now() - before) * 1000;
  });
  micros.sort((left, other) => left - other);
  return {
    trainMillis,
    p50Micros: percentile(micros, 0.5),
    p99Micros: percentile(micros, 0.99),
    accuracy: (100 * right) / test.length,
  };
}

/** Whole turns of the starter bot, each message three times, the fastest of each counted. */
function measureHostile() {
  const bot = trainBot(starterBot);
  const model = serializeModel(bot);
  const slowest = { millis: 0, message: '' };
  const answer = (who: typeof bot, name: string, text: string): number => {
    const times = [1, 2, 3].map(() => {
      const before = performance.now();
      respond(who, initialBotState, { text, now: '2000-01-01T12:00:00Z', open: true, online: true });
      return performance.now() - before;
    });
    const millis = round(Math.min(...times));
    if (millis > slowest.millis) Object.assign(slowest, { millis, message: name });
    return millis;
  };
  for (const { name, text } of hostileMessages()) answer(bot, name, text);
  console.log(`hostile messages: the slowest answer took ${slowest.millis} ms (${slowest.message})`);
  const { millis: slowestMillis, message } = slowest;
  const patterns = hostilePatterns().map(({ name, patterns: sources, text }) => {
    const rule = { name, any: [], patterns: sources, action: { handOver: 'rule' as const } };
    const millis = answer(loadBot({ ...starterBot, rules: [rule] }, model), name, text);
    console.log(`  ${name} on 64 kB of letters: ${millis} ms`);
    return { name, millis };
  });
  return { slowestMillis, slowest: message, patterns };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
