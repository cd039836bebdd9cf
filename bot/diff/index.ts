// What changed between two versions of a bot, in words and in a stable order.
import type { BotDefinition } from '../definition/types.ts';
import {
  endpointLines,
  flowLines,
  intentLines,
  type Line,
  PHRASE,
  ruleLines,
  settingLines,
  slotLines,
  textLines,
} from './describe.ts';

/** What changed in one part of a bot. */
export interface DiffSection {
  what: 'intent' | 'rule' | 'slot' | 'flow' | 'endpoint' | 'settings' | 'texts' | 'outOfScope' | 'dialogue';
  name: string;
  change: 'added' | 'removed' | 'changed' | 'renamed';
  lines: DiffLine[];
}

/** A line that went, came or (with a blank) stands for both; `note` says more. */
export interface DiffLine {
  sign: '+' | '-' | ' ';
  text: string;
  note?: string;
}

/** A part under its name. */
interface Part {
  name: string;
  lines: Line[];
}

/** Everything that changed, part by part in the order of the studio; empty when nothing did. */
export function diffDefinitions(from: BotDefinition, to: BotDefinition): DiffSection[] {
  const parts = <Item extends { name: string }>(items: readonly Item[] = [], lines: (item: Item) => Line[]): Part[] =>
    items.map((item) => ({ name: item.name, lines: lines(item) }));
  const whole = (name: string, lines: Line[]): Part[] => [{ name, lines }];
  const dialogueLines = ({ transcript }: { transcript: string }): Line[] =>
    transcript.split('\n').map((text) => ({ about: 'transcript', text }));
  const outside = ({ outOfScope = [] }: BotDefinition): Line[] => outOfScope.map((text) => ({ about: PHRASE, text }));
  const intents = {
    from: parts(from.intents, intentLines),
    to: parts(to.intents, intentLines),
  };
  const sections = [
    ...compare('intent', intents.from, intents.to),
    ...inOrder(compare('rule', parts(from.rules, ruleLines), parts(to.rules, ruleLines)), from, to),
    ...compare('slot', parts(from.slots, slotLines), parts(to.slots, slotLines)),
    ...compare('flow', parts(from.flows, flowLines), parts(to.flows, flowLines)),
    ...compare('endpoint', parts(from.endpoints, endpointLines), parts(to.endpoints, endpointLines)),
    ...compare('settings', whole('settings', settingLines(from)), whole('settings', settingLines(to))),
    ...compare('texts', whole('texts', textLines(from)), whole('texts', textLines(to))),
    ...compare('outOfScope', whole('outOfScope', outside(from)), whole('outOfScope', outside(to))),
    ...compare('dialogue', parts(from.dialogues, dialogueLines), parts(to.dialogues, dialogueLines)),
  ];
  noteMoves(sections, placesOf(from), placesOf(to));
  return sections;
}

function compare(what: DiffSection['what'], from: readonly Part[], to: readonly Part[]): DiffSection[] {
  const before = new Map(from.map((part) => [part.name, part]));
  const after = new Map(to.map((part) => [part.name, part]));
  const gone = from.filter(({ name }) => !after.has(name));
  const renamed = new Map<Part, Part>();
  for (const part of to) {
    if (before.has(part.name)) continue;
    const old = gone.find((other) => ![...renamed.values()].includes(other) && isAlike(other, part));
    if (old !== undefined) renamed.set(part, old);
  }
  const sections = to.flatMap((part): DiffSection[] => {
    const old = before.get(part.name) ?? renamed.get(part);
    if (old === undefined) return [{ what, name: part.name, change: 'added', lines: signed('+', part.lines) }];
    const lines = changedLines(old.lines, part.lines);
    if (old.name !== part.name) {
      const was: DiffLine = { sign: ' ', text: `Was called "${old.name}"` };
      return [{ what, name: part.name, change: 'renamed', lines: [was, ...lines] }];
    }
    return lines.length === 0 ? [] : [{ what, name: part.name, change: 'changed', lines }];
  });
  const removed = gone.filter((part) => ![...renamed.values()].includes(part));
  return [
    ...sections,
    ...removed.map(({ name, lines }): DiffSection => ({ what, name, change: 'removed', lines: signed('-', lines) })),
  ];
}

/** Whether most lines of two parts are the same, so that one is the other under a new name. */
function isAlike(left: Part, right: Part): boolean {
  const texts = new Set(left.lines.map(({ text }) => text));
  const same = right.lines.filter(({ text }) => texts.has(text)).length;
  return same * 2 >= Math.max(left.lines.length, right.lines.length) && same > 0;
}

/** Lines that went and came, about one thing after the other; the same lines in another order are named as well. */
function changedLines(from: readonly Line[], to: readonly Line[]): DiffLine[] {
  const before = grouped(from);
  const after = grouped(to);
  const abouts = [...new Set([...after.keys(), ...before.keys()])];
  return abouts.flatMap((about) => {
    const old = before.get(about) ?? [];
    const now = after.get(about) ?? [];
    const gone = without(old, now);
    const come = without(now, old);
    if (gone.length + come.length === 0 && old.some((text, index) => text !== now[index])) {
      const note = 'in another order';
      return now.filter((text, index) => text !== old[index]).map((text): DiffLine => ({ sign: ' ', text, note }));
    }
    return [
      ...gone.map((text): DiffLine => ({ sign: '-', text })),
      ...come.map((text): DiffLine => ({ sign: '+', text })),
    ];
  });
}

function grouped(lines: readonly Line[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { about, text } of lines) {
    const group = groups.get(about);
    if (group === undefined) groups.set(about, [text]);
    else group.push(text);
  }
  return groups;
}

/** Texts of one list beyond those of another; the same text may stand there several times. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function signed(sign: '+' | '-', lines: readonly Line[]): DiffLine[] {
  return lines.map(({ text }) => ({ sign, text }));
}

/**
 * The order of rules decides which speaks first, so a rule that changed its place among the others is named: of all ways
 * to say it the one with the fewest rules.
 */
function inOrder(sections: DiffSection[], from: BotDefinition, to: BotDefinition): DiffSection[] {
  const old = from.rules.map(({ name }) => name).filter((name) => to.rules.some((rule) => rule.name === name));
  const now = to.rules.map(({ name }) => name).filter((name) => old.includes(name));
  const stayed = inBoth(old, now);
  for (const name of now.filter((one) => !stayed.has(one))) {
    const places: DiffLine[] = [
      { sign: '-', text: `Is asked as number ${from.rules.findIndex((rule) => rule.name === name) + 1} of the rules` },
      { sign: '+', text: `Is asked as number ${to.rules.findIndex((rule) => rule.name === name) + 1} of the rules` },
    ];
    const section = sections.find((one) => one.name === name && one.change === 'changed');
    if (section === undefined) sections.push({ what: 'rule', name, change: 'changed', lines: places });
    else section.lines.unshift(...places);
  }
  return sections;
}

/** The most names that stand in the same order in both lists of the same names. */
function inBoth(old: readonly string[], now: readonly string[]): ReadonlySet<string> {
  const places = now.map((name) => old.indexOf(name));
  // The longest rising run that ends at each place, and where it came from.
  const length = places.map(() => 1);
  const before = places.map(() => -1);
  for (let at = 0; at < places.length; at += 1) {
    for (let other = 0; other < at; other += 1) {
      const isLonger = (length[other] ?? 0) + 1 > (length[at] ?? 0);
      if ((places[other] ?? 0) >= (places[at] ?? 0) || !isLonger) continue;
      length[at] = (length[other] ?? 0) + 1;
      before[at] = other;
    }
  }
  const stayed = new Set<string>();
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = before[at] ?? -1) stayed.add(now[at] ?? '');
  return stayed;
}

/** Where each phrase stands: names of intents, or "out of scope". */
function placesOf({ intents, outOfScope = [] }: BotDefinition): Map<string, string> {
  const places = new Map<string, string>();
  for (const { name, phrases } of intents) for (const phrase of phrases) places.set(phrase, name);
  for (const phrase of outOfScope) places.set(phrase, 'out of scope');
  return places;
}

/** Says of phrases that went in one place and came in another where they moved. */
function noteMoves(sections: readonly DiffSection[], before: Map<string, string>, after: Map<string, string>): void {
  for (const { what, name, change, lines } of sections) {
    if ((what !== 'intent' && what !== 'outOfScope') || change === 'renamed') continue;
    const here = what === 'intent' ? name : 'out of scope';
    for (const line of lines) {
      const other = line.sign === '-' ? after.get(line.text) : before.get(line.text);
      if (other === undefined || other === here || line.sign === ' ') continue;
      line.note = line.sign === '-' ? `moved to ${other}` : `moved from ${other}`;
    }
  }
}
