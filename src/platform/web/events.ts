/** Server-sent events: one stream for one open page. */
import type { FastifyReply } from 'fastify';
import type { EventStream } from './page.ts';

/** Answers with a stream of events that stays open until its reader leaves or the site ends. */
export function openEvents(reply: FastifyReply, open: (stream: EventStream) => void): FastifyReply {
  const response = reply.hijack().raw;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) response.setHeader(name, value);
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.flushHeaders();
  open({
    send: (event, data = '') => void response.write(`event: ${event}\ndata: ${data}\n\n`),
    close: () => void response.end(),
    onClosed: (work) => void response.once('close', work),
  });
  return reply;
}
