// The widget on the example shop, from the closed launcher to the end of a talk.

import { Network, type Shopper } from '../people.ts';
import { widgetAnswers } from './answers.ts';
import { shopPage, widgetTag } from './pages.ts';
import type { Screen, Sight } from './screen.ts';
import type { Stage } from './stage.ts';
import type { GivenFile } from './wire.ts';

const see = (person: Shopper): Sight => ({ person });

async function opened(stage: Stage, path = '/products/kettle'): Promise<Shopper> {
  const shopper = await stage.shopper(path);
  await shopper.openChat();
  await shopper.panel.getByRole('button', { name: 'Where is my order?' }).waitFor();
  return shopper;
}

/** She waits for a person who is there. */
async function waiting(stage: Stage): Promise<{ shopper: Shopper; number: string }> {
  await stage.staffed(true);
  const shopper = await opened(stage);
  await shopper.say('my kettle whistles out of tune');
  await shopper.menu('Talk to a person');
  return { shopper, number: await shopper.ticket() };
}

/** An agent has taken her chat and said something. */
async function answered(stage: Stage) {
  const { shopper, number } = await waiting(stage);
  const { wire: agent } = await stage.owner();
  const row = await agent.take(number);
  await agent.say(row, 'Hello, Ines here. A kettle should not do that. Could you send me a picture of the spout?');
  await shopper.sees(/Ines here/);
  return { shopper, row, agent };
}

async function attach({ page, panel }: Shopper, ...files: GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: /^Attach/ }).click();
  await (await chooser).setFiles(files);
}

/** The menu closes when the focus leaves it; on a window of another size it still is where it was. */
async function openMenu({ panel, page }: Shopper): Promise<void> {
  const menu = page.getByRole('dialog', { name: 'Menu' });
  if (await menu.isVisible()) return;
  await panel.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('button').first().waitFor();
}

const pdf = (name: string, megabytes: number): GivenFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(megabytes * 1024 * 1024, ' ')]),
});

/** What a shopper sees before anybody of the staff is there. */
export const widgetAlone: readonly Screen[] = [
  { name: 'widget-closed', reach: async (stage) => see(await stage.shopper()) },
  {
    name: 'widget-greeting',
    async reach(stage) {
      const tag = widgetTag(stage.server.url, stage.siteKey, { greeting: 'Not sure which lamp? Ask us.' });
      const shopper = await stage.shopper(stage.site.put('/greeting', { html: shopPage(tag) }));
      await shopper.page.getByRole('button', { name: 'Not sure which lamp?' }).waitFor();
      return see(shopper);
    },
  },
  { name: 'widget-welcome', reach: async (stage) => see(await opened(stage)) },
  {
    name: 'widget-bot-answer',
    async reach(stage) {
      const shopper = await opened(stage);
      await shopper.say('wheres my ordr??');
      await shopper.sees(/order number/);
      await shopper.say('20418');
      await shopper.sees(/noted order 20418/);
      return see(shopper);
    },
  },
  {
    name: 'widget-asking-back',
    async reach(stage) {
      const shopper = await opened(stage);
      await shopper.say('help with delivery');
      await shopper.panel.getByRole('button', { name: 'Talk to a person' }).waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-nobody-online',
    async reach(stage) {
      await stage.staffed(false);
      const shopper = await opened(stage);
      await shopper.say('i want to talk to a person');
      await shopper.ticket();
      await shopper.panel.getByLabel(/Where should the answer go/).waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-nobody-online-wrong-email',
    async reach(stage) {
      await stage.staffed(false);
      const shopper = await opened(stage);
      await shopper.say('i want to talk to a person');
      const field = shopper.panel.getByLabel(/Where should the answer go/);
      await field.fill('lena at mail');
      await shopper.panel.getByRole('button', { name: 'Send it there' }).click();
      await shopper.panel.getByText('Write it like').waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-nobody-online-email-given',
    async reach(stage) {
      await stage.staffed(false);
      const shopper = await opened(stage);
      await shopper.say('i want to talk to a person');
      const field = shopper.panel.getByLabel(/Where should the answer go/);
      await field.fill('lena@mail.example');
      await field.press('Enter');
      await shopper.sees(/Answers also go to l/);
      return see(shopper);
    },
  },
  ...widgetAnswers,
];

/** What she sees while people are there. */
export const widgetWithPeople: readonly Screen[] = [
  { name: 'widget-waiting', reach: async (stage) => see((await waiting(stage)).shopper) },
  {
    name: 'widget-with-agent',
    async reach(stage) {
      const { shopper, row, agent } = await answered(stage);
      await attach(shopper, await stage.picture());
      await shopper.panel.getByRole('button', { name: 'Send', exact: true, disabled: false }).waitFor();
      await shopper.say('here it is, see https://halden.example/kettle');
      await shopper.panel.getByRole('button', { name: 'Save kettle.png' }).waitFor();
      await shopper.sees(/here it is/);
      await agent.answer(row, 'Thank you, I see it: the lid is on the wrong way round. Turn it until it *clicks*.');
      await shopper.sees(/wrong way round/);
      return see(shopper);
    },
  },
  {
    name: 'widget-agent-typing',
    async reach(stage) {
      const { shopper, row } = await answered(stage);
      await shopper.say('it sings in b flat');
      const agent = await stage.desk(`/admin/inbox/${row.number}?view=all`);
      const renew = async (): Promise<void> => {
        await agent.typesUntil(shopper.log.getByText('is typing'));
      };
      await renew();
      return { person: shopper, renew };
    },
  },
  {
    name: 'widget-answering',
    async reach(stage) {
      const { shopper } = await answered(stage);
      await shopper.log.hover();
      const bubble = shopper.log.getByText(/Ines here\. A kettle/);
      await bubble.hover();
      await shopper.log.getByRole('button', { name: /^Reply: Hello, Ines/ }).click();
      await shopper.composer.fill('Which spout, the long one?');
      return see(shopper);
    },
  },
  {
    name: 'widget-upload',
    async reach(stage) {
      const { shopper } = await answered(stage);
      await attach(shopper, await stage.picture());
      const network = await shopper.page.context().newCDPSession(shopper.page);
      // Bytes a second: the second file is on its way for minutes.
      const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 20_000 };
      await network.send('Network.emulateNetworkConditions', slow);
      await attach(shopper, pdf('the receipt from the post office, front and back.pdf', 4));
      await shopper.panel.getByRole('button', { name: /^Remove the receipt/ }).waitFor();
      await shopper.composer.fill('a picture, and the receipt');
      return see(shopper);
    },
  },
  {
    name: 'widget-refused-file',
    async reach(stage) {
      const { shopper } = await answered(stage);
      await attach(shopper, { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
      await shopper.panel.getByText('not accepted').waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-too-long',
    async reach(stage) {
      const shopper = await opened(stage);
      await shopper.composer.fill('my kettle whistles '.repeat(215));
      await shopper.panel.getByText('characters too many').waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-unread',
    async reach(stage) {
      const { shopper, row, agent } = await answered(stage);
      await shopper.composer.press('Escape');
      await agent.say(row, 'Are you still there?');
      await agent.say(row, 'I will wait a little.');
      await shopper.page.getByRole('button', { name: 'Help, 2 new messages' }).waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-long-talk',
    async reach(stage) {
      const { shopper, row, agent } = await answered(stage);
      for (const line of ['One: open the lid.', 'Two: look for the red dot.', 'Three: turn it until it clicks.']) {
        await agent.say(row, `${line} It may take a little force, but nothing can break, I promise.`);
      }
      await shopper.sees(/Three: turn/);
      await shopper.log.evaluate((log) => log.scrollTo(0, 0));
      await shopper.panel.getByRole('button', { name: 'Latest messages' }).waitFor();
      return {
        person: shopper,
        renew: () => shopper.log.evaluate((log) => log.scrollTo(0, 0)),
      };
    },
  },
  {
    name: 'widget-menu',
    async reach(stage) {
      const { shopper } = await waiting(stage);
      return { person: shopper, renew: () => openMenu(shopper) };
    },
  },
  {
    name: 'widget-end-question',
    async reach(stage) {
      const { shopper } = await waiting(stage);
      await shopper.menu('End this chat');
      const question = shopper.page.getByRole('dialog', { name: 'End this chat?' });
      await question.waitFor();
      return {
        person: shopper,
        renew: async () => {
          if (!(await question.isVisible())) await shopper.menu('End this chat');
        },
      };
    },
  },
  {
    name: 'widget-closed-chat',
    async reach(stage) {
      const { shopper } = await answered(stage);
      await shopper.menu('End this chat');
      await shopper.page.getByRole('button', { name: 'End it', exact: true }).click();
      await shopper.panel.getByRole('button', { name: 'Start a new chat' }).waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-your-chats',
    async reach(stage) {
      const { shopper } = await answered(stage);
      await shopper.menu('New chat');
      await shopper.say('do you ship to norway');
      await shopper.sees('do you ship to norway');
      const list = shopper.page.getByRole('dialog', { name: 'Your chats' });
      // What she has is told when she comes.
      await shopper.page.reload();
      await shopper.sees('do you ship to norway');
      const renew = async (): Promise<void> => {
        if (!(await list.isVisible())) await shopper.menu('Your chats');
        await list.waitFor();
      };
      await renew();
      return { person: shopper, renew };
    },
  },
  {
    name: 'widget-resolved',
    async reach(stage) {
      const { shopper, row, agent } = await answered(stage);
      await agent.setStatus(row, 'resolved');
      await shopper.panel.getByText('Solved', { exact: true }).waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-offline',
    provoked: /net::ERR|WebSocket connection|Failed to load resource/,
    async reach(stage) {
      const { shopper } = await answered(stage);
      const network = await Network.of(shopper.page);
      await shopper.sees(/Ines here/);
      await network.go();
      await shopper.say('are you still there?');
      await shopper.say('i am on a train');
      await shopper.panel.getByText('You are offline').waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-failed',
    async reach(stage) {
      const { shopper, row, agent } = await answered(stage);
      await agent.block(row);
      await shopper.say('your kettle is rubbish');
      await shopper.panel.getByText('Not sent').waitFor();
      return see(shopper);
    },
  },
  {
    name: 'widget-german',
    async reach(stage) {
      await stage.allow(stage.site.url);
      const page = shopPage(widgetTag(stage.server.url, stage.siteKey, { label: 'Hilfe' }), { html: 'lang="de"' });
      const shopper = await stage.shopper(stage.site.put('/deutsch', { html: page }), { locale: 'de-DE' });
      await shopper.page.getByRole('button', { name: 'Hilfe' }).click();
      const panel = shopper.page.getByRole('dialog', { name: 'Hilfe' });
      await panel.getByRole('button', { name: 'Talk to a person' }).click();
      await panel
        .getByText(/SB-\d+/)
        .first()
        .waitFor();
      return see(shopper);
    },
  },
];

/** The page behind the link of a mail. */
export const widgetContinued: readonly Screen[] = [
  {
    name: 'continue-page',
    async reach(stage) {
      const shopper = await stage.shopper(await stage.continueLink());
      await shopper.page
        .getByText(/Good news/)
        .first()
        .waitFor();
      return see(shopper);
    },
  },
  {
    name: 'continue-page-wrong-link',
    provoked: /Failed to load resource/,
    async reach(stage) {
      const shopper = await stage.shopper(`${stage.server.url}/continue#not-a-token`);
      await shopper.page.getByText('This link is not valid').waitFor();
      return see(shopper);
    },
  },
];
