/** Hostile requests to one door, by seed: any method, address, header, cookie and body. Pure. */
import { type Chance, hostileEncoding, hostileText, oneOf, prototypeNames } from './hostile-values.ts';

export interface HostileRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string | Buffer;
}

/** What an attacker has found out about a door before beginning. */
export interface DoorKnown {
  /** Paths of its pages, ids of others' records put in. */
  readonly pages: readonly string[];
  /** Paths that forms are sent to. */
  readonly forms: readonly string[];
  /** Names of fields seen on its pages. */
  readonly fields: readonly string[];
  readonly cookieName: string;
  /** Cookies that hold, with a token for forms that belongs to each: the attacker's own. */
  readonly own: readonly { readonly cookie: string; token(): string }[];
}

const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;
const types = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'application/json',
  'multipart/form-data; boundary=zz',
  'multipart/form-data',
  'text/plain',
  'text/xml',
  'application/octet-stream',
  'zz',
  '',
] as const;
const strangePaths = [
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fpackage.json',
  '/assets/../../../package.json',
  '/%00',
  '/report/%00',
  '/%c0%ae%c0%ae/',
  '/%zz',
  '/%',
  '/%ff%fe',
  '/constructor',
  '/__proto__',
  '/ar/__proto__',
  '/zz/report',
  '/ar//report',
  '/report/..;/admin',
  '/.env',
  '/.git/config',
  '/health/../report',
  '/HEALTH',
  '/index.php?page=http://evil.example/',
] as const;
const strangeHeaders: readonly (readonly [string, (chance: Chance) => string])[] = [
  [
    'origin',
    (chance) => oneOf(chance, ['https://evil.example', 'null', 'zz', 'http://report.test.evil.example']),
  ],
  ['sec-fetch-site', (chance) => oneOf(chance, ['cross-site', 'same-site', 'same-origin', 'zz'])],
  ['host', (chance) => oneOf(chance, ['evil.example', 'evil.example:0', '"><script>', ''])],
  ['x-forwarded-for', () => '1.2.3.4, <script>, ::1'],
  ['x-forwarded-host', () => 'evil.example'],
  ['x-original-url', () => '/book'],
  ['x-http-method-override', () => 'DELETE'],
  ['accept-encoding', (chance) => oneOf(chance, ['br', 'gzip', 'br;q=0', 'zz,,,;', '*'])],
  ['accept-language', (chance) => visible(hostileText(chance)).slice(0, 4000)],
  ['user-agent', (chance) => visible(hostileText(chance)).slice(0, 4000)],
  ['referer', (chance) => visible(hostileText(chance)).slice(0, 4000)],
  ['range', () => `bytes=${'0-1,'.repeat(500)}`],
  ['if-none-match', () => '*'],
  ['content-encoding', (chance) => oneOf(chance, ['gzip', 'br', 'zz'])],
  ['transfer-encoding', () => 'zz'],
];

/** Headers carry printable signs of Latin 1; all else is for the raw share. */
const visible = (text: string) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '');
const hex = (chance: Chance, length: number) =>
  Array.from({ length }, () => Math.floor(chance() * 16).toString(16)).join('');

function cookieFor(chance: Chance, door: DoorKnown, own: string | undefined): string | undefined {
  const kind = chance();
  if (kind < 0.7) return own === undefined ? undefined : `${door.cookieName}=${own}`;
  if (kind < 0.75) return `${door.cookieName}=${hex(chance, 64)}`;
  if (kind < 0.8) return `${door.cookieName}=${visible(hostileText(chance)).slice(0, 3000)}`;
  if (kind < 0.85)
    return `${door.cookieName}=${hex(chance, 64)}; ${door.cookieName}=${own ?? 'zz'}; __proto__=1; constructor=2`;
  if (kind < 0.9) return ';=;;,="'.repeat(200);
  return undefined;
}

function addressOf(chance: Chance, door: DoorKnown, method: string): string {
  const kind = chance();
  const known = oneOf(chance, (method === 'POST') === chance() < 0.9 ? door.forms : door.pages);
  if (kind < 0.65) return known;
  if (kind < 0.75) return oneOf(chance, strangePaths);
  if (kind < 0.9) {
    const name =
      chance() < 0.3 ? oneOf(chance, prototypeNames) : oneOf(chance, [...door.fields, 'q', 'after', 'owner']);
    return `${known}?${name}=${hostileEncoding(chance, hostileText(chance).slice(0, 3000))}&${name}=2`;
  }
  if (kind < 0.95) return `${known}/${hostileEncoding(chance, hostileText(chance).slice(0, 500))}`;
  return `/${'a/'.repeat(Math.floor(chance() * 4000))}`;
}

function formBody(chance: Chance, door: DoorKnown, token: string): string {
  const pairs: string[] = [];
  const most = chance() < 0.03 ? 20_000 : 1 + Math.floor(chance() * 12);
  const long = most > 100;
  for (let index = 0; index < most; index++) {
    const name = long
      ? `zz${index % 5000}`
      : chance() < 0.1
        ? oneOf(chance, prototypeNames)
        : chance() < 0.05
          ? hostileText(chance).slice(0, 200)
          : oneOf(chance, door.fields);
    pairs.push(
      `${encodeURIComponent(name.toWellFormed())}=${long ? 'x' : hostileEncoding(chance, hostileText(chance))}`,
    );
  }
  const held = chance();
  if (held < 0.75) pairs.push(`form-token=${encodeURIComponent(token)}`);
  else if (held < 0.85) pairs.push(`form-token=${hostileEncoding(chance, hostileText(chance))}`);
  else if (held < 0.9) pairs.push(`form-token=${token}`, `form-token=${token}`);
  return pairs.join('&');
}

function strangeBody(chance: Chance): string | Buffer {
  const kind = chance();
  if (kind < 0.25) return `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  if (kind < 0.45)
    return `{"__proto__":{"zz":1},"constructor":{"prototype":{"zz":1}},"a":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}}`;
  if (kind < 0.6)
    return `--zz\r\ncontent-disposition: form-data; name="what-seen"; filename="../../x.html"\r\n\r\n${hostileText(chance)}\r\n--zz--`;
  if (kind < 0.7) return Buffer.from(Array.from({ length: 5000 }, () => Math.floor(chance() * 256)));
  if (kind < 0.8) return 'a='.repeat(400_000);
  if (kind < 0.85) return `what-seen=${'x'.repeat(1_100_000)}`;
  return hostileText(chance);
}

/** The next hostile request. */
export function hostileRequest(chance: Chance, door: DoorKnown): HostileRequest {
  const own = chance() < 0.85 ? oneOf(chance, door.own) : undefined;
  const headers: Record<string, string> = {};
  const cookie = cookieFor(chance, door, own?.cookie);
  if (cookie !== undefined) headers['cookie'] = cookie;
  if (chance() < 0.25) {
    const [name, value] = oneOf(chance, strangeHeaders);
    headers[name] = value(chance);
  }
  const kind = chance();
  const method = kind < 0.4 ? 'GET' : kind < 0.48 ? oneOf(chance, methods) : 'POST';
  const url = addressOf(chance, door, method);
  if (method !== 'POST') return { method, url, headers };
  if (kind < 0.9) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    return { method, url, headers, payload: formBody(chance, door, own?.token() ?? 'zz') };
  }
  const type = oneOf(chance, types);
  if (type !== '') headers['content-type'] = type;
  return { method, url, headers, payload: strangeBody(chance) };
}
