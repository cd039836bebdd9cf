// What the bot's answers show beside words: cards, links, a form, the question whether it helped.

import type { BotDefinition, FlowDefinition, KeywordRule } from '../../../bot/index.ts';
import type { Shopper } from '../people.ts';
import { BotOverWire } from './botOverWire.ts';
import { shopPage, widgetTag } from './pages.ts';
import type { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** Of each intent. */
const PHRASES = 50;

const RULES: KeywordRule[] = [
  {
    name: 'Kettles to look at',
    any: ['zkettles'],
    action: {
      answer: {
        text: ['These three are liked most.', 'Most people take one of these.'],
        cards: [
          {
            title: 'Kettle No. 2',
            text: 'Whistles in tune, 1.2 litres, for every stove.',
            image: 'https://pictures.halden.example/kettle.png',
            link: { title: 'Look at it', url: '/products/kettle' },
            quickReplies: [{ title: 'Is it in stock?' }],
          },
          { title: 'Teapot', text: 'Stoneware.', link: { title: 'Look at it', url: '/products/teapot' } },
          { title: 'Kettle No. 3, with a very long name that needs two lines' },
        ],
        links: [
          { title: 'All kettles', url: '/products' },
          { title: 'How to descale one', url: 'https://advice.example/descale' },
        ],
      },
    },
  },
  { name: 'Claims', any: ['zclaim'], action: { flow: 'screens_claim' } },
];

const CLAIM: FlowDefinition = {
  name: 'screens_claim',
  title: 'Claim',
  start: 'form',
  steps: {
    form: {
      kind: 'form',
      title: 'Tell us what is broken',
      fields: [
        { slot: 'order_number', label: 'Order number', required: true },
        { slot: 'screens_email', label: 'E-mail', required: true },
        { slot: 'screens_day', label: 'Day it arrived' },
      ],
      submit: 'Send it in',
      next: 'said',
    },
    said: { kind: 'say', text: ['Thank you, we look into it.', 'We look into it, thank you.'], next: null },
  },
};

const slot = (name: string, kind: 'email' | 'date', what: string): BotDefinition['slots'][number] => ({
  name,
  kind,
  ask: [`What is ${what}?`, `Please tell me ${what}.`],
  skip: ['skip'],
  skipTitle: 'Skip',
});

const taught = new WeakMap<Stage, Promise<void>>();

/** Publishes the bot of the shop with what is asked for here, once, as an admin does. */
function teach(stage: Stage): Promise<void> {
  const made = taught.get(stage) ?? publish(stage);
  taught.set(stage, made);
  return made;
}

async function publish(stage: Stage): Promise<void> {
  const bot = await BotOverWire.of((await stage.owner()).wire.caller);
  const { definition: before } = await bot.draft();
  await bot.write({
    ...before,
    // All phrases of a starter bot take a processor for many seconds to check.
    intents: before.intents.map((intent) => ({ ...intent, phrases: intent.phrases.slice(0, PHRASES) })),
    gate: { accuracyLoss: 1 },
    rules: [...RULES, ...before.rules],
    flows: [...(before.flows ?? []), CLAIM],
    slots: [...before.slots, slot('screens_email', 'email', 'your e-mail'), slot('screens_day', 'date', 'the day')],
  });
  await bot.pass();
  await bot.publish('Cards, links and a form');
}

async function asking(stage: Stage, text: string, path = '/products/kettle'): Promise<Shopper> {
  await teach(stage);
  const { buffer } = await stage.picture();
  const shopper = await stage.shopper(path);
  await shopper.page.route('https://pictures.halden.example/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: buffer }),
  );
  await shopper.openChat();
  await shopper.say(text);
  return shopper;
}

async function claiming(stage: Stage): Promise<Shopper> {
  const shopper = await asking(stage, 'zclaim');
  await shopper.panel.getByRole('button', { name: 'Send it in' }).waitFor();
  return shopper;
}

/** What the bot's answers have beside their words. */
export const widgetAnswers: readonly Screen[] = [
  {
    name: 'widget-cards-pictures',
    async reach(stage) {
      await stage.allow(stage.site.url);
      const path = stage.site.put('/cards', { html: shopPage(widgetTag(stage.server.url, stage.siteKey)) });
      const person = await asking(stage, 'zkettles', path);
      await person.panel.locator('.cards img').waitFor();
      return { person };
    },
  },
  {
    name: 'widget-cards',
    // The example shop lets no pictures of others in.
    provoked: /img-src/,
    async reach(stage) {
      const person = await asking(stage, 'zkettles');
      await person.panel.getByRole('link', { name: 'All kettles' }).waitFor();
      return { person };
    },
  },
  { name: 'widget-form', reach: async (stage) => ({ person: await claiming(stage) }) },
  {
    name: 'widget-form-wrong',
    async reach(stage) {
      const person = await claiming(stage);
      await person.panel.getByLabel('E-mail').fill('lena at mail');
      await person.panel.getByRole('button', { name: 'Send it in' }).click();
      await person.panel.getByText('Please fill this in').waitFor();
      return { person };
    },
  },
  {
    name: 'widget-form-sent',
    async reach(stage) {
      const person = await claiming(stage);
      await person.panel.getByLabel('Order number').fill('20418');
      await person.panel.getByLabel('E-mail').fill('lena@mail.example');
      await person.panel.getByRole('button', { name: 'Send it in' }).click();
      await person.sees(/look into it/);
      return { person };
    },
  },
  {
    name: 'widget-not-helpful',
    async reach(stage) {
      const person = await asking(stage, 'how do i return something?');
      await person.panel.getByRole('button', { name: 'No', exact: true }).click();
      await person.panel.getByText('Thank you.', { exact: true }).waitFor();
      return { person };
    },
  },
];
