import {
  parseBotDefinition,
  runDialogue,
  runRuleTests,
  serializeModel,
  trainAndValidate,
  type BotDefinition,
  type TrainedBot,
} from '../../bot/index.ts';
import { compareWithLive, LEAST_COMMON, type LiveComparison } from './compare.ts';
import type { CheckTask, Results, StoredCheckRow } from './tasks.ts';
import { answerAgain, isSame, wordsOf } from './turns.ts';
import { counted, percent } from './words.ts';

/** Bytes of the largest model that is kept; every server process loads it. */
const MOST_MODEL_BYTES = 64 * 1024 * 1024;
/** How much worse than the live version it may understand, where the bot does not say. */
const ACCURACY_LOSS = 0.02;
/** Shares of the work: trained and cross-validated, the live one as well. */
const VALIDATED = 0.7;
const COMPARED = 0.9;
const ROUNDING = 1e-6;

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
  const live = task.live === null ? null : parseBotDefinition(JSON.parse(task.live.definition));
  const comparison =
    live &&
    compareWithLive(definition, checked.quality, live, (share) =>
      onProgress(VALIDATED + share * (COMPARED - VALIDATED)),
    );
  const phrases = definition.intents.reduce((sum, intent) => sum + intent.phrases.length, 0);
  const rows = [
    trains(model.length, phrases, definition.intents.length, trainSeconds),
    ...understands(definition, accuracy, comparison),
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
    liveAccuracy: task.live?.accuracy ?? comparison?.liveAccuracy ?? null,
    compared: comparison?.compared ?? null,
    rows,
  };
  return { report, model: passed ? model : null };
}

function trains(bytes: number, phrases: number, intents: number, seconds: number): StoredCheckRow {
  const size = `${Math.ceil(bytes / 1024)} kB`;
  const fits = bytes <= MOST_MODEL_BYTES;
  const trained = `Trained on ${counted(phrases, 'phrase')} of ${counted(intents, 'intent')} in ${seconds.toFixed(1)} s; the model has ${size}`;
  return {
    kind: 'trains',
    name: 'Trains',
    passed: fits,
    detail: fits ? `${trained}.` : `${trained}, more than the ${MOST_MODEL_BYTES / 1024} kB that may be kept.`,
  };
}

function understands(
  { gate = {} }: BotDefinition,
  accuracy: number,
  comparison: LiveComparison | null,
): StoredCheckRow[] {
  const asked =
    gate.accuracy === undefined ? 'nothing is asked for' : `at least ${percent(gate.accuracy)} is asked for`;
  const row: StoredCheckRow = {
    kind: 'accuracy',
    name: 'Accuracy',
    // The last figures of a number that was stored and read must not decide.
    passed: accuracy >= (gate.accuracy ?? 0) - ROUNDING,
    detail: `${percent(accuracy)} of the phrases are understood when they are not known yet; ${asked}.`,
  };
  return comparison === null ? [row] : [row, againstLive(gate.accuracyLoss ?? ACCURACY_LOSS, comparison)];
}

/** One phrase of few is more than any share that may be lost, and tells nothing: it may be lost unless nothing may. */
function againstLive(loss: number, { compared }: LiveComparison): StoredCheckRow {
  const row = { kind: 'accuracy', name: 'Accuracy against the live version' } as const;
  if (compared === null) {
    const detail = `The draft and the live version have fewer than ${LEAST_COMMON} phrases in common, too few to compare.`;
    return { ...row, passed: true, detail };
  }
  const { phrases, left } = compared;
  const [draft, live] = [Math.round(compared.draft * phrases), Math.round(compared.live * phrases)];
  const mayBeLost = loss === 0 ? 0 : Math.max(1, Math.floor(loss * phrases + ROUNDING));
  const others = `${counted(left, 'phrase')} that only one of them has in this place ${left === 1 ? 'is' : 'are'} left out`;
  return {
    ...row,
    passed: live - draft <= mayBeLost,
    detail: [
      `Of ${counted(phrases, 'phrase')} that both have the draft understands ${draft} when they are not known yet, the`,
      `live version ${live}; ${counted(mayBeLost, 'phrase')} may be lost (${percent(loss)}).`,
      left === 0 ? '' : `${others}.`,
    ]
      .join(' ')
      .trim(),
  };
}

function dialogues(bot: TrainedBot): StoredCheckRow[] {
  return (bot.definition.dialogues ?? []).map(({ name, transcript }) => {
    const { passed, turns, failure } = runDialogue(bot, transcript);
    if (failure === undefined) {
      return { kind: 'dialogue', name, passed, detail: `Goes as written, ${counted(turns, 'turn')}.` };
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
    for (const { outcome: got } of answerAgain(bot, turns)) {
      const wanted = turns[turn]?.outcome;
      if (wanted !== undefined && !isSame(wanted, got)) {
        const detail = `Is answered in another way at message ${turn + 1} of ${turns.length}.`;
        const place = { pin: { id, turn }, wanted: wordsOf(wanted), got: wordsOf(got) };
        return { kind: 'pin', name, passed: false, detail, ...place };
      }
      turn += 1;
    }
    return { kind: 'pin', name, passed: true, detail: `Is answered as it was, ${counted(turn, 'message')}.` };
  });
}
