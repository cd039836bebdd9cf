import { createConnection } from '../connection/connection.ts';
import type { Connection, LinkFactory } from '../connection/types.ts';
import { createOutbox } from '../outbox/outbox.ts';
import type { Outbox } from '../outbox/types.ts';
import { createThread } from '../thread/thread.ts';
import type { Thread, ThreadOptions } from '../thread/types.ts';
import type { TestSocket } from './socket.ts';
import { TestStorage } from './storage.ts';
import type { TestWire } from './wire.ts';

/** One tab of a shopper: a connection, an outbox and the thread of one conversation over the test wire. */
export interface TestTab {
  connection: Connection;
  outbox: Outbox;
  thread: Thread;
  /** Events of the page, such as `online`. */
  wake: (type: string) => void;
  /** Takes in what other tabs have stored. */
  hear: () => void;
  /** Its present socket. */
  socket: () => TestSocket | undefined;
  /** Goes away as a closed page does: without a word. */
  vanish: () => void;
}

/** Opens a tab; nothing has moved on the wire yet. */
export function openTab(
  wire: TestWire,
  conversation: string,
  options: { browser?: TestStorage; exists?: boolean; link?: LinkFactory } & Partial<Pick<ThreadOptions, 'side'>> = {},
): TestTab {
  const sockets: TestSocket[] = [];
  const environment = wire.environment();
  const { socket } = environment;
  environment.socket = (url) => {
    const made = socket(url);
    sockets.push(made as unknown as TestSocket);
    return made;
  };
  const { storage, hear } = (options.browser ?? new TestStorage()).tab();
  const connection = createConnection({
    origin: 'https://support.example',
    token: () => 'site.secret',
    environment,
    ...(options.link && { link: options.link }),
  });
  const outbox = createOutbox({ connection, storage, environment });
  const thread = createThread({
    connection,
    outbox,
    conversation,
    side: options.side ?? 'visitor',
    exists: options.exists ?? wire.logs.has(conversation),
    environment,
  });
  connection.open();
  return {
    connection,
    outbox,
    thread,
    hear,
    wake: environment.wake,
    socket: () => sockets.at(-1),
    vanish() {
      outbox.dispose();
      connection.close();
      for (const old of sockets) old.toServer.length = 0;
      thread.dispose();
    },
  };
}
