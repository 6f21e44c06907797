/** A bare site with one form that takes files, for tests of how forms are read; and a sender of such forms over a real line. */
import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { h } from 'preact';
import { afterAll } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import { streetRing } from '../platform/keys/keyring.ts';
import {
  buildSite,
  page,
  redirect,
  type SiteOptions,
  type Upload,
  type Visit,
} from '../platform/web/index.ts';

const keys = streetRing({ deskPublic: randomBytes(32), receipt: randomBytes(32), web: randomBytes(32) });
const plain = (text: string) => h('html', {}, text);

export interface UploadSite {
  readonly port: number;
  /** What was logged as our own fault. */
  readonly faults: unknown[];
  /** A token that the site takes from this cookie. */
  tokenFor(cookie: string): Promise<string>;
}

/** The site, listening. Its page says as JSON what came: the fields, and what was received of each file. */
export async function uploadSite(
  upload: Upload,
  of: Partial<Pick<SiteOptions, 'uploadLimits' | 'requestsPerMinute'>> = {},
): Promise<UploadSite> {
  const faults: unknown[] = [];
  const saying = (what: string) => (visit: Visit) =>
    plain(JSON.stringify({ what, form: visit.form, received: visit.received }));
  const site = await buildSite({
    door: 'public',
    url: 'http://report.test',
    routes: [
      { method: 'GET', path: '/form', name: 'form', answer: (visit) => page(plain(visit.formToken())) },
      {
        method: 'POST',
        path: '/send',
        name: 'send',
        upload,
        answer: (visit) => page(saying('answer')(visit)),
      },
      { method: 'POST', path: '/send-on', name: 'send-on', upload, answer: () => redirect('/form') },
      { method: 'POST', path: '/words', name: 'words', answer: (visit) => page(saying('words')(visit)) },
    ],
    speaks: () => false,
    standIns: {
      notFound: saying('not-found'),
      fault: saying('fault'),
      formExpired: saying('form-expired'),
      slowDown: saying('slow-down'),
      unreadable: saying('unreadable'),
      signedOut: saying('signed-out'),
    },
    assets: new Map(),
    keys,
    clock: systemClock,
    log: { fault: (_reference, _route, error) => void faults.push(error) },
    healthy: async () => true,
    requestsPerMinute: 100_000,
    trustProxy: [],
    cookieSeconds: 60,
    ...of,
  });
  afterAll(() => site.close());
  await site.listen({ port: 0, host: '127.0.0.1' });
  return {
    port: (site.server.address() as AddressInfo).port,
    faults,
    tokenFor: async (cookie) => {
      const answer = await site.inject({ url: '/form', headers: { cookie: `plainsight-report=${cookie}` } });
      return answer.body.replaceAll(/<[^>]*>|\s/g, '');
    },
  };
}

export const boundary = 'aBoundaryThatNoFileHas';

/** One part of a form as it travels. */
export const part = (name: string, value: string | Buffer, fileName?: string, type = 'image/jpeg'): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: ${type}`}\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);

/** A whole form. */
export const formOf = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);

export interface Said {
  readonly status: number;
  readonly headers: string;
  /** What the page of this site said; undefined when it was no page. */
  readonly said: { what: string; form: Record<string, unknown>; received: unknown[] } | undefined;
}

export interface Sending {
  readonly socket: Socket;
  /** Everything that came back, once the other side is done. */
  readonly answered: Promise<Said>;
}

/** Begins to send to a site; what more is to be sent is written to the socket. */
export function begin(
  port: number,
  path: string,
  headers: Readonly<Record<string, string | number>>,
): Sending {
  const socket = connect({ port, host: '127.0.0.1' });
  const parts: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => void parts.push(chunk));
  socket.on('error', () => undefined);
  const all = {
    host: 'report.test',
    connection: 'close',
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const answered = new Promise<Said>((resolve) => {
    const read = () => {
      const text = Buffer.concat(parts).toString();
      const json = /\{"what".*\}/s.exec(text.replaceAll('&quot;', '"'))?.[0];
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        headers: text.split('\r\n\r\n')[0] ?? '',
        said: json === undefined ? undefined : JSON.parse(json),
      });
    };
    socket.once('close', read);
  });
  return { socket, answered };
}

/** Sends a whole form in one go. */
export function send(
  port: number,
  path: string,
  body: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const sending = begin(port, path, { 'content-length': body.length, ...headers });
  sending.socket.write(body);
  return sending.answered;
}
