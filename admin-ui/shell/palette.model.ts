import type { ReadonlySignal } from '@preact/signals';
import type { InboxRow } from '../../protocol/inbox.ts';
import { answersTo } from '../inbox/views.ts';
import type { Action, ActionGroup } from '../shared/actions.ts';
import type { Chooser } from '../shared/chooser.model.ts';
import { createChooser, matchScore } from '../shared/chooser.model.ts';

/** A line of the palette: something to do, or a ticket to open. */
export type PaletteItem =
  | { kind: 'action'; group: ActionGroup; action: Action }
  | { kind: 'ticket'; group: 'tickets'; row: InboxRow };

const ORDER: readonly PaletteItem['group'][] = ['talk', 'ticket', 'go', 'desk', 'tickets'];
const MOST_TICKETS = 6;

/** What a query finds: actions that can be done now, in the order of their groups, then tickets. */
export function findInPalette(
  actions: readonly Action[],
  rows: readonly InboxRow[],
  query: string,
): readonly PaletteItem[] {
  const scored = actions
    .filter((action) => action.enabled())
    .map((action) => ({ action, score: matchScore(action.label(), query) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ action }): PaletteItem => ({ kind: 'action', group: action.group, action }));
  const words = query.trim();
  const tickets = words === '' ? [] : rows.filter((row) => answersTo(row, words)).slice(0, MOST_TICKETS);
  const items = [...scored, ...tickets.map((row): PaletteItem => ({ kind: 'ticket', group: 'tickets', row }))];
  // A group stands together; which groups come first follows from the best of each.
  const first = (group: PaletteItem['group']): number => items.findIndex((item) => item.group === group);
  const groups = ORDER.filter((group) => first(group) >= 0);
  const sorted = words === '' ? groups : groups.toSorted((one, other) => first(one) - first(other));
  return sorted.flatMap((group) => items.filter((item) => item.group === group));
}

export function createPalette(
  actions: readonly Action[],
  rows: ReadonlySignal<ReadonlyMap<string, InboxRow>>,
): Chooser<PaletteItem> {
  return createChooser((query) => findInPalette(actions, [...rows.value.values()], query));
}

/** A text in pieces, those that were typed told apart. */
export function highlight(text: string, query: string): { text: string; hit: boolean }[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    const at = text.toLowerCase().indexOf(word);
    if (at >= 0) hits.fill(true, at, at + word.length);
  }
  const pieces: { text: string; hit: boolean }[] = [];
  for (const [index, hit] of hits.entries()) {
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += text[index];
    else pieces.push({ text: text[index] ?? '', hit });
  }
  return pieces;
}
