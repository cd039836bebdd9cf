import type { Entry, EntryEvent } from '../../protocol/index.ts';
import { LIMITS } from '../../protocol/index.ts';
import { AppError, type Actor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { forVisitor } from './entryRow.ts';
import { locate, readAfter } from './readEntries.ts';

/**
 * The whole talk as plain text, as the reader may see it, times in UTC.
 *
 * @throws AppError `not_found`
 */
export async function transcript(house: House, actor: Actor, conversation: string): Promise<string> {
  if ((await locate(house.database, actor, conversation, null)) === 'reset') throw new AppError('not_found');
  const lines: string[] = [];
  for (let after = 0; ;) {
    const entries = await readAfter(house.database, conversation, after, LIMITS.pageEntries);
    for (const entry of entries) {
      const seen = actor.kind === 'visitor' ? forVisitor(entry) : entry;
      if (seen !== undefined) lines.push(...toLines(seen));
    }
    if (entries.length < LIMITS.pageEntries) break;
    after = entries.at(-1)?.seq ?? after;
  }
  return `${lines.join('\n')}\n`;
}

const NAMES = { visitor: 'Shopper', bot: 'Bot', staff: 'Agent', system: 'Shopbell' } as const;

function toLines(entry: Entry): string[] {
  const time = `${entry.at.slice(0, 16).replace('T', ' ')} UTC`;
  if (entry.event !== undefined) return [`[${time}] * ${describe(entry.event)}`];
  const name = entry.sender.name ?? NAMES[entry.sender.kind];
  const files = (entry.attachments ?? []).map((file) => `[${time}] ${name} sent the file ${file.name}`);
  return entry.text === undefined ? files : [`[${time}] ${name}: ${entry.text}`, ...files];
}

function describe(event: EntryEvent): string {
  switch (event.type) {
    case 'handed_over':
      return `Handed over to people as ${event.ticket}`;
    case 'left_queue':
      return 'Left the queue, back to the bot';
    case 'taken':
      return `${event.agent} joined`;
    case 'assigned':
      return `Given to ${event.agent} by ${event.by}`;
    case 'returned':
      return `${event.agent} left, back in the queue`;
    case 'status':
      return `Status ${event.to}`;
    case 'priority':
      return `Priority ${event.to}`;
    case 'contact':
      return 'Contact details given';
    case 'closed':
      return `Chat ended by the ${event.by === 'visitor' ? 'shopper' : 'shop'}`;
  }
}
