import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runDialogue, trainBot, type BotDefinition } from '../../../bot/index.ts';
import { flowBot } from '../../../bot/testing/flowBot.ts';
import { toasts } from '../../shared/toasts.model.ts';
import type { Studio } from '../studio.model.ts';
import { createStudio } from '../studio.model.ts';
import { fakeServer } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import { createTryOut, type TryOut } from './try.model.ts';

const CARDS: BotDefinition['rules'][number] = {
  name: 'papers',
  any: ['papers'],
  action: {
    answer: {
      text: 'These:\n\n- grey\n- linen',
      cards: [{ title: 'Grey' }],
      links: [{ title: 'All', url: '/papers' }],
    },
  },
};
const DEFINITION: BotDefinition = { ...flowBot, rules: [...flowBot.rules, CARDS] };

let studio: Studio;
let talk: TryOut;
let workers: ReturnType<typeof fakeWorkers>;

beforeEach(async () => {
  vi.useFakeTimers();
  workers = fakeWorkers();
  const { http, storage } = fakeServer(DEFINITION);
  studio = createStudio({ http, storage, site: 's1', hire: workers.hire });
  await studio.load();
  studio.trainer.follow(DEFINITION);
  talk = createTryOut(studio);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the workers do all that waits, until something is done. */
async function done(what: Promise<void>): Promise<void> {
  let isDone = false;
  void what.then(() => {
    isDone = true;
  });
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(100);
    workers.step();
  }
}
const say = async (...texts: string[]): Promise<void> => {
  for (const text of texts) await done(talk.say(text));
};
const kept = (): NonNullable<BotDefinition['dialogues']> => studio.draft.definition.value?.dialogues ?? [];
const newest = (): string => kept().at(-1)?.transcript ?? '';

describe('a talk that is kept', () => {
  it.each<[string, () => Promise<void>, RegExp]>([
    [
      'a text of several lines with a card',
      () => say('papers'),
      /^bot> These: - grey - linen\ncards> Grey\nlinks> All$/m,
    ],
    ['a value', () => say('where is my order', 'SB-1042'), /^noted> order_number = SB-1042\nbot> Order SB-1042 is on/m],
    ['a hand-over', () => say('hi', 'a human please'), /^ticket> asked$/m],
    [
      'nobody there',
      async () => {
        talk.online.value = false;
        await say('what is the meaning of it all');
      },
      /^world> away\nshopper> what is the meaning of it all\nbot> .* Nobody is here\.$/m,
    ],
    [
      'a form',
      async () => {
        await say('exchange my item', 'Repair');
        expect(talk.form.value?.title).toBe('Tell us about it');
        await done(talk.fill({ email: 'a@b.example', day: '1 March 2025', problem: 'a crack' }));
        expect(talk.form.value).toBeNull();
      },
      /^form> email = a@b.example \| day = 1 March 2025 \| problem = a crack$/m,
    ],
    [
      'a call that is answered',
      async () => {
        await say('exchange my item', 'Exchange', 'aurora', '2');
        expect(talk.call.value).toMatchObject({ endpoint: 'stock', values: { product: 'Aurora Lamp' } });
        await done(talk.answerCall('{"stock": {"place": "B 7"}}'));
        expect(talk.call.value).toBeNull();
      },
      /^answer> \{"stock":\{"place":"B 7"\}\}\n(?:.*\n)*bot> Aurora Lamp is on shelf B 7\.$/m,
    ],
    [
      'a call that fails, and a ticket',
      async () => {
        await say('exchange my item', 'Exchange', 'aurora', '2');
        await done(talk.answerCall(null));
      },
      /^answer> failed\b.*\nbot> I cannot see the stock\.\nticket> \w+ \| Returns \| high \| Exchange Aurora Lamp/m,
    ],
  ])('with %s holds for the draft', async (_, held, lines) => {
    await held();
    await done(talk.keep());
    expect([talk.failure.value, kept().length]).toEqual([null, 1]);
    expect(newest()).toMatch(lines);
    expect(runDialogue(trainBot(DEFINITION), newest()).passed).toBe(true);
  });

  it('has what the draft answers now, and says so where that is something else', async () => {
    await say('papers');
    studio.draft.edit('Rule changed', (bot) => ({ ...bot, rules: bot.rules.filter(({ name }) => name !== 'papers') }));
    studio.trainer.follow(studio.draft.definition.value ?? DEFINITION);
    await done(talk.keep());
    expect(newest()).not.toContain('grey');
    expect(toasts.toasts.value.at(-1)?.text).toBe('Talk kept as a test, with what the draft answers to it now');
  });

  it('gets a name of its own, and can be taken back', async () => {
    await say('papers');
    await done(talk.keep());
    await done(talk.keep());
    expect(kept().map(({ name }) => name)).toEqual(['Talk: papers', 'Talk: papers 2']);
    toasts.toasts.value.at(-1)?.action?.run();
    expect(kept().length).toBe(1);
  });
});

describe('a talk with the draft', () => {
  it('answers one message after the other, however fast they come', async () => {
    void talk.say('hi');
    await done(talk.say('papers'));
    expect(talk.lines.value.map(({ from }) => from)).toEqual(['shopper', 'bot', 'shopper', 'bot']);
  });

  it('says of an answer of the shop that is no JSON that it is none', async () => {
    await say('exchange my item', 'Exchange', 'aurora', '2');
    await done(talk.answerCall('sent'));
    expect(talk.failure.value).toMatch(/no JSON/);
    expect(talk.call.value).not.toBeNull();
  });

  it('begins again with nothing, and what was asked before stays away', async () => {
    const asked = talk.say('papers');
    talk.reset();
    await done(asked);
    expect(talk.lines.value).toEqual([]);
    await say('exchange my item');
    await done(talk.keep());
    expect(newest()).not.toContain('papers');
  });

  it('is silent once a person has taken over, until it begins again', async () => {
    await say('hi', 'a human please');
    expect(talk.over.value).toBe(true);
    const before = talk.lines.value;
    await say('papers');
    expect(talk.lines.value).toBe(before);
    talk.reset();
    await say('papers');
    expect([talk.over.value, talk.lines.value.map(({ from }) => from)]).toEqual([false, ['shopper', 'bot']]);
  });

  it('answers with what the draft says now, straight after an edit', async () => {
    await say('hi');
    talk.reset();
    const rules = DEFINITION.rules.map((rule) =>
      rule.name === 'papers' ? { ...rule, action: { answer: { text: 'Only grey.' } } } : rule,
    );
    studio.trainer.follow({ ...DEFINITION, rules });
    await say('papers');
    expect(talk.lines.value.map(({ text }) => text)).toEqual(['papers', 'Only grey.']);
  });
});
