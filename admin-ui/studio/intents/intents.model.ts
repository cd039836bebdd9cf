import type { BotDefinition, IntentDefinition } from '../../../bot/index.ts';
import type { JudgedDraft } from '../trainer/trainer.model.ts';

/** How an intent does: something is wrong with it, it has too few phrases to say, all is well, it is off, or not tried yet. */
export type Health = 'look' | 'new' | 'healthy' | 'off' | 'unknown';

export interface IntentRow {
  name: string;
  title: string;
  phrases: number;
  /** Share of its phrases that were understood while held back; null when not known. */
  right: number | null;
  health: Health;
  /** A phrase of it that was looked for. */
  found?: string;
}

/** Below this share of understood phrases an intent needs a look. */
const GOOD = 0.75;
/** With fewer phrases the figures say nothing yet. */
const FEW = 8;

function healthOf(intent: IntentDefinition, right: number | null): Health {
  if (intent.off === true) return 'off';
  if (intent.phrases.length < FEW) return 'new';
  if (right === null) return 'unknown';
  return right < GOOD ? 'look' : 'healthy';
}

/** Every intent with how it does; of a search those that have it in name, title or a phrase. */
export function intentRows(definition: BotDefinition, judged: JudgedDraft | null, query: string): IntentRow[] {
  const recalls = new Map(judged?.quality.intents.map(({ intent, recall }) => [intent, recall]));
  const words = query.trim().toLowerCase();
  const rows: IntentRow[] = [];
  for (const intent of definition.intents) {
    const right = intent.off === true ? null : (recalls.get(intent.name) ?? null);
    const row: IntentRow = {
      name: intent.name,
      title: intent.title,
      phrases: intent.phrases.length,
      right: intent.phrases.length === 0 ? null : right,
      health: healthOf(intent, right),
    };
    if (words !== '' && !`${intent.name} ${intent.title}`.toLowerCase().includes(words)) {
      const found = intent.phrases.find((phrase) => phrase.toLowerCase().includes(words));
      if (found === undefined) continue;
      row.found = found;
    }
    rows.push(row);
  }
  return rows;
}

export interface IntentGroup {
  key: 'look' | 'unknown' | 'healthy' | 'off';
  rows: IntentRow[];
}

/** What needs a look first, the weakest first; then the rest in the draft's order. */
export function groupRows(rows: readonly IntentRow[]): IntentGroup[] {
  const look = rows
    .filter(({ health }) => health === 'look' || health === 'new')
    .toSorted((one, other) => Number(one.health === 'new') - Number(other.health === 'new') || rank(one) - rank(other));
  const groups: IntentGroup[] = [
    { key: 'look', rows: look },
    { key: 'unknown', rows: rows.filter(({ health }) => health === 'unknown') },
    { key: 'healthy', rows: rows.filter(({ health }) => health === 'healthy') },
    { key: 'off', rows: rows.filter(({ health }) => health === 'off') },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

const rank = ({ right }: IntentRow): number => right ?? 1;
