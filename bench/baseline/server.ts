// The minimal baseline: messages come over `ws`, are stored durably, and only then acknowledged and delivered.
// No sign-in, no checks, no states, no history: what is left is what no chat that keeps its word can save.

import { WebSocketServer, type WebSocket } from 'ws';
import { openStore } from './store.ts';

const [port, url = '', conversations] = process.argv.slice(2);
const store = await openStore(url, Number(conversations));
const ends = new Map<number, WebSocket>();

/**
 * Takes connections at `/?pair=NUMBER&side=0|1` and frames `{type: "send", clientId, text}`; answers
 * `{type: "ack", clientId, seq}` and sends `{type: "message", seq, clientId, text}` to the other side.
 */
const server = new WebSocketServer(
  { host: '127.0.0.1', port: Number(port), perMessageDeflate: false, backlog: 4_096 },
  () => process.stdout.write('ready\n'),
);
server.on('connection', (socket, request) => {
  const query = new URL(request.url ?? '', 'http://bench').searchParams;
  const pair = Number(query.get('pair'));
  const side = Number(query.get('side'));
  ends.set(pair * 2 + side, socket);
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as { type: string; clientId: string; text: string };
    if (frame.type !== 'send' || typeof frame.clientId !== 'string' || typeof frame.text !== 'string') {
      socket.close(1008);
      return;
    }
    const { clientId, text } = frame;
    store.add({ conversation: pair, sender: side, clientId, text }, (seq, isNew) => {
      socket.send(JSON.stringify({ type: 'ack', clientId, seq }));
      const other = ends.get(pair * 2 + (1 - side));
      if (isNew) other?.send(JSON.stringify({ type: 'message', seq, clientId, text }));
    });
  });
});
