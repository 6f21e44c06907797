/**
 * Answering before a form has come to its end. A browser that is still sending when the line is cut shows an error of its own
 * instead of our page; so the page goes out whole at once, what still comes is thrown away for a while, and then the line is cut.
 */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** How much is thrown away at most, and for how long. */
const mostBytes = 256 * 1024 * 1024;
const mostMilliseconds = 15_000;

/** The body of an answer; it ends only when the request has, or enough of it has been thrown away. */
export const bodyBeforeEnd = (body: Buffer | string, request: IncomingMessage): Readable =>
  Readable.from(
    (async function* () {
      yield Buffer.from(body);
      await throwAway(request);
    })(),
    { objectMode: false },
  );

function throwAway(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const done = () => {
      clearTimeout(timer);
      request.off('data', count);
      resolve();
    };
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) done();
    };
    const timer = setTimeout(done, mostMilliseconds).unref();
    request.unpipe();
    for (const end of ['end', 'close', 'error']) request.once(end, done);
    if (request.destroyed || request.readableEnded) done();
    else request.on('data', count).resume();
  });
}
