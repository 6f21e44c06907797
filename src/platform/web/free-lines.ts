/**
 * Lets a server end at once. Node waits for lines that were opened and never used, as browsers open them beforehand, as if a request
 * were still to come over them; a site that is told to stop waits for requests in hand alone.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Watches a server's lines from the beginning. What it gives cuts those on which nothing is being answered, and the others when it is. */
export function freeLinesOf(server: Server): () => void {
  const inHand = new Map<Socket, number>();
  let ending = false;
  const count = (socket: Socket, by: number) => {
    const left = (inHand.get(socket) ?? 0) + by;
    inHand.set(socket, left);
    if (ending && left === 0) socket.end();
  };
  server.on('connection', (socket) => {
    inHand.set(socket, 0);
    socket.once('close', () => inHand.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    count(socket, 1);
    response.once('close', () => inHand.has(socket) && count(socket, -1));
  });
  return () => {
    ending = true;
    for (const [socket, left] of inHand) if (left === 0) socket.destroy();
  };
}
