// A wire that breaks on demand: stands between one client and a server and passes bytes until it is told otherwise.

import { connect, createServer, type Server, type Socket } from 'node:net';

/** What the proxy leads to. */
export interface Target {
  name: string;
  /** `http://host:port` */
  url: string;
}

interface Line {
  client: Socket;
  server: Socket;
}

export class Proxy {
  /** Where clients connect. */
  readonly url: string;
  private goal: Target;
  private readonly listener: Server;
  private readonly lines = new Set<Line>();
  private losing = false;
  private silent = false;
  private refusing = false;
  private slowBy = 0;

  private constructor(listener: Server, port: number, goal: Target) {
    this.listener = listener;
    this.url = `http://localhost:${port}`;
    this.goal = goal;
    listener.on('connection', (client) => this.accept(client));
  }

  static async start(target: Target): Promise<Proxy> {
    const listener = createServer({ allowHalfOpen: false });
    await new Promise<void>((resolve) => listener.listen(0, 'localhost', resolve));
    const address = listener.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
    return new Proxy(listener, address.port, target);
  }

  get target(): Target {
    return this.goal;
  }

  /** Leads to another server from the next connection on, and cuts the present ones. */
  leadTo(target: Target): void {
    this.goal = target;
    this.cut();
  }

  /** Breaks every connection on both sides. */
  cut(): void {
    for (const line of this.lines) this.end(line);
  }

  /** Lets the next request through, swallows what the server answers, and breaks the connection. */
  loseNextAnswer(): void {
    this.losing = true;
  }

  /** Passes nothing any more and closes nothing: both sides believe that the other is there. */
  fallSilent(): void {
    this.silent = true;
  }

  /** Breaks every connection and takes no new one, as when nobody listens there. */
  takeDown(): void {
    this.refusing = true;
    this.cut();
  }

  bringUp(): void {
    this.refusing = false;
  }

  /** Passes bytes again on new connections; the silent ones are broken. */
  heal(): void {
    this.losing = false;
    if (!this.silent) return;
    this.silent = false;
    this.cut();
  }

  /** Holds back everything that the server sends by so many milliseconds. */
  delayBy(milliseconds: number): void {
    this.slowBy = milliseconds;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private accept(client: Socket): void {
    if (this.refusing) {
      client.destroy();
      return;
    }
    const { hostname, port } = new URL(this.goal.url);
    const server = connect({ host: hostname, port: Number(port), noDelay: true });
    client.setNoDelay(true);
    const line: Line = { client, server };
    this.lines.add(line);
    client.on('data', (bytes) => {
      if (!this.silent) server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (this.silent) return;
      if (this.losing) {
        this.losing = false;
        this.end(line);
      } else if (this.slowBy === 0) client.write(bytes);
      else setTimeout(() => client.writable && client.write(bytes), this.slowBy);
    });
    for (const side of [client, server]) {
      side.on('error', () => {
        // A broken side says `close` next.
      });
      side.on('close', () => {
        if (!this.silent) this.end(line);
      });
    }
  }

  private end(line: Line): void {
    this.lines.delete(line);
    line.client.destroy();
    line.server.destroy();
  }
}
