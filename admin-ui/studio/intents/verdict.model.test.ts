import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Weighed } from '../trainer/weigh.ts';
import type { Trainer } from '../trainer/trainer.model.ts';
import type { Verdicts } from './verdict.model.ts';
import { createVerdicts, verdictOf } from './verdict.model.ts';

const KNOWN: Weighed = { best: { intent: 'hours', confidence: 0.9 }, threshold: 0.5, twin: null };

describe('the verdict', () => {
  it('says first what stands elsewhere, then what is decided before the model, then what the model says', () => {
    const twin = { intent: 'returns', text: 'send it back', same: false };
    expect(verdictOf({ ...KNOWN, rule: 'person', twin }, 'hours')).toEqual({
      kind: 'near',
      intent: 'returns',
      text: 'send it back',
    });
    expect(verdictOf({ ...KNOWN, twin: { ...twin, same: true } }, 'hours')).toMatchObject({ kind: 'same' });
    expect(verdictOf({ ...KNOWN, rule: 'person' }, 'hours')).toEqual({ kind: 'rule', rule: 'person' });
    expect(verdictOf(KNOWN, 'hours')).toEqual({ kind: 'known', confidence: 0.9 });
    expect(verdictOf(KNOWN, 'returns')).toEqual({ kind: 'claimed', intent: 'hours', confidence: 0.9 });
    expect(verdictOf({ ...KNOWN, threshold: 0.95 }, 'hours')).toEqual({ kind: 'fresh' });
    expect(verdictOf({ ...KNOWN, best: null }, 'hours')).toEqual({ kind: 'fresh' });
  });
});

describe('while a phrase is written', () => {
  let asked: { text: string; anew: boolean; answer(weighed: Weighed): Promise<void>; fail(): Promise<void> }[];
  let verdicts: Verdicts;
  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    const ask = (_: string, { text, anew }: { text: string; anew: boolean }): Promise<Weighed> =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          anew,
          async answer(weighed) {
            resolve(weighed);
            await vi.advanceTimersByTimeAsync(0);
          },
          async fail() {
            reject(new Error('Nothing is trained yet.'));
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      });
    verdicts = createVerdicts({ trainer: { ask: ask as unknown as Trainer['ask'] }, intent: 'hours', patience: 100 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes the model as it is at the first letter, and asks it once the keys rest', async () => {
    verdicts.type(4, 'w', '');
    for (const text of ['wh', 'whe', 'when']) verdicts.type(4, text, 'w');
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map(({ text, anew }) => [text, anew])).toEqual([
      ['w', true],
      ['when', false],
    ]);
    await asked[0]?.answer(KNOWN);
    expect(verdicts.verdict.value).toBeNull();
    await asked[1]?.answer(KNOWN);
    expect(verdicts.verdict.value).toEqual({ line: 4, verdict: { kind: 'known', confidence: 0.9 } });
  });

  it('does not leave an old verdict standing while the worker is busy', async () => {
    verdicts.type(4, 'when', '');
    await asked[0]?.answer(KNOWN);
    verdicts.type(4, 'when do', 'when');
    await vi.advanceTimersByTimeAsync(300);
    expect(verdicts.verdict.value).not.toBeNull();
    await vi.advanceTimersByTimeAsync(300);
    expect(verdicts.verdict.value).toBeNull();
    await asked[1]?.answer(KNOWN);
    expect(verdicts.verdict.value).toMatchObject({ verdict: { kind: 'known' } });
  });

  it('says nothing of lines that were there, of lines that were left, and without a model', async () => {
    verdicts.type(1, 'opening hour', 'opening hours');
    expect(asked).toEqual([]);
    verdicts.type(4, 'when', '');
    verdicts.leave();
    await asked[0]?.answer(KNOWN);
    expect(verdicts.verdict.value).toBeNull();
    verdicts.type(5, 'when', '');
    await asked[1]?.fail();
    expect(verdicts.verdict.value).toBeNull();
  });
});
