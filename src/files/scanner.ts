/**
 * The malware scanner: a clamd, asked over its own protocol. A file is sent to it in pieces (INSTREAM); nothing of it needs to lie
 * where the scanner could read it. An answer that is not plainly good counts as none.
 */
import { connect, type Socket } from 'node:net';

/** `too-large`: the scanner did not look at all of it. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'malware'; readonly name: string }
  | { readonly kind: 'too-large' };

export interface Scanner {
  /** Shows the scanner a file. @throws {ScannerAway}; what the source throws is thrown on */
  scan(source: AsyncIterable<Buffer>): Promise<Verdict>;
  /** What it says of itself and of its signatures, e.g. `ClamAV 1.4.6/27800/Mon Nov 23 08:10:00 2026`. @throws {ScannerAway} */
  version(): Promise<string>;
}

/** The scanner cannot be reached, is silent, or answers with something else than a verdict. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
}

/** Milliseconds. A scan may be silent for as long as clamd lets one take (MaxScanTime, 120 s when not set). */
export interface Patience {
  readonly connecting: number;
  readonly answering: number;
  readonly scanning: number;
}
const usualPatience: Patience = { connecting: 5_000, answering: 5_000, scanning: 150_000 };

/** Longest answer that is read; a verdict is a line. */
const mostAnswer = 4096;

/** The scanner at `tcp://host:port` or `unix:/path`. Nothing is asked of it before it is used. */
export function scannerAt(url: string, patience: Patience = usualPatience): Scanner {
  const version = async () => {
    const line = await openLine(url, patience.connecting);
    const said = await line.talk(patience.answering, () => line.write(Buffer.from('zVERSION\0')));
    if (!/^ClamAV \d/.test(said)) throw new ScannerAway();
    return said;
  };
  return {
    version,
    async scan(source) {
      const line = await openLine(url, patience.connecting);
      let whole = false;
      const sending = async () => {
        await line.write(Buffer.from('zINSTREAM\0'));
        for await (const chunk of source) {
          if (line.isOver()) return;
          if (chunk.length > 0) await line.write(lengthOf(chunk), chunk);
        }
        whole = true;
        await line.write(Buffer.alloc(4));
      };
      const answer = await line.talk(patience.scanning, sending).catch(async (error: unknown) => {
        // It hangs up on a file that is too large for it, and the line may break before its word of that has come through.
        if (error instanceof ScannerAway && !whole && (await version())) return tooLarge;
        throw error;
      });
      const verdict = verdictOf(answer);
      // Whoever calls a file clean before having had all of it is no scanner.
      if (verdict.kind === 'clean' && !whole) throw new ScannerAway();
      return verdict;
    },
  };
}

const tooLarge = 'INSTREAM size limit exceeded. ERROR';

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' };
  if (/size limit exceeded/i.test(answer)) return { kind: 'too-large' };
  const name = /^stream: (.+) FOUND$/
    .exec(answer)?.[1]
    ?.replaceAll(/[^\w.-]/g, '')
    .slice(0, 120);
  if (name === undefined) throw new ScannerAway();
  return name.startsWith('Heuristics.Limits.Exceeded') ? { kind: 'too-large' } : { kind: 'malware', name };
}

interface Line {
  /** Says something and gives the answer, without its end. The line is closed afterwards. */
  talk(silence: number, say: () => Promise<void>): Promise<string>;
  /** Waits until the other side takes it; when it takes nothing more, there may still be an answer to read. */
  write(...parts: readonly Buffer[]): Promise<void>;
  /** Has the other side answered or hung up? */
  isOver(): boolean;
}

function openLine(url: string, patience: number): Promise<Line> {
  const path = /^unix:(.+)$/.exec(url)?.[1];
  const { hostname, port } = path === undefined ? new URL(url) : { hostname: '', port: '' };
  const socket =
    path === undefined
      ? connect({ host: hostname.replaceAll(/[[\]]/g, ''), port: Number(port || 3310) })
      : connect({ path });
  return new Promise((resolve, reject) => {
    const fail = () => {
      socket.destroy();
      reject(new ScannerAway());
    };
    socket.setTimeout(patience, fail);
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail).removeAllListeners('timeout');
      resolve(lineOver(socket));
    });
  });
}

function lineOver(socket: Socket): Line {
  const parts: Buffer[] = [];
  let over = false;
  const heard = () => Buffer.concat(parts).toString('latin1');
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      const text = heard();
      if (text.includes('\0') || text.length > mostAnswer) end();
    });
    for (const event of ['end', 'close', 'error', 'timeout']) socket.on(event, end);
  });
  return {
    isOver: () => over,
    async write(...bytes) {
      if (over) return;
      let room = true;
      for (const each of bytes) room = socket.write(each);
      if (!room) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), ended]);
    },
    async talk(silence, say) {
      socket.setTimeout(silence);
      try {
        await say();
        await ended;
        const [answer = '', rest] = heard().split('\0');
        if (rest === undefined) throw new ScannerAway();
        return answer.trim();
      } finally {
        socket.destroy();
      }
    },
  };
}
