/**
 * How long a sender may take over a request's body. A form of words has half a minute; one that carries files has as long as a poor
 * telephone line needs, as long as something keeps coming. Whoever only holds the line is hung up on.
 */
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

export interface BodyPace {
  /** After this many seconds the body must have come to its end. */
  readonly mostSeconds: number;
  /** How often it is looked at whether enough has come, and how many bytes are enough; for forms with files. */
  readonly least?: { readonly everySeconds: number; readonly bytes: number };
}

export const paceOfWords: BodyPace = { mostSeconds: 30 };

/** 8 KiB a second over each minute: 25 MB take 53 minutes at the slowest. */
export const paceOfFiles: BodyPace = { mostSeconds: 60 * 60, least: { everySeconds: 60, bytes: 60 * 8192 } };

const tooSlow = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/** Watches one request until its body has come, or hangs up. */
export function watchBody(request: IncomingMessage, pace: BodyPace): void {
  const { socket, headers } = request;
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  // A request that is handed in without a line, as tests do, has nobody to hang up on.
  if (!hasBody || !(socket instanceof Socket)) return;
  const hangUp = () => {
    stop();
    if (request.complete || socket.destroyed) return;
    socket.end(tooSlow, () => socket.destroy());
  };
  let seen = socket.bytesRead;
  const look = () => {
    if (socket.bytesRead - seen < (pace.least?.bytes ?? 0)) hangUp();
    seen = socket.bytesRead;
  };
  const whole = setTimeout(hangUp, pace.mostSeconds * 1000).unref();
  const parts = pace.least && setInterval(look, pace.least.everySeconds * 1000).unref();
  const stop = () => {
    clearTimeout(whole);
    clearInterval(parts);
  };
  request.once('end', stop).once('close', stop);
}
