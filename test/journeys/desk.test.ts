// A day at the desk over what ships: who has the chat, what is drafted, what goes wrong, and what the keyboard does.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServerProcess } from '../faults/serverProcess.ts';
import { launchBrowser } from '../setup/chromium.ts';
import { Agent, NETWORK, Network, Shopper } from './people.ts';

const PASSWORD = 'correct horse battery';
const NEW_PASSWORD = 'staple river sundial';
/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let browser: Browser;
let folder: string;
let server: ServerProcess;
let ines: Agent;
let mara: Agent;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'shopbell-desk-'));
  server = await ServerProcess.start('desk', { dataDirectory: folder, shop: true });
  ines = await Agent.sitDown(browser);
  await ines.join(`${server.url}/admin/setup#${server.ownerToken}`, 'Ines Okafor', 'ines@halden.example', PASSWORD);
  await ines.page.goto(`${server.url}/admin/people?invite=1`);
  const dialog = ines.page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('mara@halden.example');
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  mara = await Agent.sitDown(browser);
  await mara.join(link, 'Mara Lindqvist', undefined, PASSWORD);
  await ines.page.goto(`${server.url}/admin/inbox`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A shopper who asked for a person, and the number of her ticket. */
async function waitingShopper(question: string): Promise<{ shopper: Shopper; ticket: string }> {
  const shopper = await Shopper.arrive(browser, server.shopUrl ?? '');
  await shopper.openChat();
  await shopper.say(question);
  await shopper.sees(question);
  await shopper.menu('Talk to a person');
  return { shopper, ticket: await shopper.ticket() };
}

const said = (agent: Agent, text: string | RegExp): Promise<void> =>
  agent.page.getByRole('status').getByText(text).first().waitFor();
const focused = (agent: Agent): Locator => agent.page.locator(':focus');

describe('before the desk', () => {
  test('a used link says how to print a new one', async () => {
    const stranger = await Agent.sitDown(browser);
    await stranger.page.goto(`${server.url}/admin/setup#${server.ownerToken}`);
    await stranger.page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await stranger.page.getByText('npm run owner-link').waitFor();
    await stranger.page.context().close();
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const stranger = await Agent.sitDown(browser);
    await stranger.page.goto(`${server.url}/admin`);
    const answers = [];
    for (const email of ['mara@halden.example', 'nobody@halden.example']) {
      await stranger.page.getByLabel('E-mail').fill(email);
      await stranger.page.getByLabel('Password', { exact: true }).fill('not the password');
      await stranger.page.getByRole('button', { name: 'Sign in' }).click();
      await stranger.page.getByRole('alert').waitFor();
      answers.push(await stranger.page.getByRole('main').innerText());
    }
    expect(answers[0]).toBe(answers[1]);
    await stranger.page.context().close();
  });
});

describe('who has the chat', () => {
  test('of two who take at once one gets it, the other is told who and sees the chat as it stands', async () => {
    const { shopper, ticket } = await waitingShopper('the lid is missing');
    await Promise.all([ines.open('Waiting', ticket), mara.open('Waiting', ticket)]);
    await Promise.all([ines.press('Take'), mara.press('Take')]);
    const told = await Promise.race([
      said(ines, 'Mara Lindqvist has taken this chat.').then(() => ines),
      said(mara, 'Ines Okafor has taken this chat.').then(() => mara),
    ]);
    const owner = told === ines ? mara : ines;
    await said(owner, `${ticket} is yours.`);
    await told.page.getByText(/answers here\.$/).waitFor();

    // The other one takes over, gives it back, and releases what is then hers.
    await told.page.keyboard.press('t');
    await told.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
    await said(told, `${ticket} is yours.`);
    await told.page.keyboard.press('g');
    const other = owner === ines ? 'Ines' : 'Mara';
    await told.page.getByRole('combobox', { name: 'Name' }).fill(other);
    await told.page.keyboard.press('Enter');
    await said(told, new RegExp(`${ticket} now belongs to ${other}`));
    await owner.page.getByRole('button', { name: 'More' }).click();
    await owner.page.getByRole('menuitem', { name: 'Put back into the queue' }).click();
    await said(owner, `${ticket} is back in the queue.`);
    await shopper.page.context().close();
  });

  test('a reply takes a waiting chat, resolving can be undone, closing ends it and opening goes on', async () => {
    const { shopper, ticket } = await waitingShopper('can i change the grind');
    await ines.open('Waiting', ticket);
    await ines.page.getByText('Your reply takes this chat.').waitFor();
    await ines.say('Yes, which one?');
    await shopper.sees('Yes, which one?');
    await ines.sees('You took this chat');

    await ines.page.keyboard.press('Escape');
    await ines.page.keyboard.press('e');
    await said(ines, `${ticket}: Resolved`);
    await ines.page.getByRole('button', { name: 'Undo' }).click();
    await ines.sees('You set the status to Open');

    await ines.page.getByRole('button', { name: 'More' }).click();
    await ines.page.getByRole('menuitem', { name: 'Close for good…' }).click();
    await ines.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
    await ines.page.getByText('This chat has ended.').waitFor();
    expect(await ines.composer.count()).toBe(0);
    await ines.open('Closed', ticket);
    await ines.page.getByRole('button', { name: 'Open again' }).first().click();
    await ines.composer.waitFor();
    await ines.say('One more thing');
    await shopper.sees('One more thing');
    await shopper.page.context().close();
  });

  test('a blocked visitor cannot write any more, an unblocked one can', async () => {
    const { shopper, ticket } = await waitingShopper('buy my watches');
    await ines.open('Waiting', ticket);
    const block = async (item: string): Promise<void> => {
      await ines.page.getByRole('button', { name: 'More' }).click();
      await ines.page.getByRole('menuitem', { name: item }).click();
    };
    await block('Block this visitor…');
    await ines.page.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
    await said(ines, 'Visitor blocked.');
    await shopper.say('cheap watches');
    await shopper.panel.getByText('Not sent').first().waitFor();
    await block('Unblock this visitor');
    await said(ines, 'Visitor unblocked.');
    await shopper.say('sorry');
    await ines.sees('sorry');
    expect(await ines.count('cheap watches')).toBe(0);
    await shopper.page.context().close();
  });
});

describe('what is written', () => {
  test('stays over a reload and a session that ends, and then goes out', async () => {
    const { shopper, ticket } = await waitingShopper('is the kettle dishwasher safe');
    await mara.open('Waiting', ticket);
    await mara.composer.fill('Let me look that');
    await mara.page.reload();
    await mara.thread.waitFor();
    expect(await mara.composer.inputValue()).toBe('Let me look that');
    await mara.composer.fill('Let me look that up');

    // A new role ends her sessions.
    await ines.page.goto(`${server.url}/admin/people`);
    await ines.page.getByRole('button', { name: 'Change Mara Lindqvist' }).click();
    await ines.page.getByRole('menuitemradio', { name: 'Admin' }).click();
    await said(ines, 'Mara Lindqvist is Admin now.');
    const dialog = mara.page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    expect(await dialog.getByLabel('E-mail').inputValue()).toBe('mara@halden.example');
    await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await mara.composer.inputValue()).toBe('Let me look that up');
    await mara.composer.press('Control+Enter');
    await shopper.sees('Let me look that up');
    await mara.page.getByRole('link', { name: 'Site' }).waitFor();
    await shopper.page.context().close();
  });

  test('without a connection is kept here and goes out once', async () => {
    const { shopper, ticket } = await waitingShopper('how long is the warranty');
    await mara.open('Waiting', ticket);
    await mara.say('Hello!');
    await mara.thread
      .getByTitle(/^(Sent|Delivered|Read)$/)
      .first()
      .waitFor();
    const network = await Network.of(mara.page);
    await mara.sees('Hello!');
    await network.go();
    await mara.page.getByText('No connection.').waitFor();
    await mara.say('Two years.');
    await mara.page.getByText('1 reply is kept on this device').waitFor();
    await mara.sees('Kept here, goes out when the connection is back');
    await network.comeBack();
    await shopper.sees('Two years.');
    expect(await shopper.count('Two years.')).toBe(1);
    expect(await mara.count('Two years.')).toBe(1);
    await shopper.page.context().close();
  });

  test('meets news with a question, quotes, and tells that a colleague writes', async () => {
    const { shopper, ticket } = await waitingShopper('my parcel is wet');
    await Promise.all([ines.page.goto(`${server.url}/admin/inbox`), mara.page.goto(`${server.url}/admin/inbox`)]);
    await Promise.all([ines.open('Waiting', ticket), mara.open('Waiting', ticket)]);
    await ines.composer.pressSequentially('Please send');
    await mara.page.getByText('Ines Okafor is also writing').waitFor();
    await shopper.say('and the box is torn');
    await ines.page.getByText('A message came since you began to write.').waitFor();
    await ines.composer.press('Control+Enter');
    await ines.page.getByRole('button', { name: 'Send anyway' }).waitFor();
    expect(await ines.count('Please send')).toBe(0);
    await ines.composer.fill('Please send a photo');
    await ines.composer.press('Escape');
    await ines.page.keyboard.press('q');
    await ines.composer.press('Control+Enter');
    await shopper.sees('Please send a photo');
    await mara.thread.getByTitle('Show the message').getByText('and the box is torn').waitFor();
    await shopper.page.context().close();
  });

  test('may carry files: what is refused is said, pictures are shown', async () => {
    const { shopper, ticket } = await waitingShopper('which filter fits');
    await ines.open('Waiting', ticket);
    const picker = ines.page.locator('input[type=file]');
    await picker.setInputFiles({ name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await said(ines, /drawing\.svg: this kind of file is not accepted/);
    await picker.setInputFiles([
      { name: 'filter.png', mimeType: 'image/png', buffer: PIXEL },
      { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('size 4') },
    ]);
    const draft = ines.page.getByRole('list', { name: 'Files of this reply' });
    await draft.getByText('notes.txt').waitFor();
    await draft.getByRole('progressbar').first().waitFor({ state: 'detached' });
    await ines.say('This one');
    await ines.thread.getByRole('button', { name: 'Show filter.png large' }).click();
    await ines.page.getByRole('dialog', { name: 'filter.png' }).getByRole('img').waitFor();
    await ines.page.keyboard.press('Escape');
    const [download] = await Promise.all([
      ines.page.waitForEvent('download'),
      ines.thread.getByRole('button', { name: /notes\.txt/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('notes.txt');
    await shopper.sees('This one');
    await shopper.page.context().close();
  });
});

describe('by keyboard alone', () => {
  test('a chat is found, opened, taken, answered and resolved', async () => {
    const { shopper, ticket } = await waitingShopper('do you roast on mondays');
    await ines.page.goto(`${server.url}/admin/inbox?view=waiting`);
    const row = ines.page.getByRole('region', { name: 'Chats' }).getByRole('link', { name: ticket });
    await row.waitFor();
    for (let step = 0; step < 10 && !(await row.evaluate((link) => link === document.activeElement)); step += 1) {
      await ines.page.keyboard.press('j');
    }
    await ines.page.keyboard.press('Enter');
    await ines.sees('do you roast on mondays');
    await ines.page.keyboard.press('t');
    await said(ines, `${ticket} is yours.`);
    await ines.page.keyboard.press('r');
    await ines.page.keyboard.type('Every Monday');
    await ines.page.keyboard.press('Control+Enter');
    await shopper.sees('Every Monday');
    await ines.page.keyboard.press('Escape');
    await ines.page.keyboard.press('?');
    await ines.page.getByRole('dialog', { name: 'Keyboard' }).getByText('Take the next one').waitFor();
    await ines.page.keyboard.press('Escape');
    await ines.page.keyboard.press('Control+k');
    await focused(ines).pressSequentially('resol');
    await ines.page.getByRole('option', { name: /^Resolve/ }).waitFor();
    await ines.page.keyboard.press('Enter');
    await said(ines, `${ticket}: Resolved`);
    await ines.page.keyboard.press('/');
    await focused(ines).pressSequentially('roast on mondays');
    await ines.page.getByRole('region', { name: 'Chats' }).getByRole('link', { name: ticket }).waitFor();
    await shopper.page.context().close();
  });
});

describe('the offices', () => {
  test('a site is changed, wrong hours are named, and what is saved stays', async () => {
    await ines.page.goto(`${server.url}/admin/site`);
    const { page } = ines;
    await page.getByLabel('Monday, span 1: to').fill('08:00');
    await page.getByText('The end must be after the start.').waitFor();
    await page.getByLabel('Monday, span 1: to').fill('19:00');
    await page.getByLabel('Add an address').fill('shop.halden.example/cart');
    await page.getByLabel('Add an address').press('Enter');
    await page.getByLabel('Greeting').fill('Good morning! What can we do for you?');
    await page.getByLabel('Accent').fill('#25619E');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Saved at/).waitFor();
    await page.reload();
    await page.getByText('https://shop.halden.example', { exact: true }).waitFor();
    expect(await page.getByLabel('Greeting').inputValue()).toBe('Good morning! What can we do for you?');
    expect(await page.getByLabel('Accent').inputValue()).toBe('#25619e');
    expect(await page.getByLabel('Monday, span 1: to').inputValue()).toBe('19:00');
  });

  test('a forgotten password is set anew with the code of the mail, which is kept where there is no mail server', async () => {
    const stranger = await Agent.sitDown(browser);
    await stranger.page.goto(`${server.url}/admin/forgot`);
    await stranger.page.getByLabel('E-mail').fill('mara@halden.example');
    await stranger.page.getByRole('button', { name: 'Send the code' }).click();
    await stranger.page.getByLabel('Code').waitFor();
    await ines.page.goto(`${server.url}/admin/mails`);
    const code = ines.page.getByText(/\b\d{6}\b/).first();
    await expect
      .poll(
        async () => {
          await ines.page.getByRole('button', { name: 'Look again' }).click();
          return code.count();
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    const figures = /\b\d{6}\b/.exec((await code.textContent()) ?? '')?.[0] ?? '';
    await stranger.page.getByLabel('Code').fill(figures);
    await stranger.page.getByLabel('New password').fill(NEW_PASSWORD);
    await stranger.page.getByRole('button', { name: 'Set password' }).click();
    await stranger.page.getByRole('navigation', { name: 'Views' }).waitFor();
    await stranger.page.context().close();
  });

  test('who is deactivated is out at once', async () => {
    await mara.page.goto(`${server.url}/admin/sign-in`);
    await mara.page.getByLabel('E-mail').fill('mara@halden.example');
    await mara.page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
    await mara.page.getByRole('button', { name: 'Sign in' }).click();
    await mara.page.getByRole('navigation', { name: 'Views' }).waitFor();
    await ines.page.goto(`${server.url}/admin/people`);
    await ines.page.getByRole('button', { name: 'Change Mara Lindqvist' }).click();
    await ines.page.getByRole('menuitem', { name: 'Deactivate' }).click();
    await ines.page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await said(ines, 'Mara Lindqvist is deactivated.');
    await mara.page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
  });

  test('nobody saw an error that was not provoked', () => {
    expect(ines.complaintsBeside()).toEqual([]);
    expect(mara.complaintsBeside(NETWORK)).toEqual([]);
  });
});
