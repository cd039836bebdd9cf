import type {
  BotDefinition,
  BotInput,
  BotState,
  BotTurn,
  DialogueResult,
  DiffSection,
  ExchangeFormat,
  Exported,
  Explanation,
  Imported,
  NearDuplicate,
  Quality,
  RecordedCue,
  RuleTestResult,
  StarterLanguage,
} from '../../../bot/index.ts';
import type { DefinitionProblem } from '../../../protocol/studio.ts';
import type { Weighed } from './weigh.ts';

/** What the studio's page and its workers say to each other. All of it is cloned, so all of it is plain data. */

/** What is known of a draft as soon as it is trained. */
export interface Trained {
  /** Milliseconds that the training took. */
  trainedMs: number;
  /** Of the model as it would be stored. */
  modelBytes: number;
  /** When it was done, in milliseconds since 1970. */
  at: number;
  /** Why the draft cannot be published as it is. */
  problems: DefinitionProblem[];
  /** Of every flow with problems, by its name. */
  flows: Record<string, DefinitionProblem[]>;
  /** The tests of the rules, in the order of the rules. */
  ruleTests: RuleTestResult[];
}

/** What takes longer: every phrase was tried while it was held back. */
export interface Judged {
  quality: Quality;
  duplicates: NearDuplicate[];
}

/** What the newest model may be asked: the body and the answer of each task. `trainer/tasks.ts` does them. */
export interface Tasks {
  explain: { body: { text: string }; answer: Explanation };
  /**
   * A phrase while it is being written. `anew` takes the newest model as the one that has not learnt it; it stays the one
   * until the next phrase begins, whatever is trained meanwhile.
   */
  weigh: { body: { text: string; intent: string; anew: boolean }; answer: Weighed };
  /** One turn; `state` null begins a conversation. */
  respond: { body: { state: BotState | null; input: BotInput }; answer: BotTurn };
  /** The transcript of a talk, as the model holds it now, and whether it can be played again. */
  record: { body: { cues: RecordedCue[] }; answer: { transcript: string; result: DialogueResult } };
  /** Plays transcripts, each from its beginning. */
  rehearse: { body: { transcripts: string[] }; answer: DialogueResult[] };
  /** What is different, in words; `from` null is nothing at all. */
  diff: { body: { from: BotDefinition | null; to: BotDefinition }; answer: DiffSection[] };
  /** A bot to start from, in one of the languages that come with the product, or an empty one. */
  starter: { body: { from: StarterLanguage | 'empty'; language: string; name: string }; answer: BotDefinition };
  /** What a file would bring into a draft, or why it cannot be read. */
  import: {
    body: { fileName: string; bytes: Uint8Array; into: BotDefinition };
    answer: Imported | { refused: string; line?: number };
  };
  export: { body: { definition: BotDefinition; format: ExchangeFormat }; answer: Exported };
}

export type TaskName = keyof Tasks;

/** From the page to a worker. `serial` counts the drafts. */
export type ToWorker =
  | { kind: 'train'; serial: number; definition: BotDefinition }
  | { kind: 'judge'; serial: number; definition: BotDefinition }
  | { kind: 'ask'; id: number; name: TaskName; body: Tasks[TaskName]['body'] };

/** From a worker to the page. */
export type FromWorker =
  | { kind: 'trained'; serial: number; trained: Trained }
  | { kind: 'judged'; serial: number; judged: Judged }
  /** The draft could not be trained or judged. */
  | { kind: 'failed'; serial: number; during: 'train' | 'judge'; message: string; problems: DefinitionProblem[] }
  | { kind: 'answer'; id: number; answer: Tasks[TaskName]['answer'] }
  | { kind: 'refused'; id: number; message: string };
