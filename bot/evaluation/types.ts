// What is known of a draft before shoppers meet it.

/** How well the phrases are understood by a model that has not seen them. */
export interface Quality {
  /** Share of the phrases whose likeliest intent is theirs, 0 to 1, whatever the confidence. */
  accuracy: number;
  /** Phrases judged. */
  phrases: number;
  right: number;
  /** In the order of the definition; intents that are off are left out. */
  intents: IntentQuality[];
  /** Most frequent first. */
  confusions: Confusion[];
  /** For the thresholds 0, 0.01, … 1. */
  curve: CurvePoint[];
}

export interface IntentQuality {
  intent: string;
  phrases: number;
  right: number;
  /** Share of its phrases that are understood as it, 0 to 1. */
  recall: number;
  /** Share of what is understood as it that is right, 0 to 1; 1 when nothing is. */
  precision: number;
  /** What is weak and what to add; most important first. */
  advice: Advice[];
}

export type Advice =
  /** So many more phrases are worth adding. */
  | { kind: 'few_phrases'; wanted: number }
  /** Its phrases are often taken for another intent's. */
  | { kind: 'confused_with'; intent: string; times: number }
  /** Phrases of it and of another intent are nearly the same. */
  | { kind: 'alike'; intent: string }
  /** This share of its phrases is understood, but below the threshold. */
  | { kind: 'unsure'; share: number }
  /** All its phrases are one or two words. */
  | { kind: 'short_only' };

/** Phrases of one intent that were taken for another. The way back is a confusion of its own. */
export interface Confusion {
  expected: string;
  predicted: string;
  times: number;
  /** The surest first; the confidence is that of the wrong intent. */
  phrases: { text: string; confidence: number }[];
}

export interface CurvePoint {
  threshold: number;
  /** Share of the answers that are right, out-of-scope examples among what is answered; 1 when nothing is. */
  precision: number;
  /** Share of the phrases that are answered. */
  coverage: number;
}

/** Two phrases that say the same, or nearly: in two intents, or word by word in one. */
export interface NearDuplicate {
  intent: string;
  /** Place in the intent's phrases. */
  index: number;
  otherIntent: string;
  otherIndex: number;
  /** True when they are the same words. */
  same: boolean;
}

/** Why a text is understood as it is. */
export interface Explanation {
  /** As the model read them, after spelling correction. */
  words: string[];
  corrections: { from: string; to: string }[];
  /** Language of the text by itself; null when it cannot be told. */
  language: string | null;
  /** The keyword rule that decides before the model. */
  rule?: string;
  /** At most three, the likeliest first. */
  best: { intent: string; confidence: number; margin: number }[];
  /** What spoke for (above 0) and against the best intent, the weightiest first. */
  features: { text: string; kind: 'word' | 'pair' | 'characters'; weight: number }[];
  threshold: number;
  askBack: number;
  /** What the bot would do with it as a first message. */
  decision: string;
}
