// Bare `ws`: what one side of a pair sends goes to the other side as it came. Nothing is read, kept or answered.
// It shows what the sockets alone cost on this machine.

import { WebSocketServer, type WebSocket } from 'ws';

const ends = new Map<string, WebSocket>();

/** Takes connections at `/?pair=NUMBER&side=0|1`; prints a line when it listens on the port given as argument. */
const server = new WebSocketServer(
  { host: '127.0.0.1', port: Number(process.argv[2]), perMessageDeflate: false, backlog: 4_096 },
  () => process.stdout.write('ready\n'),
);
server.on('connection', (socket, request) => {
  const query = new URL(request.url ?? '', 'http://bench').searchParams;
  const pair = query.get('pair') ?? '';
  const other = `${pair} ${query.get('side') === '0' ? '1' : '0'}`;
  ends.set(`${pair} ${query.get('side') ?? ''}`, socket);
  socket.on('message', (data) => ends.get(other)?.send(data, { binary: false }));
});
