import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import {
  CLOSE,
  COMMANDS,
  helloSchema,
  LIMITS,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  TIMES,
  type CommandName,
  type ErrorCode,
} from '../../protocol/index.ts';
import {
  AppError,
  causeOf,
  faultFires,
  isAudience,
  isOwnOrigin,
  networkOf,
  newId,
  participantId,
  refuseUpgrade,
  toAppError,
  validate,
  type Actor,
  type CommandHandler,
  type Services,
} from '../platform/index.ts';
import type { ConnectingPage, FrameHandler, SocketDoors } from './doors.ts';
import { FRAMES, NETWORK_FACTOR, READING, READING_OF_NETWORK, UPGRADES } from './limits.ts';
import { parseFrame, type IncomingFrame } from './parseFrame.ts';
import { Session } from './session.ts';

const HEARD_EVERY = 10_000;
const SWEEP_EVERY = 5_000;

const CLOSE_OF: Partial<Record<ErrorCode, number>> = {
  unauthorized: CLOSE.unauthorized,
  token_expired: CLOSE.unauthorized,
  blocked: CLOSE.unauthorized,
  wrong_origin: CLOSE.wrongOrigin,
  too_many_requests: CLOSE.tooManyFrames,
  database_unavailable: CLOSE.restart,
  internal: CLOSE.restart,
};

/** The socket server: size, parse, schema, who, rate limit, handler. */
export class SocketServer {
  private readonly services: Services;
  private readonly doors: SocketDoors;
  private readonly commands: Map<string, CommandHandler>;
  private readonly frames: Map<string, FrameHandler>;
  private readonly sessions = new Map<string, Session>();
  /** Who has sockets open here: a shopper, or a session of staff. */
  private readonly present = new Map<string, { sockets: number; notedAt: number }>();
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    services: Services,
    doors: SocketDoors,
    commands: readonly CommandHandler[],
    frames: readonly FrameHandler[],
  ) {
    this.services = services;
    this.doors = doors;
    this.commands = new Map(commands.map((row) => [row.name, row]));
    this.frames = new Map(frames.map((row) => [row.type, row]));
  }

  /** Answers the upgrade requests of the HTTP server. */
  listen(server: Server): void {
    server.on('upgrade', (request, stream, head) => void this.upgrade(request, stream, head));
    this.sweeper = setInterval(() => this.sweep(), SWEEP_EVERY);
    this.sweeper.unref();
  }

  /** Every open session of this process. */
  all(): Iterable<Session> {
    return this.sessions.values();
  }

  /** Closes every socket with 1012: the clients connect again at once, elsewhere or to the next process. */
  stop(): void {
    clearInterval(this.sweeper);
    for (const socket of this.server.clients) socket.close(CLOSE.restart, 'restart');
    setTimeout(() => {
      for (const socket of this.server.clients) socket.terminate();
    }, 1_000).unref();
  }

  private async upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    stream.on('error', () => stream.destroy());
    const path = request.url?.split('?')[0];
    if (path !== SOCKET_PATH) return refuseUpgrade(stream, new AppError('not_found'));
    const origin = request.headers.origin ?? 'null';
    const isOwn = isOwnOrigin(this.services.config, origin, request.headers.host);
    const network = networkOf(request.socket.remoteAddress ?? '');
    try {
      this.services.limiter.take('upgrade', network, UPGRADES);
      if (!isOwn && !(await this.doors.allowsOrigin(origin))) throw new AppError('wrong_origin');
    } catch (error) {
      const refused = toAppError(error);
      if (refused.status >= 500) this.services.log.error({ event: 'socket.upgrade_failed', cause: causeOf(error) });
      return refuseUpgrade(stream, refused);
    }
    const userAgent = request.headers['user-agent']?.slice(0, 400);
    const page: ConnectingPage = { origin, isOwn, userAgent, network };
    this.server.handleUpgrade(request, stream, head, (socket) => this.greet(socket, stream, page));
    return undefined;
  }

  /** Waits for `hello`; nothing else is answered before it. Frames that come while it is judged are kept in order. */
  private greet(socket: WebSocket, stream: Duplex, page: ConnectingPage): void {
    const early: RawData[] = [];
    let hello: Promise<void> | undefined;
    let session: Session | undefined;
    const timer = setTimeout(() => socket.close(CLOSE.helloTimeout, 'hello expected'), TIMES.helloWithin);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => clearTimeout(timer));
    socket.on('message', (data, isBinary) => {
      // Nor is a hello heard once the close was decided.
      if (socket.readyState !== socket.OPEN) return undefined;
      if (isBinary) return this.refuse(socket, 'bad_request', CLOSE.badFrame);
      if (session !== undefined) return this.receive(session, socket, data);
      early.push(data);
      if (early.length > 50) return this.refuse(socket, 'too_many_requests', CLOSE.tooManyFrames);
      hello ??= this.hello(socket, stream, early, page).then(
        (opened) => {
          clearTimeout(timer);
          if (opened === undefined) return;
          session = opened;
          for (const frame of early) this.receive(opened, socket, frame);
        },
        (error: unknown) => {
          const refused = toAppError(error);
          if (refused.status >= 500) this.services.log.error({ event: 'socket.hello_failed', cause: String(error) });
          this.refuse(socket, refused.code, CLOSE_OF[refused.code] ?? CLOSE.badFrame);
        },
      );
      return undefined;
    });
  }

  private async hello(
    socket: WebSocket,
    stream: Duplex,
    early: RawData[],
    page: ConnectingPage,
  ): Promise<Session | undefined> {
    const frame = parseFrame(early.shift());
    const hello = validate(helloSchema, frame);
    if (hello.version !== PROTOCOL_VERSION) throw new AppError('unsupported_version');
    const actor = await this.doors.authenticate(hello, page);
    const welcome = await this.doors.welcome(actor, hello);
    if (socket.readyState !== socket.OPEN) return undefined;
    const onSlow = () => this.services.metrics.slowClosed.inc();
    const session = new Session(newId(), actor, page.network, socket, stream, onSlow);
    this.sessions.set(session.id, session);
    this.services.metrics.sockets.inc();
    this.enter(actor);
    session.onClose(() => {
      this.sessions.delete(session.id);
      this.services.metrics.sockets.dec();
      this.leave(actor);
    });
    session.send(welcome);
    return session;
  }

  private enter(actor: Actor): void {
    const key = presenceKey(actor);
    const { sockets } = this.present.get(key) ?? { sockets: 0 };
    this.present.set(key, { sockets: sockets + 1, notedAt: performance.now() });
    this.doors.opened(actor);
  }

  private leave(actor: Actor): void {
    const key = presenceKey(actor);
    const own = this.present.get(key);
    if (own === undefined) return;
    own.sockets -= 1;
    if (own.sockets === 0) this.present.delete(key);
    this.doors.closed(actor, own.sockets);
  }

  /** Tells the rooms now and then that somebody is there, however many sockets say so. */
  private note(actor: Actor, now: number): void {
    const own = this.present.get(presenceKey(actor));
    if (own === undefined || now - own.notedAt <= HEARD_EVERY) return;
    own.notedAt = now;
    this.doors.heard(actor);
  }

  private receive(session: Session, socket: WebSocket, data: RawData): void {
    // Between our close and the client's answer to it nothing counts any more.
    if (!session.open) return;
    const now = performance.now();
    session.heardAt = now;
    this.note(session.actor, now);
    try {
      this.services.limiter.take('frames', session.id, FRAMES);
    } catch {
      return this.refuse(socket, 'too_many_requests', CLOSE.tooManyFrames);
    }
    try {
      const frame = parseFrame(data);
      const row = this.commands.get(frame.type);
      if (row !== undefined) {
        const { conversation } = frame;
        const key = typeof conversation === 'string' ? conversation : '';
        session.inOrder(key, () => this.run(session, row, frame));
        return;
      }
      const handler = this.frames.get(frame.type);
      if (handler === undefined) throw new AppError('unknown_command');
      this.services.limiter.take(`frame ${frame.type}`, session.network, READING_OF_NETWORK);
      this.services.limiter.take(`frame ${frame.type}`, session.id, READING);
      const checked = validate(handler.schema, frame);
      void Promise.resolve(handler.run(session, checked)).catch((error: unknown) => this.report(session, error));
    } catch (error) {
      const refused = toAppError(error);
      if (refused.code === 'bad_json' || refused.code === 'bad_request') {
        return this.refuse(socket, refused.code, CLOSE.badFrame);
      }
      this.report(session, refused);
    }
  }

  private async run(session: Session, row: CommandHandler, frame: IncomingFrame): Promise<void> {
    const clientId = typeof frame['clientId'] === 'string' ? frame['clientId'].slice(0, 64) : '';
    const { actor } = session;
    if (!session.open) return;
    try {
      if (!isAudience(actor, row.audiences)) throw new AppError('forbidden');
      const ofNetwork = { times: row.limit.times * NETWORK_FACTOR, seconds: row.limit.seconds };
      this.services.limiter.take(row.name, session.network, ofNetwork);
      this.services.limiter.take(row.name, participantId(actor), row.limit);
      const { type: _type, ...fields } = frame;
      const body = validate(COMMANDS[row.name as CommandName].body, fields);
      const result = await row.run(actor, body as never);
      if (faultFires('lose_ack')) return session.cut();
      this.services.metrics.acknowledged.inc();
      session.send({ type: 'ack', clientId, result });
      this.doors.done(session, row.name as CommandName, 'conversation' in body ? body.conversation : undefined);
    } catch (error) {
      const refused = toAppError(error);
      if (refused.code === 'internal') {
        this.services.log.error({ event: 'socket.command_failed', command: row.name, cause: causeOf(error) });
      }
      session.send({
        type: 'nack',
        clientId,
        code: refused.code,
        message: refused.message,
        retryable: refused.retryable,
        ...(refused.retryAfter !== undefined && { retryAfter: refused.retryAfter }),
        ...(refused.fields !== undefined && { fields: refused.fields }),
      });
    }
  }

  /** Tells what was wrong with a frame that is no command; the socket stays open. */
  private report(session: Session, error: unknown): void {
    const refused = toAppError(error);
    if (refused.code === 'internal') this.services.log.error({ event: 'socket.frame_failed', cause: causeOf(error) });
    session.send({ type: 'error', code: refused.code, message: refused.message });
  }

  private refuse(socket: WebSocket, code: ErrorCode, close: number): void {
    const error = new AppError(code);
    socket.send(JSON.stringify({ type: 'error', code, message: error.message }));
    socket.close(close, code);
    setTimeout(() => socket.terminate(), 1_000).unref();
  }

  private sweep(): void {
    const oldest = performance.now() - TIMES.serverSilence;
    for (const session of this.sessions.values()) {
      if (session.heardAt < oldest) session.close(CLOSE.normal, 'silent');
    }
  }
}

function presenceKey(actor: Actor): string {
  return actor.kind === 'staff' ? actor.sessionId : actor.visitorId;
}
