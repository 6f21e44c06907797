/** Server-sent events: one stream for one open page, until either side ends it or the site shuts down. */
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../refusal.ts';
import type { EventStream } from './page.ts';

/** How many streams may stand open at once. */
export interface StreamLimits {
  readonly perReader: number;
  readonly overall: number;
}

/** Two screens and a few windows for one, and a county's desks for all. */
export const usualStreamLimits: StreamLimits = { perReader: 8, overall: 1000 };

/** The open streams of one site. */
export interface Streams {
  /** Answers with a stream that stays open. @throws {Refusal} too-many */
  open(reply: FastifyReply, reader: string, begin: (stream: EventStream) => void): FastifyReply;
  /** Ends them all, each with a word that tells its page to come again; for the site's own end. */
  endAll(): void;
}

/** Milliseconds between two signs of life: below the half minute after which proxies give up. */
const heartbeat = () => 15_000 + Math.floor(Math.random() * 5000);
/** Milliseconds that a browser of its own accord waits before it comes again. */
const comeAgain = 3000;
/** Bytes that may wait for a reader: whoever leaves more unread is not reading. */
const mostUnread = 16 * 1024;
/** Milliseconds for the last word to leave before the line is cut. */
const lastWord = 500;

/** Makes the streams of one site. */
export function makeStreams(limits: StreamLimits = usualStreamLimits): Streams {
  const open = new Map<ServerResponse, { readonly reader: string; end(): void }>();
  const countOf = (reader: string) => [...open.values()].filter((each) => each.reader === reader).length;
  return {
    open: (reply, reader, begin) => {
      // Whoever turned away while the page was still being asked closes no stream any more: it must never stand.
      if (reply.raw.destroyed) return reply.hijack();
      if (open.size >= limits.overall || countOf(reader) >= limits.perReader) throw new Refusal('too-many');
      const response = reply.hijack().raw;
      const stream = beginStream(reply, response);
      open.set(response, {
        reader,
        end: () => {
          stream.send('restart');
          stream.close();
          setTimeout(() => response.destroy(), lastWord).unref();
        },
      });
      stream.onClosed(() => open.delete(response));
      begin(stream);
      return reply;
    },
    endAll: () => {
      for (const each of open.values()) each.end();
    },
  };
}

function beginStream(reply: FastifyReply, response: ServerResponse): EventStream {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) response.setHeader(name, value);
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // A line that has served a stream serves nothing else, so that a site that ends waits for none of them.
    connection: 'close',
    'x-accel-buffering': 'no',
  });
  response.socket?.setKeepAlive(true, 30_000);
  response.socket?.setNoDelay(true);
  // A reader that broke the line is gone; there is nobody to tell.
  response.on('error', () => undefined);
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > mostUnread) response.destroy();
  };
  write(`retry: ${comeAgain}\n\n`);
  const beat = setInterval(() => write(':\n\n'), heartbeat());
  response.once('close', () => clearInterval(beat));
  return {
    send: (event, data = '') => write(`event: ${event}\ndata: ${data}\n\n`),
    close: () => {
      if (!response.writableEnded) response.end();
    },
    onClosed: (work) => void response.once('close', work),
  };
}
