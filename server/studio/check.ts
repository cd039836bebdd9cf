import {
  crossValidate,
  parseBotDefinition,
  runDialogue,
  runRuleTests,
  serializeModel,
  trainAndValidate,
  type BotDefinition,
  type TrainedBot,
} from '../../bot/index.ts';
import type { CheckTask, Results, StoredCheckRow } from './tasks.ts';
import { answerAgain, isSame, wordsOf } from './turns.ts';

/** Bytes of the largest model that is kept; every server process loads it. */
const MOST_MODEL_BYTES = 64 * 1024 * 1024;
/** How much worse than the live version it may understand, where the bot does not say. */
const ACCURACY_LOSS = 0.02;
/** Shares of the work: trained and cross-validated, the live one as well. */
const VALIDATED = 0.7;
const COMPARED = 0.9;

/**
 * The gate: all that must hold before a draft meets shoppers. Pure computing, in a worker thread.
 *
 * @returns the report with every row, and the trained model where all of them passed
 */
export function check(task: CheckTask, onProgress: (share: number) => void): Results['check'] {
  const definition = parseBotDefinition(JSON.parse(task.definition));
  const begin = performance.now();
  let trainSeconds = 0;
  const checked = trainAndValidate(definition, {
    onProgress: (share) => {
      // The first part is judged once the model is trained.
      if (share > 0 && trainSeconds === 0) trainSeconds = (performance.now() - begin) / 1000;
      onProgress(share * VALIDATED);
    },
  });
  if (checked === null) throw new Error('The validation ended although nobody cancelled it');
  const { bot } = checked;
  const { accuracy } = checked.quality;
  const model = serializeModel(bot);
  const liveAccuracy = accuracyOfLive(task, (share) => onProgress(VALIDATED + share * (COMPARED - VALIDATED)));
  const phrases = definition.intents.reduce((sum, intent) => sum + intent.phrases.length, 0);
  const rows = [
    trains(model.length, phrases, definition.intents.length, trainSeconds),
    ...understands(definition, accuracy, liveAccuracy),
    ...dialogues(bot),
    ...rules(bot),
    ...pins(bot, task),
  ];
  const passed = rows.every((row) => row.passed);
  const report = {
    passed,
    intents: definition.intents.length,
    phrases,
    modelBytes: model.length,
    trainSeconds,
    accuracy,
    liveAccuracy,
    rows,
  };
  return { report, model: passed ? model : null };
}

function accuracyOfLive({ live }: CheckTask, onProgress: (share: number) => void): number | null {
  if (live === null) return null;
  if ('accuracy' in live) return live.accuracy;
  const definition = parseBotDefinition(JSON.parse(live.definition));
  return crossValidate(definition, { onProgress })?.accuracy ?? null;
}

function trains(bytes: number, phrases: number, intents: number, seconds: number): StoredCheckRow {
  const size = `${Math.ceil(bytes / 1024)} kB`;
  const fits = bytes <= MOST_MODEL_BYTES;
  const trained = `Trained on ${phrases} phrases of ${intents} intents in ${seconds.toFixed(1)} s; the model has ${size}`;
  return {
    kind: 'trains',
    name: 'Trains',
    passed: fits,
    detail: fits ? `${trained}.` : `${trained}, more than the ${MOST_MODEL_BYTES / 1024} kB that may be kept.`,
  };
}

function understands({ gate = {} }: BotDefinition, accuracy: number, live: number | null): StoredCheckRow[] {
  const row = (name: string, least: number, detail: string): StoredCheckRow => ({
    kind: 'accuracy',
    name,
    // The last figures of a number that was stored and read must not decide.
    passed: accuracy >= least - 1e-6,
    detail: `${percent(accuracy)} of the phrases are understood when they are not known yet; ${detail}.`,
  });
  const asked =
    gate.accuracy === undefined ? 'nothing is asked for' : `at least ${percent(gate.accuracy)} is asked for`;
  const rows = [row('Accuracy', gate.accuracy ?? 0, asked)];
  if (live !== null) {
    const loss = gate.accuracyLoss ?? ACCURACY_LOSS;
    const least = `the live version understands ${percent(live)} and ${percent(loss)} may be lost`;
    rows.push(row('Accuracy against the live version', live - loss, least));
  }
  return rows;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function dialogues(bot: TrainedBot): StoredCheckRow[] {
  return (bot.definition.dialogues ?? []).map(({ name, transcript }) => {
    const { passed, turns, failure } = runDialogue(bot, transcript);
    if (failure === undefined) {
      return { kind: 'dialogue', name, passed, detail: `Goes as written, ${turns} turns.` };
    }
    const { line, said, wanted, got } = failure;
    return { kind: 'dialogue', name, passed, detail: `Goes another way at line ${line}.`, said, wanted, got };
  });
}

function rules(bot: TrainedBot): StoredCheckRow[] {
  return runRuleTests(bot).map(({ rule, text, matches, passed }) => {
    const wanted = matches ? 'matches' : 'does not match';
    const got = passed === matches ? 'matches' : 'does not match';
    const detail = passed
      ? `As wanted: “${text}” ${got}.`
      : `“${text}” ${got} and should ${matches ? '' : 'not '}match.`;
    return { kind: 'rule', name: rule, passed, detail, ...(!passed && { said: text, wanted, got }) };
  });
}

function pins(bot: TrainedBot, task: CheckTask): StoredCheckRow[] {
  return task.pins.map(({ id, name, turns }) => {
    let turn = 0;
    for (const got of answerAgain(bot, turns)) {
      const wanted = turns[turn]?.outcome;
      if (wanted !== undefined && !isSame(wanted, got)) {
        const detail = `Is answered in another way at message ${turn + 1} of ${turns.length}.`;
        const place = { pin: { id, turn }, wanted: wordsOf(wanted), got: wordsOf(got) };
        return { kind: 'pin', name, passed: false, detail, ...place };
      }
      turn += 1;
    }
    return { kind: 'pin', name, passed: true, detail: `Is answered as it was, ${turn} messages.` };
  });
}
