// The people behind the desk: an owner and agents, made over HTTP the way the admin UI does.

import { PlainClient, cookieOf, refusalOf } from '../contracts/plainClient.ts';

export interface Member {
  id: string;
  name: string;
  email: string;
  cookie: string;
}

export interface Team {
  owner: Member;
  members: Member[];
  site: { id: string; key: string };
}

/** Long and nowhere in a list of common ones. */
export const PASSWORD = 'lantern-orchid-quartz-48';

/**
 * Makes the owner by the link of the first start, and invites the others.
 *
 * @param server a product that nobody owns yet
 * @param roles of the others, for instance two agents
 */
export async function makeTeam(
  server: { url: string; origin: string; ownerToken: string | undefined },
  roles: readonly ('agent' | 'admin')[],
): Promise<Team> {
  const owner = await join(server, '/api/setup', {
    token: server.ownerToken,
    name: 'Olga Owner',
    email: 'olga@shop.example',
  });
  const desk = new PlainClient({ url: server.url, origin: server.origin, cookie: owner.cookie });
  const members: Member[] = [];
  for (const [index, role] of roles.entries()) {
    const email = `${role}${index + 1}@shop.example`;
    const { link } = await desk.request('POST', '/api/staff/invites', { email, role });
    const token = String(link).split('#')[1];
    members.push(await join(server, '/api/invites/accept', { token, name: `${role} ${index + 1}` }));
  }
  const { sites } = (await desk.request('GET', '/api/sites')) as { sites: { id: string; key: string }[] };
  const [site] = sites;
  if (site === undefined) throw new Error('The installation has no site');
  return { owner, members, site };
}

async function join(server: { url: string; origin: string }, path: string, body: object): Promise<Member> {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ ...body, password: PASSWORD }),
  });
  if (!answer.ok) throw await refusalOf(answer);
  const me = (await answer.json()) as { id: string; name: string; email: string };
  return { id: me.id, name: me.name, email: me.email, cookie: cookieOf(answer) };
}
