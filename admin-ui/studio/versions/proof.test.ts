// Pins, shadow and talks over a server that keeps what it is told.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotPin, ShadowReport } from '../../../protocol/studio.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { fakeHttp, fakeStorage, refusal } from '../../testing/fakes.ts';
import { createStudio, type Studio } from '../studio.model.ts';
import { BOT, draftOf } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import { createPins } from './pins.model.ts';
import { agreement, createShadow } from './shadow.model.ts';
import { createTalks } from './talks.model.ts';

const TALK = { name: 'hello', transcript: 'shopper> opening hours\nbot> From nine to five.' };
const SHADOW: ShadowReport = { on: true, since: '2026-06-15T10:00:00.000Z', messages: 4, same: 3, differences: [] };

let pinned: BotPin[];
let shadow: ShadowReport | Error;
let calls: { name: string; body: unknown }[];
let workers: ReturnType<typeof fakeWorkers>;
let studio: Studio;

const pinOf = (conversation: string, name: string): BotPin => ({
  id: `pin ${conversation}`,
  conversation,
  name,
  turns: [{ text: name, outcome: { decision: 'answer', intent: 'hours' } }],
  createdAt: `2026-06-15T10:00:0${conversation.length}.000Z`,
  createdBy: 'Ines Okafor',
});
const answered = (): ShadowReport => {
  if (shadow instanceof Error) throw shadow;
  return shadow;
};

beforeEach(async () => {
  vi.useFakeTimers();
  pinned = [];
  shadow = SHADOW;
  workers = fakeWorkers();
  const base = '/api/sites/s1/bot';
  const fake = fakeHttp({
    [`GET ${base}`]: () => ({ draft: { revision: 1 }, versions: [], publications: [], learning: 0 }),
    [`GET ${base}/draft`]: () => draftOf({ ...BOT, dialogues: [TALK] }),
    [`PUT ${base}/draft`]: () => draftOf(BOT, { revision: 2 }),
    [`GET ${base}/pins`]: () => ({ pins: pinned }),
    [`POST ${base}/pins`]: (body: unknown) => {
      const { conversation, name } = body as { conversation: string; name: string };
      if (conversation === 'empty') throw refusal('conflict', { message: 'Nothing was said to the bot.' });
      return pinOf(conversation, name);
    },
    [`DELETE ${base}/pins/pin c`]: () => undefined,
    [`GET ${base}/shadow`]: answered,
    [`PUT ${base}/shadow`]: (body: unknown) => {
      shadow = { ...answered(), ...(body as object) };
      return shadow;
    },
  });
  calls = fake.calls;
  studio = createStudio({ http: fake.http, storage: fakeStorage(), site: 's1', hire: workers.hire });
  await studio.load();
});
afterEach(() => {
  for (const { id } of toasts.toasts.peek()) toasts.dismiss(id);
  vi.useRealTimers();
});
const told = () => toasts.toasts.value.at(-1);
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('a conversation that is pinned', () => {
  it('gets the words of the shopper for its name, and can be unpinned and pinned again', async () => {
    const pins = createPins(studio);
    await pins.load();
    await pins.pin('c', `where\nis ${'my '.repeat(60)}parcel`);
    const [pin] = pins.list.value ?? [];
    expect([pin?.name.slice(0, 14), pin?.name.length]).toEqual(['where is my my', 120]);
    expect(told()?.text).toBe('Conversation pinned as a test');
    if (pin) await pins.unpin(pin);
    expect([pins.list.value, told()?.text.slice(0, 20)]).toEqual([[], 'Unpinned: where is m']);
    told()?.action?.run();
    await settle();
    expect(pins.list.value?.map(({ conversation }) => conversation)).toEqual(['c']);
  });

  it('is renewed when it was pinned already, and stands in its old place', async () => {
    pinned = [pinOf('a', 'first'), pinOf('bb', 'second')];
    const pins = createPins(studio);
    await pins.load();
    await pins.pin('a', 'first again');
    expect(pins.list.value?.map(({ name }) => name)).toEqual(['first again', 'second']);
  });

  it('says why it cannot be', async () => {
    const pins = createPins(studio);
    await pins.load();
    await pins.pin('empty', 'hello');
    expect([pins.list.value, told()?.text, pins.doing.value]).toEqual([[], 'Nothing was said to the bot.', null]);
  });

  it('is gone when somebody else has unpinned it', async () => {
    pinned = [pinOf('gone', 'gone')];
    const pins = createPins(studio);
    await pins.load();
    await pins.unpin(pinOf('gone', 'gone'));
    expect(pins.list.value).toEqual([]);
  });
});

describe('the shadow', () => {
  const looks = (): number => calls.filter(({ name }) => name === 'GET /api/sites/s1/bot/shadow').length;

  it('is looked at while it is on and the page is open', async () => {
    const model = createShadow(studio);
    const close = model.open();
    await settle();
    expect([model.report.value?.messages, looks()]).toEqual([4, 1]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(looks()).toBe(2);
    await model.turn(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([model.report.value?.on, looks()]).toEqual([false, 2]);
    await model.turn(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(looks()).toBe(3);
    close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks()).toBe(3);
  });

  it('says why it cannot be read, and is looked at again when asked', async () => {
    shadow = refusal('offline');
    const model = createShadow(studio);
    const close = model.open();
    await settle();
    expect([model.report.value, typeof model.problem.value]).toEqual([null, 'string']);
    shadow = SHADOW;
    await model.load();
    expect([model.report.value?.messages, model.problem.value]).toEqual([4, null]);
    close();
  });

  it('agrees by share, and with nothing where nobody wrote', () => {
    expect([agreement(SHADOW), agreement({ messages: 0, same: 0 })]).toEqual([0.75, null]);
  });
});

describe('talks', () => {
  it('are played again after every edit, and taken away with a way back', async () => {
    studio.trainer.follow(studio.draft.definition.value ?? BOT);
    const talks = createTalks(studio);
    const close = talks.open();
    const work = async (): Promise<void> => {
      await vi.advanceTimersByTimeAsync(500);
      while (workers.step() !== undefined) await settle();
    };
    await work();
    expect(talks.results.value.get(TALK.transcript)?.passed).toBe(true);

    const other = TALK.transcript.replace('five', 'six');
    talks.change(0, { transcript: other });
    await work();
    expect(talks.results.value.get(other)?.failure?.got).toBe('bot> From nine to five.');

    expect(talks.add()).toBe(1);
    expect(studio.draft.definition.value?.dialogues?.map(({ name }) => name)).toEqual(['hello', 'New talk']);
    talks.remove(0);
    expect(told()?.text).toBe('Test “hello” removed');
    told()?.action?.run();
    expect(studio.draft.definition.value?.dialogues?.length).toBe(2);
    close();
  });
});
