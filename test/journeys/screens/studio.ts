// The studio: what the bot knows, how well, how it is tried out, proved, published, taught, and carried in and out.

import type { Agent } from '../people.ts';
import type { Screen, Sight } from './screen.ts';
import { botIs, savedByOther } from './studioContent.ts';
import { at, given, guestAt, judged, openAside, tryingOut } from './studioWays.ts';

const see = (person: Agent): Sight => ({ person });

const GREETED = `version: "3.1"
nlu:
- intent: wrapping_paper
  examples: |
    - which [paper](material) do you have
    - is the paper from [old paper](material)
rules:
- rule: never carried over
  steps: []
`;

/** Before anybody has asked anything. */
const first: readonly Screen[] = [
  {
    name: 'studio-learning-nothing',
    reach: async (stage) => see(await at(stage, 'checked', 'learning', 'Nothing waits to be taught')),
  },
  {
    name: 'studio-gate-passed',
    async reach(stage) {
      const agent = await at(stage, 'checked', 'versions/draft', 'The draft against version 2');
      await agent.page.locator('button:not([aria-disabled])', { hasText: 'Publish 3' }).waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-shadow-off',
    reach: async (stage) => see(await at(stage, 'checked', 'versions/shadow', 'The shadow is off')),
  },
];

const known: readonly Screen[] = [
  {
    name: 'studio-intents',
    async reach(stage) {
      const agent = await at(stage, 'live', 'intents', 'wrapping');
      await judged(agent);
      return see(agent);
    },
  },
  {
    name: 'studio-intent',
    async reach(stage) {
      const agent = await at(stage, 'live', 'intents/wrapping', 'wrapping');
      await judged(agent);
      await agent.page.getByText(/near-duplicates?/).waitFor({ state: 'attached' });
      return see(agent);
    },
  },
  {
    name: 'studio-intent-missing',
    reach: async (stage) => see(await at(stage, 'live', 'intents/no_such_intent', 'This intent is not there')),
  },
  {
    name: 'studio-intent-rename',
    async reach(stage) {
      const agent = await at(stage, 'live', 'intents/returns', 'returns');
      await agent.page.getByRole('button', { name: 'Change returns' }).click();
      await agent.page.getByRole('menuitem', { name: 'Rename' }).click();
      await agent.page.getByRole('dialog').getByLabel('Key').fill('refund');
      await agent.page.getByText('This key is taken.').waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-rules',
    reach: async (stage) => see(await at(stage, 'live', 'rules', 'Allergies and what is in it')),
  },
  {
    name: 'studio-rule',
    async reach(stage) {
      const rule = 'Allergies and what is in it';
      const agent = await at(stage, 'live', `rules/${encodeURIComponent(rule)}`, rule);
      const tests = agent.page.getByRole('region', { name: 'Tests' }).getByRole('listitem');
      await tests.getByText('failed', { exact: true }).waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-entities',
    reach: async (stage) => see(await at(stage, 'live', 'entities', 'order_number')),
  },
  {
    name: 'studio-entity',
    reach: async (stage) => see(await at(stage, 'live', 'entities/colour', 'colour')),
  },
  {
    name: 'studio-flows',
    reach: async (stage) => see(await at(stage, 'live', 'flows', 'Something arrived broken')),
  },
  {
    name: 'studio-flow-step',
    async reach(stage) {
      const agent = await at(stage, 'live', 'flows/broken', 'Something arrived broken');
      await agent.page.getByRole('button', { name: /^call the shop/ }).click();
      await agent.page.getByText('Kept from the answer').waitFor();
      return see(agent);
    },
  },
];

const tried: readonly Screen[] = [
  {
    name: 'studio-quality',
    async reach(stage) {
      const agent = await at(stage, 'live', 'intents/gifts', 'gifts');
      await judged(agent);
      await agent.page.getByRole('heading', { name: 'Mistaken for each other' }).waitFor();
      return { person: agent, renew: () => openAside(agent) };
    },
  },
  { name: 'studio-try', reach: (stage) => tryingOut(stage, 'wheres my ordr??') },
  {
    name: 'studio-try-flow',
    async reach(stage) {
      const sight = await tryingOut(stage, 'the cups arrived broken');
      const { page } = sight.person;
      await page.getByRole('textbox', { name: 'Ask the draft something' }).fill('20418');
      await page.keyboard.press('Enter');
      await page.getByText('The draft asks order_state of your shop').waitFor();
      return sight;
    },
  },
  {
    name: 'studio-try-teach',
    async reach(stage) {
      const sight = await tryingOut(stage, 'make it festive for grandma');
      const { page } = sight.person;
      const picker = page.getByRole('dialog', { name: 'What should it be?' });
      const renew = async (): Promise<void> => {
        if (await picker.isVisible()) return;
        await page.keyboard.press('Escape');
        await sight.renew();
        await page.getByRole('button', { name: 'This should be…' }).click();
        await picker.getByRole('option').first().waitFor();
      };
      await renew();
      return { person: sight.person, renew };
    },
  },
];

const proved: readonly Screen[] = [
  {
    name: 'studio-gate-failed',
    async reach(stage) {
      const agent = await at(stage, 'live', 'versions/draft', 'The draft against version 2');
      await agent.page.getByText('What does not hold stands in the way.').waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-replay',
    async reach(stage) {
      const agent = await at(stage, 'live', 'versions/draft', 'What would change');
      await agent.page.getByText(/conversations would change/).scrollIntoViewIfNeeded();
      return see(agent);
    },
  },
  { name: 'studio-versions', reach: async (stage) => see(await at(stage, 'live', 'versions', /^The draft against/)) },
  {
    name: 'studio-version',
    reach: async (stage) => see(await at(stage, 'live', 'versions/3', 'Version 3 against 2')),
  },
  {
    name: 'studio-tests',
    async reach(stage) {
      const agent = await at(stage, 'live', 'versions/tests', 'Pinned conversations');
      await agent.page.locator('summary', { hasText: 'when are you open' }).click();
      await agent.page.getByRole('button', { name: 'Unpin' }).waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-shadow',
    async reach(stage) {
      const agent = await at(stage, 'live', 'versions/shadow', 'Where it decided otherwise');
      await agent.page.getByText('my son has a nut allergy').first().waitFor();
      return see(agent);
    },
  },
];

const others: readonly Screen[] = [
  {
    name: 'studio-learning',
    async reach(stage) {
      const agent = await at(stage, 'live', 'learning', /^Questions to teach/);
      await agent.page.getByRole('navigation', { name: 'Learning' }).getByRole('link').first().waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-learning-cluster',
    async reach(stage) {
      const agent = await at(stage, 'live', 'learning', /^Questions to teach/);
      const lines = agent.page.getByRole('navigation', { name: 'Learning' }).getByRole('link');
      await lines.filter({ hasText: 'festive' }).click();
      await agent.page.getByRole('group', { name: 'Tick what means the same' }).waitFor();
      return see(agent);
    },
  },
  { name: 'studio-settings', reach: async (stage) => see(await at(stage, 'live', 'settings', 'Who answers')) },
  {
    name: 'studio-import-broken',
    async reach(stage) {
      const agent = await given(stage, 'nlu.yml', 'nlu:\n- intent: "wrapping\n  examples: |\n');
      await agent.page.getByText(/nothing was changed\. Line \d/).scrollIntoViewIfNeeded();
      return see(agent);
    },
  },
  {
    name: 'studio-import',
    async reach(stage) {
      const agent = await given(stage, 'nlu.yml', GREETED);
      await agent.page.getByRole('heading', { name: 'In nlu.yml' }).waitFor();
      await agent.page.getByText(/^Cannot be carried over/).click();
      await agent.page.getByRole('button', { name: 'Take it into the draft' }).scrollIntoViewIfNeeded();
      return see(agent);
    },
  },
  {
    name: 'studio-of-an-agent',
    async reach(stage) {
      await botIs(stage, 'live');
      const { page: agent } = await stage.colleague();
      agent.complaints.length = 0;
      await agent.page.goto(`${stage.server.url}/admin/bot`);
      await agent.page.getByText('Live version').waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-unsaved',
    provoked: /net::ERR|Failed to load resource/,
    async reach(stage) {
      const agent = await guestAt(stage, 'intents/order_status');
      await agent.page.route('**/bot/draft', (route) => route.abort());
      await agent.page.getByRole('textbox', { name: 'Text A', exact: true }).fill('It is on its way.');
      await agent.page.getByText('Your edits are kept in this browser').waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-conflict',
    provoked: /Failed to load resource: the server responded with a status of 409/,
    async reach(stage) {
      const agent = await guestAt(stage, 'intents/order_status');
      await savedByOther(stage);
      await agent.page.getByRole('textbox', { name: 'Text A', exact: true }).fill('It is on its way.');
      await agent.page.getByRole('button', { name: 'Keep mine' }).waitFor();
      return see(agent);
    },
  },
];

/** With a draft that cannot be published, and with one that knows nothing: nothing comes after these. */
const last: readonly Screen[] = [
  {
    name: 'studio-flow-faulty',
    async reach(stage) {
      const agent = await at(stage, 'faulty', 'flows/broken', 'Something arrived broken');
      await agent.page.getByText('nowhere, which is not there').waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-gate-problems',
    async reach(stage) {
      const agent = await at(stage, 'faulty', 'versions/draft', 'Before it goes live');
      await agent.page.getByText('The draft was changed since this check.').waitFor();
      return see(agent);
    },
  },
  {
    name: 'studio-empty',
    reach: async (stage) => see(await at(stage, 'empty', 'intents', 'This bot knows nothing yet')),
  },
  { name: 'studio-flows-none', reach: async (stage) => see(await at(stage, 'empty', 'flows', 'No flow is open')) },
];

export const studio: readonly Screen[] = [...first, ...known, ...tried, ...proved, ...others, ...last];
