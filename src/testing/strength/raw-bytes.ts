/** Requests that no HTTP client would write: broken lines, headers, lengths and encodings, as bytes. Pure, by seed. */
import { type Chance, hostileText, oneOf } from './hostile-values.ts';

const path = (chance: Chance) =>
  oneOf(chance, ['/', '/report/what-happened', '/sign-in', '/search', '/health', '/return']);
const head = (chance: Chance, more: string) =>
  `POST ${path(chance)} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`;
const form = 'content-type: application/x-www-form-urlencoded\r\n';

const kinds: readonly ((chance: Chance) => string | Buffer)[] = [
  () => '\r\n\r\n\r\n',
  () => 'GET\r\n\r\n',
  () => 'GET / HTTP/9.9\r\nhost: a\r\n\r\n',
  (chance) => `GET ${path(chance)}\r\n`,
  (chance) =>
    `${oneOf(chance, ['TRACE', 'CONNECT', 'PROPFIND', 'get', 'G\0T', 'ZZZZ'])} ${path(chance)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  () => `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  () => `GET / HTTP/1.1\r\nhost: a\r\nzz: ${'a'.repeat(100_000)}\r\n\r\n`,
  () => `GET / HTTP/1.1\r\n${Array.from({ length: 5000 }, (_, number) => `zz${number}: 1\r\n`).join('')}\r\n`,
  () => 'GET / HTTP/1.1\r\nno colon here\r\n\r\n',
  () => 'GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\nzz : 1\r\n folded\r\n\r\n',
  () => 'GET / HTTP/1.1\r\nhost: a\0b\r\n\r\n',
  () => 'GET / HTTP/1.1\nhost: a\n\n',
  (chance) =>
    `${head(chance, `${form}content-length: 5\r\ntransfer-encoding: chunked\r\n`)}0\r\n\r\nGET /book HTTP/1.1\r\nhost: a\r\n\r\n`,
  (chance) => `${head(chance, `${form}transfer-encoding: chunked\r\n`)}zz\r\nxx\r\n`,
  (chance) => `${head(chance, `${form}transfer-encoding: chunked\r\n`)}ffffffffffffffffff\r\nxx\r\n`,
  (chance) => `${head(chance, `${form}content-length: -1\r\n`)}a=b`,
  (chance) => `${head(chance, `${form}content-length: 1\r\ncontent-length: 2\r\n`)}a=`,
  (chance) => `${head(chance, `${form}content-length: 99999999999\r\n`)}a=b`,
  (chance) => `${head(chance, `${form}content-length: 100\r\n`)}a=b`,
  (chance) => `${head(chance, `${form}expect: 100-continue\r\ncontent-length: 3\r\n`)}a=b`,
  (chance) =>
    `${head(chance, `${form}upgrade: websocket\r\nconnection: upgrade\r\ncontent-length: 3\r\n`)}a=b`,
  (chance) =>
    Buffer.from(
      `${head(chance, `cookie: plainsight-report=${hostileText(chance)}\r\ncontent-length: 0\r\n`)}`,
      'latin1',
    ),
  (chance) =>
    Buffer.from(`GET ${path(chance)}?${hostileText(chance)} HTTP/1.1\r\nhost: a\r\n\r\n`, 'utf16le'),
  (chance) => Buffer.from(`GET ${path(chance)}/${hostileText(chance)} HTTP/1.1\r\nhost: a\r\n\r\n`),
  (chance) => Buffer.from(Array.from({ length: 3000 }, () => Math.floor(chance() * 256))),
  () => Buffer.from('16030100f1010000ed0303', 'hex'),
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];

/** The next bytes to throw at a port. */
export const rawBytes = (chance: Chance): string | Buffer => oneOf(chance, kinds)(chance);
