import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { openSocket, SENTENCE, type Connect, type Line, type Listener } from './line.ts';

type Open = (socket: WebSocket, listener: Listener) => Line;

/** Pairs over bare `ws`. Nothing is acknowledged there. */
export function bareConnect(port: number): Connect {
  return connectPairs(port, (socket, listener) => {
    socket.on('message', () => listener.arrived());
    return { send: () => socket.send(SENTENCE), beat: () => {}, close: () => socket.close() };
  });
}

/** Pairs at the minimal baseline. */
export function baselineConnect(port: number): Connect {
  return connectPairs(port, (socket, listener) => {
    let newest = 0;
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as { type: string; seq: number };
      if (frame.type === 'ack') return listener.acknowledged();
      if (frame.seq <= newest) listener.broken(`seq ${frame.seq} after ${newest}`);
      newest = frame.seq;
      return listener.arrived();
    });
    return {
      send: () => socket.send(JSON.stringify({ type: 'send', clientId: randomUUID(), text: SENTENCE })),
      beat: () => {},
      close: () => socket.close(),
    };
  });
}

function connectPairs(port: number, open: Open): Connect {
  return async (index, listener) => {
    const sockets = await Promise.all(
      [0, 1].map((side) => openSocket(`ws://127.0.0.1:${port}/?pair=${index}&side=${side}`)),
    );
    return { lines: sockets.map((socket, side) => open(socket, listener(side))) };
  };
}
