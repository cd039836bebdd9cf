import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '../../../bot/index.ts';
import { BOT } from '../testing/fakes.ts';
import { renameFlow, startsOf } from './starts.ts';
import type { Row } from './tree.ts';
import { stepOfPath, treeOf } from './tree.ts';
import { insertStep, removeStep, renameStep, STEP_KINDS, waysOf } from './ways.ts';

const flow = BOT.flows?.[0] as FlowDefinition;

/** A tree as nested names: steps, `> jump`, `end`. */
const drawn = (rows: readonly Row[]): unknown[] =>
  rows.map((row) =>
    row.kind === 'step'
      ? row.branches.length > 0
        ? [row.key, ...row.branches.map((branch) => drawn(branch.rows))]
        : row.key
      : row.kind === 'jump'
        ? `> ${row.to}`
        : 'end',
  );

describe('a flow as a tree', () => {
  it('draws every step once, branches nested, the rest as jumps and ends', () => {
    expect(drawn(treeOf(flow).rows)).toEqual([['ask', ['sorry', 'end'], [['number', ['end']], '> sorry'], ['end']]]);
    expect(treeOf(flow).unreached).toEqual([]);
  });

  it('shows what nothing leads to, and ways to what is not there', () => {
    const broken: FlowDefinition = {
      ...flow,
      steps: { ...flow.steps, ask: { kind: 'say', text: 'x', next: 'nowhere' } },
    };
    const { rows, unreached } = treeOf(broken);
    expect(rows[1]).toMatchObject({ kind: 'jump', to: 'nowhere', known: false });
    expect(unreached.map(({ key }) => key)).toEqual(['number', 'sorry']);
    expect(treeOf({ ...flow, start: 'toString' }).rows).toEqual([]);
  });

  it('ends where steps go round', () => {
    const round: FlowDefinition = {
      ...flow,
      start: 'a',
      steps: { a: { kind: 'say', text: 'a', next: 'b' }, b: { kind: 'say', text: 'b', next: 'a' } },
    };
    expect(drawn(treeOf(round).rows)).toEqual(['a', 'b', '> a']);
  });
});

describe('editing a flow', () => {
  it.each(STEP_KINDS)('inserts a step "%s" that goes on as before, or ends', (kind) => {
    const { flow: next, key } = insertStep(flow, { from: 'ask', field: 'options.1' }, kind, BOT);
    expect(waysOf(next.steps['ask'] as FlowDefinition['steps'][string])[1]?.to).toBe(key);
    const [first] = waysOf(next.steps[key] as FlowDefinition['steps'][string]);
    expect(first?.to).toBe(first === undefined ? undefined : 'number');
  });

  it('inserts before all others', () => {
    const { flow: next, key } = insertStep(flow, 'start', 'say', BOT);
    expect([next.start, next.steps[key]]).toEqual([key, { kind: 'say', text: '', next: 'ask' }]);
  });

  it('takes a step out and leads what led to it on', () => {
    const next = removeStep(flow, 'number');
    expect(waysOf(next.steps['ask'] as FlowDefinition['steps'][string]).map(({ to }) => to)).toEqual([
      'sorry',
      'sorry',
      undefined,
    ]);
    expect(removeStep(flow, 'ask').start).toBe('sorry');
    const alone: FlowDefinition = { ...flow, start: 'a', steps: { a: { kind: 'say', text: '', next: 'a' } } };
    expect(removeStep(alone, 'a')).toMatchObject({ start: '', steps: {} });
  });

  it('renames a step wherever it is led to', () => {
    const next = renameStep(flow, 'sorry', 'regret');
    expect(drawn(treeOf(next).rows)).toEqual([['ask', ['regret', 'end'], [['number', ['end']], '> regret'], ['end']]]);
    expect(renameStep(flow, 'ask', 'question').start).toBe('question');
  });
});

it('knows what begins a flow, also under a new name', () => {
  const bot = {
    ...BOT,
    intents: BOT.intents.map((intent) => ({ ...intent, answer: { ...intent.answer, flow: 'broken' } })).slice(0, 1),
    rules: [{ name: 'box', any: ['box'], action: { flow: 'broken' } }],
  };
  expect(startsOf(bot, 'broken').map(({ name }) => name)).toEqual(['returns', 'box']);
  expect(startsOf(renameFlow(bot, 'broken', 'damaged'), 'damaged').map(({ name }) => name)).toEqual(['returns', 'box']);
});

it('finds the step of a problem', () => {
  expect(stepOfPath('flows[0].steps.ask_2.options[1].next')).toBe('ask_2');
  expect(stepOfPath('flows[0].start')).toBeNull();
});
