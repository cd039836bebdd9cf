import type { BotDefinition, TrainedBot } from '../../../bot/index.ts';
import {
  checkFlow,
  crossValidate,
  diffDefinitions,
  emptyBot,
  explain,
  exportBot,
  ImportError,
  initialBotState,
  nearDuplicates,
  problemsOf,
  recordDialogue,
  respond,
  runDialogue,
  runRuleTests,
  serializeModel,
  starterBots,
  trainBot,
} from '../../../bot/index.ts';
import type { FromWorker, Judged, TaskName, Tasks, ToWorker, Trained } from './messages.ts';
import { finishedParts, importInto } from './unfinished.ts';
import { weigh } from './weigh.ts';

type Work = { [Name in TaskName]: (bot: TrainedBot, body: Tasks[Name]['body']) => Tasks[Name]['answer'] };

const NO_MODEL = 'Nothing is trained yet.';

/** What needs a trained bot. */
const WORK: Omit<Work, 'starter' | 'diff' | 'import' | 'export' | 'weigh'> = {
  explain: (bot, { text }) => explain(bot, text),
  respond: (bot, { state, input }) => respond(bot, state ?? initialBotState, input),
  record: (bot, { cues }) => {
    const transcript = recordDialogue(bot, cues);
    return { transcript, result: runDialogue(bot, transcript) };
  },
  rehearse: (bot, { transcripts }) => transcripts.map((transcript) => runDialogue(bot, transcript)),
};

const starter = ({ from, language, name }: Tasks['starter']['body']): BotDefinition =>
  from === 'empty' ? emptyBot(language, name) : { ...starterBots[from], name };

const diff = ({ from, to }: Tasks['diff']['body']): Tasks['diff']['answer'] =>
  diffDefinitions(from ?? emptyBot(to.language, to.name), to);

function importFile({ fileName, bytes, into }: Tasks['import']['body']): Tasks['import']['answer'] {
  try {
    return importInto(fileName, bytes, into);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { refused: error.reason, ...(error.line !== undefined && { line: error.line }) };
  }
}

/** Trains what can be trained. @throws Error when not even the finished parts can */
function train(definition: BotDefinition): { bot: TrainedBot; trained: Trained } {
  const problems = problemsOf(definition);
  const started = performance.now();
  let bot: TrainedBot;
  try {
    bot = trainBot(definition);
  } catch (error) {
    if (problems.length === 0) throw error;
    bot = trainBot(finishedParts(definition, problems));
  }
  const trainedMs = performance.now() - started;
  const flows: Trained['flows'] = {};
  for (const flow of definition.flows ?? []) {
    const found = checkFlow(definition, flow);
    if (found.length > 0) flows[flow.name] = found;
  }
  return {
    bot,
    trained: {
      trainedMs,
      modelBytes: serializeModel(bot).byteLength,
      at: Date.now(),
      problems,
      flows,
      ruleTests: runRuleTests(bot),
    },
  };
}

/** Tries every phrase while it is held back. */
function judge(definition: BotDefinition): Judged {
  const quality = crossValidate(definition);
  // Only a run that was called off has none, and nobody calls this one off.
  if (!quality) throw new Error(NO_MODEL);
  return { quality, duplicates: nearDuplicates(definition) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What one worker does, message by message; `worker.ts` ties it to the browser. */
export function createTasks(): (message: ToWorker) => FromWorker {
  let bot: TrainedBot | null = null;
  /** Has not learnt the phrase that is being written. */
  let before: TrainedBot | null = null;

  const answer = (name: TaskName, body: Tasks[TaskName]['body']): Tasks[TaskName]['answer'] => {
    if (name === 'starter') return starter(body as Tasks['starter']['body']);
    if (name === 'diff') return diff(body as Tasks['diff']['body']);
    if (name === 'import') return importFile(body as Tasks['import']['body']);
    if (name === 'export') {
      const { definition, format } = body as Tasks['export']['body'];
      return exportBot(definition, format);
    }
    if (!bot) throw new Error(NO_MODEL);
    if (name === 'weigh') {
      const phrase = body as Tasks['weigh']['body'];
      if (phrase.anew || !before) before = bot;
      return weigh(before, phrase);
    }
    // The name decides what the body is; the two travel together.
    const work = WORK[name] as (bot: TrainedBot, body: Tasks[TaskName]['body']) => Tasks[TaskName]['answer'];
    return work(bot, body);
  };

  return (message) => {
    if (message.kind === 'ask') {
      try {
        return { kind: 'answer', id: message.id, answer: answer(message.name, message.body) };
      } catch (error) {
        return { kind: 'refused', id: message.id, message: messageOf(error) };
      }
    }
    const { serial, definition } = message;
    try {
      if (message.kind === 'judge') return { kind: 'judged', serial, judged: judge(definition) };
      const done = train(definition);
      bot = done.bot;
      return { kind: 'trained', serial, trained: done.trained };
    } catch (error) {
      return {
        kind: 'failed',
        serial,
        during: message.kind,
        message: messageOf(error),
        problems: problemsOf(definition),
      };
    }
  };
}
