import type { Hello, WelcomeFrame } from '../protocol/index.ts';
import { ownConversations } from './conversations/index.ts';
import type { SeenVisitors } from './customers/index.ts';
import { AppError, type Actor } from './platform/index.ts';
import type { House } from './realtime/index.ts';
import { findSite, greetingOf } from './sites/index.ts';
import { anybodyOnline } from './staff/index.ts';

/**
 * The first frame of a session: what its client must know before it draws anything.
 *
 * @throws AppError `unauthorized` when the site is gone
 */
export async function welcome(
  house: House,
  seen: SeenVisitors,
  serverId: string,
  actor: Actor,
  hello: Hello,
): Promise<WelcomeFrame> {
  const now = house.clock.now();
  const frame: WelcomeFrame = { type: 'welcome', serverId, now: now.toISOString() };
  if (actor.kind === 'staff') return { ...frame, me: { id: actor.staffId, name: actor.name } };
  const site = await findSite(house, actor.siteId);
  if (site === undefined) throw new AppError('unauthorized');
  if (hello.page !== undefined) seen.note(actor.visitorId, hello.page);
  return {
    ...frame,
    site: greetingOf(site, now, await anybodyOnline(house)),
    conversations: await ownConversations(house, actor),
  };
}
