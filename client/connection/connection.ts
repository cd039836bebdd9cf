import { batch, signal } from '@preact/signals';
import type { CommandName } from '../../protocol/commands.ts';
import type { ClientFrame, WelcomeFrame } from '../../protocol/frames.ts';
import { browser, uuid } from './environment.ts';
import type { Http } from './httpTypes.ts';
import { Refusal } from './refusal.ts';
import { socketLink } from './socket.ts';
import type { Connection, ConnectionOptions, ConnectionState } from './types.ts';

/** Milliseconds until a command without an answer counts as lost. */
const ANSWER_WITHIN = 20_000;

type Handler = (frame: never) => void;

/** See `Connection`. Nothing happens before `open()`. */
export function createConnection(options: ConnectionOptions): Connection {
  const { link: makeLink = socketLink, environment = browser } = options;
  const state = signal<ConnectionState>({ phase: 'idle' });
  const welcome = signal<WelcomeFrame | null>(null);
  const leads = signal(true);
  /** With the frame type that each wants; empty for those of `onOpen`. */
  const handlers = new Set<[type: string, handler: Handler]>();
  /** Settles the request with that client id. */
  const waiting = new Map<string, (answer: unknown) => void>();
  let takesFrames = false;

  function tell(type: string, frame?: unknown): void {
    batch(() => {
      for (const [wanted, handler] of handlers) if (wanted === type) handler(frame as never);
    });
  }

  function listen(type: string, handler: Handler): () => void {
    const entry: [string, Handler] = [type, handler];
    handlers.add(entry);
    return () => handlers.delete(entry);
  }

  const link = makeLink(
    options,
    {
      leads(value) {
        leads.value = value;
      },
      opened() {
        takesFrames = true;
        tell('');
      },
      state(next) {
        if (next.phase !== 'live') {
          takesFrames = false;
          for (const settle of waiting.values()) settle(new Refusal());
        }
        state.value = next;
      },
      frame(frame) {
        if (frame.type === 'welcome') welcome.value = frame;
        if (frame.type === 'ack') waiting.get(frame.clientId)?.(frame.result);
        if (frame.type === 'nack') waiting.get(frame.clientId)?.(new Refusal(frame));
        tell(frame.type, frame);
      },
    },
    environment,
    socketLink,
  );

  async function http(): Promise<Http> {
    const { makeHttp } = await import('./http.ts').catch(() => {
      throw new Refusal();
    });
    return makeHttp(options, environment, Refusal);
  }

  async function run(name: CommandName, fields: Record<string, unknown> & { clientId: string }): Promise<unknown> {
    const now = state.peek();
    if (now.phase === 'offline' && now.tries > 1) return (await http()).command(name, fields);
    return new Promise((resolve, reject) => {
      const settle = (answer: unknown): void => {
        waiting.delete(fields.clientId);
        cancel();
        if (answer instanceof Refusal) reject(answer);
        else resolve(answer);
      };
      const cancel = environment.after(ANSWER_WITHIN, () => settle(new Refusal()));
      waiting.set(fields.clientId, settle);
      if (now.phase !== 'live' || !link.send({ ...fields, type: name } as unknown as ClientFrame))
        settle(new Refusal());
    });
  }

  return {
    state,
    welcome,
    leads,
    ...link,
    http,
    request: (name, body) => run(name, { ...body, clientId: body.clientId ?? uuid() }) as Promise<never>,
    on: listen,
    onOpen(handler) {
      if (takesFrames) handler();
      return listen('', handler);
    },
  };
}
