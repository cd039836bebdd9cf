import type { BotDefinition } from '../../../bot/index.ts';
import type { JudgedDraft } from '../trainer/trainer.model.ts';

/** What is to be said beside a phrase. */
export type Note =
  /** The same words, or nearly, stand elsewhere. */
  | { kind: 'same' | 'near'; intent: string; text: string }
  /** While it was held back the bot took it for another intent, surely enough to offer that one at least. */
  | { kind: 'reads'; intent: string; confidence: number };

/** Notes of one intent's phrases, by their text: places change while people type, words less so. */
export function notesOf(judged: JudgedDraft | null, intent: string): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  if (!judged) return notes;
  for (const { expected, predicted, phrases } of judged.quality.confusions) {
    if (expected !== intent) continue;
    for (const { text, confidence } of phrases) {
      if (confidence < judged.of.settings.askBack) continue;
      notes.set(text, { kind: 'reads', intent: predicted, confidence });
    }
  }
  const byName = new Map(judged.of.intents.map((one) => [one.name, one.phrases]));
  for (const { intent: one, index, otherIntent, otherIndex, same } of judged.duplicates) {
    const text = byName.get(one)?.[index];
    const other = byName.get(otherIntent)?.[otherIndex];
    if (text === undefined || other === undefined) continue;
    const kind = same ? 'same' : 'near';
    // Of a pair within one intent the later one is too many; of two intents each has to know of the other.
    if (otherIntent === intent && one !== intent) notes.set(other, { kind, intent: one, text });
    if (one !== intent) continue;
    if (otherIntent !== intent) notes.set(text, { kind, intent: otherIntent, text: other });
    else if (index > otherIndex) notes.set(text, { kind, intent, text: other });
    else notes.set(other, { kind, intent, text });
  }
  return notes;
}

/** Number of the line (from 1) on which a phrase stands now; null when it is gone. */
export function lineOf(definition: BotDefinition, intent: string, text: string): number | null {
  const at = definition.intents.find((one) => one.name === intent)?.phrases.indexOf(text) ?? -1;
  return at < 0 ? null : at + 1;
}
