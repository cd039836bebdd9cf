// The bot's own story over what ships: made from nothing, published, asked in the shop, taught what it missed, rolled back.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServerProcess } from '../faults/serverProcess.ts';
import { launchBrowser } from '../setup/chromium.ts';
import { Agent, Shopper } from './people.ts';

const PASSWORD = 'correct horse battery';

interface Taught {
  title: string;
  /** Made of the title by the studio. */
  name: string;
  answer: string;
  phrases: readonly string[];
}

const ORDER: Taught = {
  title: 'Where is my order?',
  name: 'where_is_my_order',
  answer: 'Parcels leave us the same evening; the link in your mail follows yours.',
  phrases: [
    'where is my order',
    'where is my parcel',
    'has my package been sent yet',
    'when will my order arrive',
    'my parcel has not come',
    'track my order',
    'tracking number please',
    'how long until my package is here',
    'i am still waiting for my order',
    'is my delivery on its way',
  ],
};
const HOURS: Taught = {
  title: 'When are you open?',
  name: 'when_are_you_open',
  answer: 'The shop in the harbour is open from nine to five.',
  phrases: [
    'when are you open',
    'opening hours',
    'are you open on sunday',
    'what time do you close',
    'until when is the shop open today',
    'what time do you open tomorrow',
    'are you closed on holidays',
    'is the store open at the weekend',
    'how late can i come by the shop',
    'business hours please',
  ],
};
const GIFTS: Taught = {
  title: 'Do you wrap gifts?',
  name: 'do_you_wrap_gifts',
  answer: 'We wrap it in grey paper with a linen ribbon, free of charge.',
  phrases: [
    'do you wrap gifts',
    'can you gift wrap it',
    'i need it wrapped as a present',
    'gift wrapping',
    'is there wrapping paper with it',
    'it is a birthday present can you wrap it',
    'how much is gift wrapping',
    'could you put a ribbon on it',
    'can i add a gift box',
    'please wrap the cup as a gift',
  ],
};

const RULE = { word: 'allergy', answer: 'Please write to care@halden.example before you buy.' };
const MISS = 'make it festive for grandma';
const LATER = 'The shop in the harbour is open from ten to six.';

let browser: Browser;
let folder: string;
let server: ServerProcess;
let ines: Agent;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'shopbell-studio-'));
  server = await ServerProcess.start('studio', { dataDirectory: folder, shop: true });
  ines = await Agent.sitDown(browser);
  await ines.join(`${server.url}/admin/setup#${server.ownerToken}`, 'Ines Okafor', 'ines@halden.example', PASSWORD);
  await ines.page.getByRole('link', { name: 'Bot', exact: true }).click();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const known = (): Locator => ines.page.getByRole('navigation', { name: 'What the bot knows' });
const beside = (): Locator => ines.page.getByRole('complementary', { name: 'Beside the draft' });
const field = (name: string): Locator => ines.page.getByRole('textbox', { name, exact: true });
const gate = (): Locator => ines.page.getByRole('region', { name: 'Before it goes live' });
const tryLog = (): Locator => beside().getByRole('log', { name: 'Talk with the draft' });
const newPhrase = (): Locator => field('New phrase');
/** Its name goes on with what is to be said of it, which comes when the bot is trained. */
const phrase = (line: number): Locator => ines.page.getByRole('textbox', { name: new RegExp(`^Phrase ${line}(,|$)`) });

const tab = (name: string): Promise<void> =>
  ines.page.getByRole('navigation', { name: 'Parts of the studio' }).getByRole('link', { name }).click();

async function openIntent({ name }: Taught): Promise<void> {
  await tab('Intents');
  await known().getByRole('link', { name }).click();
  await ines.page.getByRole('heading', { name, exact: true }).waitFor();
}

/** @param where it is named: where nothing is known yet, else in the list */
async function addIntent({ title, name, answer, phrases }: Taught, where: Locator): Promise<void> {
  await where.fill(title);
  if ((await where.getAttribute('type')) === 'search')
    await known().getByRole('button', { name: 'Add an intent', exact: true }).click();
  else await where.press('Enter');
  await ines.page.getByRole('heading', { name, exact: true }).waitFor();
  await newPhrase().focus();
  await ines.paste(phrases.join('\n'));
  await phrase(10).waitFor();
  await field('Text A').fill(answer);
}

/** Checks the draft as it stands and waits for what came of it. */
async function check(): Promise<void> {
  await tab('Versions');
  await gate()
    .getByRole('button', { name: /^Check/ })
    .click();
  await gate().getByText('Trains and fits').waitFor();
}

async function checkAndPublish(number: number): Promise<void> {
  await check();
  const publish = gate().getByRole('button', { name: `Publish ${number}` });
  await expect.poll(() => publish.getAttribute('aria-disabled')).toBeNull();
  await publish.click();
  await ines.told(`Version ${number} is live`);
}

async function tryOut(text: string): Promise<void> {
  await beside().getByRole('button', { name: 'Try it' }).click();
  await beside().getByRole('textbox', { name: 'Ask the draft something' }).fill(text);
  await beside().getByRole('button', { name: 'Send' }).click();
}

/** Somebody new at the shop asks and is answered. */
async function asks(text: string, answer: string | RegExp): Promise<Shopper> {
  const shopper = await Shopper.arrive(browser, server.shopUrl ?? '');
  await shopper.openChat();
  await shopper.say(text);
  await shopper.sees(answer);
  return shopper;
}

async function leave(shopper: Shopper): Promise<void> {
  expect(shopper.complaintsBeside()).toEqual([]);
  await shopper.page.context().close();
}

describe('the bot of a shop', () => {
  test('begins empty and learns questions and a rule; figures come while she types on', async () => {
    await tab('Settings');
    await ines.press('Empty bot');
    const question = ines.page.getByRole('dialog', { name: 'Replace the draft?' });
    await question.getByText('Nothing was changed since version 1, which stays.').waitFor();
    await question.getByRole('button', { name: 'Replace the draft' }).click();
    await ines.told('The draft was replaced');
    await tab('Intents');
    await ines.page.getByRole('heading', { name: 'This bot knows nothing yet' }).waitFor();
    const needs = ines.page.getByRole('region', { name: 'Before this bot can go live' });
    expect(await needs.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('A question with phrases'),
      expect.stringContaining('An answer'),
      expect.stringContaining('A way to a person'),
    ]);
    await addIntent(ORDER, field('Where is my order?'));
    const find = known().getByRole('searchbox', { name: 'Find an intent or phrase' });
    await addIntent(HOURS, find);
    expect(await find.inputValue()).toBe('');
    await addIntent(GIFTS, find);

    // Each key retrains; the training is elsewhere, and every letter arrives.
    const more = 'wrap it nicely please, it is for my mother';
    await newPhrase().focus();
    await ines.page.keyboard.type(more);
    expect(await phrase(11).inputValue()).toBe(more);
    expect(ines.page.workers().length).toBeGreaterThan(0);
    await beside()
      .getByText(/\d+ of 31 phrases/)
      .waitFor();

    await known().getByRole('link', { name: 'Rules' }).click();
    const add = known().getByRole('button', { name: 'Add a rule', exact: true });
    await add.click();
    await ines.page.getByRole('heading', { name: 'new rule', exact: true }).waitFor();
    await field('Words or phrases, one per line').fill('a person');
    await add.click();
    await ines.page.getByRole('heading', { name: 'new rule 2', exact: true }).waitFor();
    await field('Words or phrases, one per line').fill(RULE.word);
    await ines.page.getByRole('combobox', { name: 'The bot' }).selectOption({ label: 'gives an answer' });
    await field('Text A').fill(RULE.answer);
    await field('A message as shoppers write it').fill(`does it matter for a nut ${RULE.word}`);
    await ines.press('must match');
    const tests = ines.page.getByRole('region', { name: 'Tests' }).getByRole('listitem');
    await tests.getByText('passed', { exact: true }).waitFor();
    expect(await needs.count()).toBe(0);
  });

  test('says what the draft makes of a phrase, takes many at once and gives them back, all by keys', async () => {
    await openIntent(HOURS);
    const phrases = ines.page.getByRole('region', { name: 'Phrases' });
    await ines.press('Phrase');
    await ines.page.keyboard.type('can you gift wrap it?');
    await phrases.getByRole('button', { name: /^same in do_you_wrap_gifts/ }).focus();
    await ines.page.keyboard.press('Enter');
    await ines.told(`Phrase moved to ${GIFTS.name}`);
    await ines.page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
    await ines.press('Change phrase 11');
    await ines.page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
    await phrase(11).waitFor({ state: 'detached' });

    await newPhrase().focus();
    await ines.paste(`text,intent\nuntil what hour,hours\n"OPENING  hours",hours\n\nopen late,hours`);
    await ines.told('2 phrases pasted. 1 was there already. Only the first column was taken.');
    expect(await phrase(12).inputValue()).toBe('open late');
    await ines.page.keyboard.press('Control+Z');
    await phrase(12).waitFor({ state: 'detached' });
    expect(await ines.page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('New phrase');
  });

  test('is checked, published, and answers in the shop', async () => {
    await ines.page.getByRole('link', { name: 'Check and publish…' }).click();
    await ines.page.getByRole('heading', { name: 'The draft against version 1' }).waitFor();
    expect(await gate().getByRole('button', { name: 'Publish 2' }).getAttribute('aria-disabled')).toBe('true');
    await checkAndPublish(2);
    await gate().getByText('Nothing is different from version 2, which is live.').waitFor();
    await gate().getByText('Version 2 went live after this check.').waitFor();
    await ines.page.getByText('Draft since version 2,').waitFor();
    expect(await gate().getByRole('button', { name: 'Publish 3' }).getAttribute('aria-disabled')).toBe('true');
    const shopper = await asks('do you gift wrap', GIFTS.answer);
    await shopper.say(`i have an ${RULE.word}`);
    await shopper.sees(RULE.answer);
    await leave(shopper);
  });

  test('is taught what it did not understand', async () => {
    const shopper = await asks(MISS, /./);
    const missedAt = performance.now();
    expect(await shopper.count(GIFTS.answer)).toBe(0);
    await openIntent(HOURS);
    await field('Text A').fill(LATER);
    await tryOut(MISS);
    await tryLog().getByText('Bot:').first().waitFor();
    expect(await tryLog().getByText(GIFTS.answer).count()).toBe(0);
    await beside().getByText(`“${MISS}”`).waitFor();
    await beside().getByRole('button', { name: 'This should be…' }).click();
    const picker = ines.page.getByRole('dialog', { name: 'What should it be?' });
    await picker.getByRole('combobox').fill('wrap');
    await picker.getByRole('combobox').press('Enter');
    await checkAndPublish(3);
    await shopper.say(MISS);
    await shopper.sees(GIFTS.answer);
    const seconds = ((performance.now() - missedAt) / 1000).toFixed(1);
    console.info(`From not understood to taught and answered: ${seconds} s`);
    await leave(shopper);
    await leave(await asks('when do you open', LATER));
  });

  test('is not published while a talk that must hold does not, and the turn is named', async () => {
    await openIntent(ORDER);
    await tryOut('begin');
    await beside().getByRole('button', { name: 'Begin again' }).click();
    await tryOut('where is my parcel');
    await tryLog().getByText(ORDER.answer).waitFor();
    await beside().getByRole('button', { name: 'Keep as a test' }).click();
    await ines.told('Talk kept as a test');
    await field('Text A').fill('We do not know.');
    await check();
    const failed = gate().getByRole('listitem').filter({ hasText: 'does not hold' });
    await failed.getByText('where is my parcel', { exact: true }).waitFor();
    await failed.getByText(ORDER.answer).waitFor();
    await failed.getByText('We do not know.').waitFor();
    await gate().getByText('What does not hold stands in the way.').waitFor();
    const publish = gate().getByRole('button', { name: 'Publish 4' });
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    // Looks pressed, does nothing.
    await publish.dispatchEvent('click');

    await ines.page.getByTitle('Undo: Answer changed').click();
    await check();
    await expect.poll(() => publish.getAttribute('aria-disabled')).toBeNull();
    const versions = ines.page.getByRole('navigation', { name: 'Versions' }).getByRole('link');
    const live = versions.filter({ has: ines.page.getByText('Live', { exact: true }) });
    expect(await live.innerText()).toMatch(/^3/);
  });

  test('is rolled back, and gives its old answer', async () => {
    await ines.press('Roll back to 2');
    await ines.told('Version 2 is live again');
    await leave(await asks('when do you open', HOURS.answer));
    await ines.page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
    await ines.told('Version 3 is live again');
    await leave(await asks('when do you open', LATER));
    // Any other version goes live from its own page.
    await ines.page.getByRole('navigation', { name: 'Versions' }).getByRole('link', { name: /^2/ }).click();
    await ines.press('Make it live again');
    await ines.page.getByRole('button', { name: 'Go forward to 3' }).waitFor();
  });

  test('edits from an older version, after a question where something would be lost', async () => {
    await ines.press('Edit from this version');
    const question = ines.page.getByRole('dialog', { name: 'Replace the draft?' });
    await question.getByText(/changed since version 3 and not published/).waitFor();
    const file = ines.page.waitForEvent('download');
    await question.getByRole('button', { name: 'Save as a file' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.json$/);
    await question.getByRole('button', { name: 'Replace the draft' }).click();
    await ines.told('The draft is as version 2 now');
    await gate().getByText('Nothing is different from version 2, which is live.').waitFor();
    await ines.page.getByTitle('Undo: The draft is as version 2 now').click();
    await ines.page.getByRole('region', { name: 'Changes' }).waitFor();
  });

  test('begins an intent at its title, and says when the bot of the try-out is silent', async () => {
    await tab('Intents');
    await known().getByRole('button', { name: 'Add an intent', exact: true }).click();
    await expect.poll(() => ines.page.evaluate('document.activeElement.value')).toBe('New question');
    await ines.page.getByTitle('Undo: Intent added').click();
    await tryOut('a person');
    await beside().getByText('A person has this chat now.').waitFor();
    await beside().getByRole('button', { name: 'Begin again' }).click();
    await beside().getByRole('textbox', { name: 'Ask the draft something' }).waitFor();
  });

  test('gets back an intent that was removed', async () => {
    await openIntent(GIFTS);
    await ines.press(`Change ${GIFTS.name}`);
    await ines.page.getByRole('menuitem', { name: 'Remove' }).click();
    const row = known().getByRole('link', { name: GIFTS.name });
    await row.waitFor({ state: 'detached' });
    await ines.told(`${GIFTS.name} removed`);
    // The newest stands last.
    await ines.page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
    await row.click();
    expect(await phrase(12).inputValue()).toBe(MISS);
    expect(ines.complaintsBeside()).toEqual([]);
  });
});
