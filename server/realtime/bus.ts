import { z } from 'zod';

/**
 * The bus wakes other processes; it is never the truth. Whatever it loses is found again by the poll of heads
 * (every 2 s) or at the next resume.
 */

/** A hint by its kind; small, plain JSON. */
export interface Hint {
  kind: string;
}

export type HintHandler<Kind extends Hint = Hint> = (hint: Kind) => void;

export interface Bus {
  /**
   * Hands the hint to the handlers of this process at once and to those of the others as well as it can.
   *
   * @param small what travels instead where the hint is too long for the bus
   */
  publish(hint: Hint, small?: Hint): void;
  on<Kind extends Hint>(kind: Kind['kind'], handler: HintHandler<Kind>): void;
  /** Hints of a kind that come from other processes reach the handlers only if they fit. */
  expect(kind: string, schema: z.ZodType<Hint>): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** How a bus reaches the other processes: text out, text in. */
export interface Transport {
  send(texts: readonly string[]): void;
  start(receive: (text: string) => void): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Milliseconds between two signs of life on the wire, and after which the others count as gone. Who is alone sends
 * nothing else: a notification costs about as much as storing a message does.
 */
const SIGN_EVERY = 5_000;
const GONE_AFTER = 3 * SIGN_EVERY;

/** Bytes that one NOTIFY may carry, less some air (PostgreSQL refuses 8,000). */
const MOST_BYTES = 7_800;
/** The same for one hint: the array around it and the sender's id need some. */
const LONGEST_HINT = MOST_BYTES - 64;

/** Letters beyond ASCII are escaped so that characters are bytes and the limit can be counted. */
function toAscii(hint: Hint): string {
  return JSON.stringify(hint).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A bus over a transport, or within one process without it. Hints of one turn of the event loop travel together,
 * as lines of JSON arrays: [sender, hint, hint, …]; without a hint it is a sign of life.
 *
 * @param processId tells our own hints, which the transport brings back, from the others'
 */
export function createBus(
  processId: string,
  transport: Transport | undefined,
  onTrouble: (error: unknown) => void = () => {},
): Bus {
  const handlers = new Map<string, HintHandler[]>();
  const schemas = new Map<string, z.ZodType<Hint>>();
  let waiting: string[] = [];
  const others = new Set<string>();
  /** Until the first signs could have come there may be others. */
  let heardAt = performance.now();
  let signs: NodeJS.Timeout | undefined;
  const isAlone = (): boolean => performance.now() - heardAt > GONE_AFTER;
  const sign = (): void => transport?.send([`["${processId}"]`]);
  const deliver = (hint: Hint): void => {
    for (const handler of handlers.get(hint.kind) ?? []) {
      // A hint is never worth a command or the process: whatever a handler misses is found by the polls.
      try {
        handler(hint);
      } catch (error) {
        onTrouble(error);
      }
    }
  };
  const flush = (): void => {
    const parts: string[] = [];
    let part = '';
    for (const text of waiting) {
      if (part !== '' && part.length + text.length > LONGEST_HINT) {
        parts.push(`["${processId}"${part}]`);
        part = '';
      }
      part += `,${text}`;
    }
    parts.push(`["${processId}"${part}]`);
    waiting = [];
    transport?.send(parts);
  };
  return {
    publish(hint, small) {
      deliver(hint);
      if (transport === undefined || isAlone()) return;
      let text = toAscii(hint);
      if (text.length > LONGEST_HINT && small !== undefined) text = toAscii(small);
      if (text.length > LONGEST_HINT) return;
      if (waiting.length === 0) setImmediate(flush);
      waiting.push(text);
    },
    on(kind, handler) {
      handlers.set(kind, [...(handlers.get(kind) ?? []), handler as HintHandler]);
    },
    expect(kind, schema) {
      schemas.set(kind, schema);
    },
    async start() {
      const own = `["${processId}"`;
      await transport?.start((text) => {
        // Our own were delivered when they were published.
        if (text.startsWith(own)) return;
        const packet = readPacket(text);
        if (packet === undefined) return onTrouble(new Error('The bus carried something that is no packet of ours'));
        const { sender, hints } = packet;
        heardAt = performance.now();
        // A newcomer is told at once that it is not alone.
        if (!others.has(sender)) {
          others.add(sender);
          sign();
        }
        for (const hint of hints) {
          if (schemas.get(hint.kind)?.safeParse(hint).success === false)
            onTrouble(new Error(`The bus carried a hint ${hint.kind} that has not its form`));
          else deliver(hint);
        }
      });
      sign();
      signs = setInterval(sign, SIGN_EVERY);
      signs.unref();
    },
    async stop() {
      clearInterval(signs);
      await transport?.stop();
    },
  };
}

const packetSchema = z.tuple([z.string()], z.looseObject({ kind: z.string() }));

/** Anybody who reaches the database or Redis can write on the bus: only the form of a packet is believed. */
function readPacket(text: string): { sender: string; hints: Hint[] } | undefined {
  try {
    const [sender, ...hints] = packetSchema.parse(JSON.parse(text));
    return { sender, hints };
  } catch {
    return undefined;
  }
}
