import { z } from 'zod';
import { uuid } from './entries.ts';

/**
 * HTTP bodies of the studio, below `/api/sites/:site/bot`. A bot's definition is judged by the bot itself, so it is an
 * object here and nothing more. Answers are the interfaces; docs/protocol.md lists the routes.
 */

const revision = z.int().min(0);
/** Levels of a definition, several times what one has: whatever walks through it stays within its stack. */
const MOST_LEVELS = 40;
const definition = z
  .record(z.string(), z.unknown())
  .refine((value) => isWithin(value, MOST_LEVELS), `must have at most ${MOST_LEVELS} levels`);

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1));
}

/** `PUT …/draft`: the whole draft, on top of the revision that was read. */
export const draftChangeSchema = z.strictObject({ revision, definition });
/** `POST …/draft/reset`: back to a version (default the live one). */
export const draftResetSchema = z.strictObject({ revision, version: uuid.optional() });
/** `POST …/check` and `POST …/publish`: of exactly this revision. */
export const checkSchema = z.strictObject({ revision });
export const publishSchema = z.strictObject({ revision, note: z.string().trim().max(300).default('') });
/** `POST …/replay`: the newest so many conversations are answered again by the draft. */
export const replaySchema = z.strictObject({ revision, conversations: z.int().min(1).max(20_000).default(5_000) });
/** `POST …/pins`: a real conversation whose answers must stay. */
export const pinSchema = z.strictObject({ conversation: uuid, name: z.string().trim().min(1).max(120) });
/** `PUT …/shadow` */
export const shadowSchema = z.strictObject({ on: z.boolean() });
/** `POST …/learning/:cluster`: what became of a cluster. */
export const clusterSchema = z.strictObject({ outcome: z.enum(['taught', 'dismissed']) });

/** Bytes of JSON that a draft may have: 15,000 phrases and their answers fit several times. */
export const DRAFT_BYTES = 8 * 1024 * 1024;

/** A place in a definition that cannot be used. */
export interface DefinitionProblem {
  /** For instance `intents[3].answer.text`. */
  path: string;
  message: string;
}

export interface BotDraft {
  revision: number;
  definition: Record<string, unknown>;
  /** Version that it began from; null for one that began empty. */
  basedOn: { id: string; number: number } | null;
  changedAt: string;
  changedBy: string | null;
  /** Why it cannot be published as it is, the first 100; empty when it can be checked. */
  problems: DefinitionProblem[];
}

/** The draft without its definition: answer of `PUT …/draft`. */
export type DraftState = Omit<BotDraft, 'definition'>;

export interface BotVersion {
  id: string;
  number: number;
  live: boolean;
  note: string;
  /** For the first time; `BotOverview.publications` has every time it went live. */
  publishedAt: string;
  publishedBy: string | null;
  intents: number;
  phrases: number;
  /** Cross-validated, 0 to 1; null for one that was never checked. */
  accuracy: number | null;
  modelBytes: number;
}

/** Answer of `GET …/versions/:version`. */
export interface BotVersionContent {
  version: BotVersion;
  definition: Record<string, unknown>;
}

/** A version went live. */
export interface BotPublication {
  /** Id and number of the version. */
  version: { id: string; number: number };
  kind: 'publish' | 'restore';
  at: string;
  by: string | null;
}

/** Everything the studio shows at first. */
export interface BotOverview {
  draft: DraftState;
  /** Newest first, at most 100, and the live one. */
  versions: BotVersion[];
  /** Newest first, at most 100. */
  publications: BotPublication[];
  /** The newest check and the newest replay, without their reports; also those under way. */
  runs: BotRun[];
  shadow: Omit<ShadowReport, 'differences'>;
  /** Clusters that wait to be looked at. */
  learning: number;
}

/** Work that takes seconds: a check or a replay. */
export interface BotRun {
  id: string;
  kind: 'check' | 'replay';
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  revision: number;
  /** 0 to 1. */
  progress: number;
  startedAt: string;
  startedBy: string | null;
  endedAt: string | null;
  /** One sentence when it failed. */
  failure?: string;
  check?: CheckReport;
  replay?: ReplayReport;
}

export interface CheckReport {
  passed: boolean;
  intents: number;
  phrases: number;
  modelBytes: number;
  trainSeconds: number;
  /** 0 to 1. */
  accuracy: number;
  /** Of the live version, found out now if it never was; null when it cannot be. */
  liveAccuracy: number | null;
  /** On the phrases that both have; null when nothing is live or there are fewer than ten. Absent in reports of older programs. */
  compared?: ComparedAccuracy | null;
  /** Each: what was to hold, and whether it did. */
  rows: CheckRow[];
}

/** Draft and live version judged on the same phrases, cut into the same parts. */
export interface ComparedAccuracy {
  /** Phrases that stand in the same intent of both. */
  phrases: number;
  /** Phrases that were left out: new, removed, or moved to another intent. */
  left: number;
  /** Shares of `phrases` that are understood by a model that has not seen them, 0 to 1. */
  draft: number;
  live: number;
}

export interface CheckRow {
  kind: 'trains' | 'accuracy' | 'dialogue' | 'rule' | 'pin';
  name: string;
  passed: boolean;
  /** One sentence. */
  detail: string;
  /** Dialogues, rule tests and pins: the turn that went wrong. */
  said?: string;
  wanted?: string;
  got?: string;
}

/** What the bot decided at a message, as its trace says it. */
export interface BotOutcome {
  /** As `Trace.decision`. */
  decision: string;
  intent: string | null;
  rule?: string;
}

export interface ReplayReport {
  /** Conversations with at least one message that was compared. */
  conversations: number;
  /** Messages that were compared. */
  messages: number;
  /** Conversations in which at least one decision would change. */
  changed: number;
  /** How many of them by kind of the first change. */
  kinds: Record<ReplayKind, number>;
  /** The first change of each, newest conversations first, at most 200. */
  changes: ReplayChange[];
  seconds: number;
}

/** `missedNow`: would not be understood any more. */
export type ReplayKind = 'answeredNow' | 'otherAnswer' | 'handedOverNow' | 'askedBackNow' | 'missedNow';

export interface ReplayChange {
  conversation: string;
  /** What the shopper wrote, at most 300 characters. */
  text: string;
  before: BotOutcome;
  after: BotOutcome;
  kind: ReplayKind;
}

/** A real conversation whose answers must stay. */
export interface BotPin {
  id: string;
  name: string;
  conversation: string;
  /** What the shopper wrote and what the bot decided. */
  turns: { text: string; outcome: BotOutcome }[];
  createdAt: string;
  createdBy: string | null;
}

/** Answer of `GET …/pins`. */
export interface BotPinList {
  pins: BotPin[];
}

export interface ShadowReport {
  on: boolean;
  /** Since when it is on, and counted; null while it is off. */
  since: string | null;
  /** Messages at which the draft was asked silently. */
  messages: number;
  /** Decided as the live bot did; beside agents: left to them. */
  same: number;
  /** Newest first, at most 100. */
  differences: ShadowDifference[];
}

export interface ShadowDifference {
  conversation: string;
  at: string;
  /** What the shopper wrote, at most 300 characters. */
  text: string;
  /** Null beside agents. */
  live: BotOutcome | null;
  draft: BotOutcome;
  beside: 'bot' | 'agent';
  /** What was said, at most 300 characters: by the bot, or the first that an agent wrote after it; absent when nothing was. */
  liveAnswer?: string;
  /** How sure the live bot was of the likeliest intent, 0 to 1; absent beside agents and where the model was not asked. */
  liveConfidence?: number;
  /** What the draft would have said, at most 300 characters; absent when nothing, or noted by an older program. */
  draftAnswer?: string;
  draftConfidence?: number;
}

/** Questions that the bot missed or people answered, which mean the same. */
export interface LearningCluster {
  id: string;
  /** The question nearest to the middle. */
  title: string;
  /** How often it was asked in the last 30 days. */
  count: number;
  source: 'missed' | 'answered_by_people' | 'not_helpful' | 'came_back';
  /** Different wordings, at most 50, most frequent first. */
  phrases: { text: string; count: number; conversation: string }[];
  /** What people replied, at most 5. */
  replies: { text: string; agent: string; conversation: string }[];
  /** The bot's own guess, if it had one. */
  nearest: { intent: string; confidence: number } | null;
  /** It was taught, a version went live after that, and `count` questions since then are not understood by the live one. */
  stillMissed?: { taughtAt: string };
}

export interface LearningReport {
  clusters: LearningCluster[];
  /** When the newest look at the talks succeeded, whose findings these are; null while there was none. */
  asOf?: string | null;
  /** A look is under way: ask again in a moment. */
  isLooking?: boolean;
  /** One sentence when the newest look failed; the findings are those of `asOf`. */
  failed?: string;
  /** Of the last 30 days. */
  figures: {
    conversations: number;
    /** Ended with the bot, nobody asked for. */
    contained: number;
    /** Of these: came back within 72 hours. */
    falselyContained: number;
    helpful: number;
    notHelpful: number;
  };
}

export type DraftChange = z.infer<typeof draftChangeSchema>;
