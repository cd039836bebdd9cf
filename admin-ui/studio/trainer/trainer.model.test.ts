import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BOT } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import type { Trainer } from './trainer.model.ts';
import { createTrainer } from './trainer.model.ts';

let workers: ReturnType<typeof fakeWorkers>;
let trainer: Trainer;
const input = { now: '2026-06-15T10:00:00.000Z', open: true, online: true };

beforeEach(() => {
  vi.useFakeTimers();
  workers = fakeWorkers();
  trainer = createTrainer({ hire: workers.hire, patience: 100 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets a draft come to the worker. */
const follow = async (name = 'Bell'): Promise<void> => {
  trainer.follow({ ...BOT, name });
  await vi.advanceTimersByTimeAsync(150);
};
const finish = (): void => {
  while (workers.step() !== undefined);
};

describe('a draft that is followed', () => {
  it('is trained, then judged, and both are told', async () => {
    await follow();
    expect([trainer.training.value, trainer.judging.value]).toEqual([true, true]);
    expect(workers.step()).toBe('train');
    expect([trainer.training.value, trainer.trained.value?.modelBytes ?? 0]).toEqual([false, expect.any(Number)]);
    expect(trainer.trained.value?.problems).toEqual([]);
    expect(workers.step()).toBe('judge');
    expect(trainer.judging.value).toBe(false);
    expect(trainer.judged.value?.quality.phrases).toBe(8);
    expect(trainer.judged.value?.of.name).toBe('Bell');
  });

  it('gives way to a newer one, however many come while one is trained', async () => {
    await follow('first');
    for (const name of ['second', 'third', 'fourth']) await follow(name);
    expect(workers.waiting.map(({ message }) => message.kind)).toEqual(['train', 'judge']);
    workers.step();
    expect(trainer.training.value).toBe(true);
    finish();
    expect([trainer.training.value, trainer.judging.value]).toEqual([false, false]);
    expect(trainer.judged.value?.of.name).toBe('fourth');
    expect(workers.hired[0]?.kinds).toEqual(['train', 'train']);
  });

  it('ends a long judgement of an older one, and lets a short one finish', async () => {
    await follow('first');
    workers.step();
    await follow('second');
    expect(workers.hired.map(({ kinds, ended }) => [kinds.at(-1), ended])).toEqual([
      ['train', false],
      ['judge', false],
    ]);
    await vi.advanceTimersByTimeAsync(5_000);
    await follow('third');
    expect(workers.hired.map(({ kinds, ended }) => [kinds.at(-1), ended])).toEqual([
      ['train', false],
      ['judge', true],
      ['judge', false],
    ]);
    finish();
    expect(trainer.judged.value?.of.name).toBe('third');
  });

  it('tells which tests of rules fail and where flows are wrong', async () => {
    const broken = BOT.flows?.map((flow) => ({ ...flow, start: 'nowhere' })) ?? [];
    const rules = BOT.rules.map((rule) => ({ ...rule, tests: [{ text: 'a human please', matches: false }] }));
    trainer.follow({ ...BOT, rules: rules.slice(0, 1), flows: broken });
    await vi.advanceTimersByTimeAsync(150);
    workers.step();
    expect(trainer.trained.value?.ruleTests).toMatchObject([{ rule: 'person', passed: false }]);
    expect(trainer.trained.value?.flows['broken']?.[0]?.path).toBe('flows[0].start');
    expect(trainer.trained.value?.problems.length).toBeGreaterThan(0);
  });
});

describe('questions', () => {
  it('are answered by the newest model, also while figures are under way', async () => {
    await follow();
    workers.step();
    const explained = trainer.ask('explain', { text: 'when do you open' });
    const turn = trainer.ask('respond', { state: null, input: { ...input, text: 'a human please' } });
    expect(workers.hired[0]?.kinds).toEqual(['train', 'ask', 'ask']);
    finish();
    expect((await explained).best[0]?.intent).toBe('hours');
    expect((await turn).effects).toMatchObject([{ type: 'hand_over' }]);
  });

  it('before anything is trained are refused with the reason; a bot to start from needs no model', async () => {
    const explained = trainer.ask('explain', { text: 'hello' });
    const empty = trainer.ask('starter', { from: 'empty', language: 'de', name: 'Glocke' });
    finish();
    await expect(explained).rejects.toThrow('Nothing is trained yet.');
    expect(await empty).toMatchObject({ name: 'Glocke', language: 'de', intents: [] });
  });

  it('about a phrase go to the model of before it, whatever is trained meanwhile', async () => {
    await follow();
    workers.step();
    const text = 'make it festive for grandma';
    const first = trainer.ask('weigh', { text: 'm', intent: 'hours', anew: true });
    trainer.follow({
      ...BOT,
      intents: BOT.intents.map((intent) =>
        intent.name === 'hours' ? { ...intent, phrases: [...intent.phrases, text] } : intent,
      ),
    });
    await vi.advanceTimersByTimeAsync(150);
    const then = trainer.ask('weigh', { text, intent: 'hours', anew: false });
    const anew = trainer.ask('weigh', { text, intent: 'hours', anew: true });
    finish();
    await first;
    expect((await then).twin).toBeNull();
    expect((await anew).twin).toMatchObject({ intent: 'hours', same: true });
  });

  it('about another definition have a worker of their own, which can be given up', async () => {
    await follow();
    finish();
    const found: number[] = [];
    trainer.measure(BOT, ({ quality }) => found.push(quality.phrases));
    const giveUp = trainer.measure(BOT, () => found.push(-1));
    giveUp();
    finish();
    expect(found).toEqual([8]);
    expect(workers.hired.slice(2).map(({ ended }) => ended)).toEqual([true, true]);
    expect(trainer.judged.value?.of.name).toBe('Bell');
  });

  it('that wait when the studio is closed are given up', async () => {
    await follow();
    const explained = trainer.ask('explain', { text: 'hello' });
    trainer.rest();
    await expect(explained).rejects.toThrow('closed');
    expect(workers.hired.every(({ ended }) => ended)).toBe(true);
    await follow('again');
    finish();
    expect(trainer.judged.value?.of.name).toBe('again');
  });
});

it('says when a worker dies, and hires another for the next draft', async () => {
  await follow();
  workers.waiting[0]?.worker.onerror?.({ message: 'out of memory' });
  expect(trainer.failure.value?.message).toBe('out of memory');
  expect([trainer.training.value, trainer.judging.value]).toEqual([false, false]);
  await follow('second');
  finish();
  expect([trainer.failure.value, trainer.judged.value?.of.name]).toEqual([null, 'second']);
});
