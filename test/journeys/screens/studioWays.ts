// How one gets to what there is in the studio.

import type { Agent } from '../people.ts';
import type { Stage } from './stage.ts';
import { botIs } from './studioContent.ts';

type State = Parameters<typeof botIs>[1];

/** The owner in the studio, and what she has open: a heading that tells that it is there. */
export async function at(stage: Stage, state: State, path: string, heading: string | RegExp): Promise<Agent> {
  await botIs(stage, state);
  const agent = await stage.desk(`/admin/bot/${path}`);
  await agent.page.getByRole('heading', { name: heading }).first().waitFor({ state: 'attached' });
  return agent;
}

/** The same in a browser of her own, whose edits are gone with it. */
export async function guestAt(stage: Stage, path: string): Promise<Agent> {
  await botIs(stage, 'live');
  const agent = await stage.guest(undefined, `/admin/bot/${path}`);
  await agent.page.getByRole('textbox', { name: 'Text A', exact: true }).waitFor();
  return agent;
}

/** Narrow windows show what stands beside the editor on demand. */
export async function openAside({ page }: Agent): Promise<void> {
  const aside = page.getByRole('complementary', { name: 'Beside the draft' });
  if (!(await aside.isVisible())) await page.getByRole('button', { name: 'Quality and try-out' }).click();
  await aside.waitFor();
}

/** Figures come once the worker has tried every phrase. */
export const judged = ({ page }: Agent): Promise<void> =>
  page.getByText(/\d+ of \d+ phrases, each tried/).waitFor({ state: 'attached' });

/** She has asked the draft something. */
export async function tryingOut(stage: Stage, line: string): Promise<{ person: Agent; renew(): Promise<void> }> {
  const agent = await at(stage, 'live', 'intents/order_status', 'order_status');
  const { page } = agent;
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('textbox', { name: 'Ask the draft something' }).fill(line);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('log', { name: 'Talk with the draft' }).getByText('Bot:').first().waitFor();
  return { person: agent, renew: () => openAside(agent) };
}

/** A file that she has chosen to be imported. */
export async function given(stage: Stage, name: string, content: string): Promise<Agent> {
  const agent = await at(stage, 'live', 'settings', 'Import and export');
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
  await agent.page.getByLabel(/^Choose a file/).setInputFiles(file);
  return agent;
}
