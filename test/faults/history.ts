// What every client of a run saw, in one list. All clients live in one process, so the place in the list is the order in
// which things happened: whatever stands before an event was over when it happened.

import { writeFileSync } from 'node:fs';

/** An entry as a client or the database has it; fields that a reader does not get are left out. */
export interface SeenEntry {
  seq: number;
  id: string;
  kind: 'message' | 'event';
  /** `visitor`, `bot`, `staff` or `system`. */
  sender: string;
  senderId?: string;
  clientId?: string;
  text?: string;
  event?: string;
}

export interface Placed {
  id: string;
  seq: number;
  at: string;
}

/** One try of a command; tries of the same command share the client id. */
export interface Invoke {
  what: 'invoke';
  attempt: number;
  command: string;
  clientId: string;
  /** Undefined for commands on tickets. */
  conversation: string | undefined;
  text: string | undefined;
  /** Marks: what was asked to be marked. */
  read: number | undefined;
  via: 'socket' | 'http';
  /** Name of the server process that it was sent to. */
  server: string;
}

type Happening =
  | Invoke
  /** Acknowledged. */
  | { what: 'ok'; attempt: number; result: Placed | undefined }
  /** Refused for good: it did not happen. */
  | { what: 'fail'; attempt: number; code: string }
  /** No answer, or one that allows another try: it happened or not. */
  | { what: 'info'; attempt: number; why: string }
  | { what: 'welcome'; connection: number; server: string; serverId: string }
  | { what: 'closed'; connection: number; code: number }
  | { what: 'resume'; connection: number; conversation: string; cursor: { seq: number; id: string } | null }
  | {
      what: 'range';
      connection: number;
      conversation: string;
      after: number;
      through: number;
      entries: SeenEntry[];
    }
  | { what: 'live'; connection: number; conversation: string; head: number }
  | { what: 'reset'; connection: number; conversation: string; reason: string }
  | { what: 'ping'; connection: number }
  | { what: 'pong'; connection: number; heads: Record<string, number> }
  /** A whole conversation over HTTP; `begun` is the place in the list when it was asked for. */
  | { what: 'fetched'; conversation: string; begun: number; entries: SeenEntry[] }
  /** The client says that it is live and has everything of this conversation up to the newest entry. */
  | { what: 'settled'; conversation: string }
  /** An agent's inbox after catching up: the conversations that wait in it. */
  | { what: 'waiting'; conversations: string[] };

/** Something that happened, with the client and milliseconds since 1970 (for reading, never for judging). */
export type Recorded = Happening & { client: string; time: number };

export interface Person {
  kind: 'visitor' | 'staff';
  /** Staff: their id. A shopper is the only one of her conversations. */
  id?: string;
}

export class History {
  readonly events: Recorded[] = [];
  readonly people = new Map<string, Person>();
  /** Acknowledged commands so far. */
  acknowledged = 0;
  private attempts = 0;
  private connections = 0;
  private readonly watchers = new Set<() => void>();

  record(client: string, happening: Happening): void {
    this.events.push({ ...happening, client, time: Date.now() });
    if (happening.what === 'ok') this.acknowledged += 1;
    for (const watcher of this.watchers) watcher();
  }

  nextAttempt(): number {
    this.attempts += 1;
    return this.attempts;
  }

  nextConnection(): number {
    this.connections += 1;
    return this.connections;
  }

  /**
   * Resolves once so many commands were acknowledged.
   *
   * @throws Error after `within` milliseconds
   */
  async acknowledgedCommands(count: number, within = 60_000): Promise<void> {
    if (this.acknowledged >= count) return;
    await new Promise<void>((resolve, reject) => {
      const watcher = (): void => {
        if (this.acknowledged < count) return;
        clearTimeout(timer);
        this.watchers.delete(watcher);
        resolve();
      };
      const timer = setTimeout(() => {
        this.watchers.delete(watcher);
        reject(new Error(`${this.acknowledged} of ${count} commands were acknowledged within ${within} ms`));
      }, within);
      this.watchers.add(watcher);
    });
  }

  /** Keeps it for looking at, one event a line. */
  save(path: string): void {
    writeFileSync(path, this.events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  }
}
