import type { Dump, DumpedEntry } from './dump.ts';
import type { History, Invoke, Person, Placed, Recorded, SeenEntry } from './history.ts';

export interface Violation {
  invariant: `I${number}`;
  what: string;
}

interface Attempt extends Invoke {
  client: string;
  /** Place in the history. */
  invokedAt: number;
  endedAt: number;
  outcome: 'ok' | 'fail' | 'info' | 'open';
  result: Placed | undefined;
}

/** An acknowledged entry: where it went, when it was acknowledged, by which server. */
export interface Acknowledged {
  conversation: string;
  seq: number;
  id: string;
  at: number;
  server: string;
  /** When its first try was sent: it may have happened from then on, whichever try was answered. */
  firstTriedAt: number;
  attempt: Attempt;
}

/** All tries of one command of one person. */
interface Command {
  person: Person;
  clientId: string;
  attempts: Attempt[];
}

/** A history and a dump, arranged for the rules. */
export interface Run {
  events: readonly Recorded[];
  people: ReadonlyMap<string, Person>;
  commands: Command[];
  dump: Dump;
  /** Entries in the order of their seq. */
  byConversation: Map<string, DumpedEntry[]>;
  byId: Map<string, DumpedEntry>;
  /** By conversation, a space and seq. */
  bySeq: Map<string, DumpedEntry>;
  acknowledged: Acknowledged[];
  acknowledgedIn: Map<string, Acknowledged[]>;
}

/** Arranges a history and a dump for the rules. */
export function arrange(history: Pick<History, 'events' | 'people'>, dump: Dump): Run {
  const attempts = new Map<number, Attempt>();
  const commands = new Map<string, Command>();
  for (const [place, event] of history.events.entries()) {
    if (event.what === 'invoke') {
      const attempt: Attempt = {
        ...event,
        invokedAt: place,
        endedAt: Number.POSITIVE_INFINITY,
        outcome: 'open',
        result: undefined,
      };
      attempts.set(event.attempt, attempt);
      const person = personOf(history.people, event.client);
      const key = `${person.kind} ${person.id ?? event.client} ${event.clientId}`;
      const command = commands.get(key) ?? { person, clientId: event.clientId, attempts: [] };
      command.attempts.push(attempt);
      commands.set(key, command);
    } else if (event.what === 'ok' || event.what === 'fail' || event.what === 'info') {
      const attempt = attempts.get(event.attempt);
      if (attempt === undefined) continue;
      attempt.outcome = event.what;
      attempt.endedAt = place;
      if (event.what === 'ok') attempt.result = event.result;
    }
  }
  const byConversation = new Map<string, DumpedEntry[]>(dump.conversations.map(({ id }) => [id, []]));
  for (const entry of dump.entries) {
    const list = byConversation.get(entry.conversation);
    if (list === undefined) byConversation.set(entry.conversation, [entry]);
    else list.push(entry);
  }
  for (const list of byConversation.values()) list.sort((a, b) => a.seq - b.seq);
  const byId = new Map(dump.entries.map((entry) => [entry.id, entry]));
  const acknowledged = [...commands.values()].flatMap((command) =>
    command.attempts.flatMap((attempt) => {
      const { result, endedAt, server } = attempt;
      if (attempt.outcome !== 'ok' || result?.id === undefined) return [];
      const conversation = attempt.conversation ?? byId.get(result.id)?.conversation ?? '';
      const firstTriedAt = command.attempts[0]?.invokedAt ?? attempt.invokedAt;
      return [{ conversation, seq: result.seq, id: result.id, at: endedAt, server, firstTriedAt, attempt }];
    }),
  );
  return {
    events: history.events,
    people: history.people,
    commands: [...commands.values()],
    dump,
    byConversation,
    bySeq: new Map(dump.entries.map((entry) => [`${entry.conversation} ${entry.seq}`, entry])),
    byId,
    acknowledged,
    acknowledgedIn: Map.groupBy(acknowledged, ({ conversation }) => conversation),
  };
}

/** May this reader see the entry? A shopper does not see that a priority changed. */
export function isVisible(run: Pick<Run, 'people'>, client: string, entry: SeenEntry): boolean {
  return personOf(run.people, client).kind === 'staff' || entry.event !== 'priority';
}

function personOf(people: ReadonlyMap<string, Person>, client: string): Person {
  const person = people.get(client);
  if (person === undefined) throw new Error(`The history does not say who ${client} is`);
  return person;
}

/** Enough of an id to find it in a history. */
export function short(id: string): string {
  return id.slice(0, 8);
}
