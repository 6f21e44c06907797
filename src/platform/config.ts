import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { SetupProblem } from './setup-problem.ts';

const port = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .min(1, 'must be from 1 to 65535')
  .max(65535, 'must be from 1 to 65535');

const site = z
  .url({ protocol: /^https?$/, abort: true, error: 'must be an address such as https://report.example.org' })
  .refine(
    (value) => new URL(value).origin === value.replace(/\/$/, ''),
    'must end after the host (and port): no path, no query',
  )
  .transform((value) => new URL(value).origin);

const database = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgresql://login:secret@host:5432/plainsight',
});

const smtp = z.url({
  protocol: /^smtps?$/,
  error: 'must be an address such as smtps://login:secret@mail.example.org:465',
});

const clamd = z.union(
  [z.url({ protocol: /^tcp$/ }), z.string().regex(/^unix:\/.+/)],
  'must be an address such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
);

const yesOrNo = z.enum(['1', '0'], 'must be 1 or 0').transform((value) => value === '1');

const isProxy = (value: string): boolean => {
  const [address = '', bits, ...rest] = value.split('/');
  return isIP(address) !== 0 && rest.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
};

const proxies = z
  .string()
  .transform((value) => value.split(',').map((each) => each.trim()))
  .refine(
    (list) => list.every(isProxy),
    'must be addresses or networks with commas between, such as 10.0.0.5,10.1.0.0/16',
  );

/** Every setting of the service. `.env.example` explains each to an operator; a test keeps the two together. */
const environment = z.object({
  DATA_DIR: z.string().default('.data'),
  KEYS_DIR: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  STAFF_PORT: port.default(3001),
  PUBLIC_URL: site.optional(),
  STAFF_URL: site.optional(),
  TRUST_PROXY: proxies.optional(),
  DATABASE_URL: database.optional(),
  PUBLIC_DATABASE_URL: database.optional(),
  STAFF_DATABASE_URL: database.optional(),
  WORKER_DATABASE_URL: database.optional(),
  JOBS_DATABASE_URL: database.optional(),
  FILES_DIR: z.string().optional(),
  CLAMD_URL: clamd.optional(),
  SMTP_URL: smtp.optional(),
  MAIL_FROM: z.email('must be one address, such as plainsight@example.org').optional(),
  PRACTICE: yesOrNo.optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('warn'),
});

/** The names of all settings, in the order in which `.env.example` lists them. */
export const settingNames = environment.keyof().options;

/** The settings as the program uses them. Plain data, so that they travel to child processes. */
export interface Settings {
  /** Absolute path of the folder for keys, secrets and (for an ordinary user) the embedded database. */
  readonly dataDir: string;
  /** Absolute path of the folder that holds the service's keys. */
  readonly keysDir: string;
  /** The network address both sites listen on. */
  readonly host: string;
  readonly publicPort: number;
  readonly staffPort: number;
  /** Origins as people's browsers see them; https decides cookies and transport headers. */
  readonly publicUrl: string;
  readonly staffUrl: string;
  /** Proxies whose forwarding headers are believed; none by default. */
  readonly trustProxy: readonly string[];
  /** The owner's address; undefined means the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Addresses of doors whose logins the operator made. */
  readonly doorUrls: { readonly [door in 'public_site' | 'staff_site' | 'worker' | 'jobs']?: string };
  /** Absolute path of the folder that holds what people attached, sealed. */
  readonly filesDir: string;
  /** The malware scanner; without one every file waits unopened. */
  readonly clamdUrl: string | undefined;
  /** Where mail is handed over; without it no mail is sent, except into the practice county's own post. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Asked for (true), refused (false), or left to what the database is. */
  readonly practice: boolean | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const isGiven = (entry: [string, string | undefined]): entry is [string, string] => !!entry[1]?.trim();

function refuse(lines: readonly string[]): never {
  throw new SetupProblem(lines.map((line) => `${line} (.env.example explains every setting.)`).join('\n'));
}

function given<T extends Record<string, string | undefined>>(urls: T): { [key in keyof T]?: string } {
  return Object.fromEntries(Object.entries(urls).filter(isGiven)) as { [key in keyof T]?: string };
}

/** Reads settings out of an environment. An empty value counts as not given. Throws SetupProblem, one line for each that is wrong. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(isGiven)));
  if (!parsed.success)
    refuse(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`));
  const it = parsed.data;
  const doorUrls = given({
    public_site: it.PUBLIC_DATABASE_URL,
    staff_site: it.STAFF_DATABASE_URL,
    worker: it.WORKER_DATABASE_URL,
    jobs: it.JOBS_DATABASE_URL,
  });
  if (it.PORT === it.STAFF_PORT) refuse(['STAFF_PORT must not be the same as PORT.']);
  if (it.DATABASE_URL === undefined && Object.keys(doorUrls).length > 0) {
    refuse([
      'DATABASE_URL is missing: the addresses of single doors are of use only with a server of your own.',
    ]);
  }
  const publicUrl = it.PUBLIC_URL ?? `http://localhost:${it.PORT}`;
  const staffUrl = it.STAFF_URL ?? `http://localhost:${it.STAFF_PORT}`;
  if (publicUrl === staffUrl)
    refuse(['STAFF_URL must not be the same as PUBLIC_URL: each site has a host or port of its own.']);
  return {
    dataDir: resolve(it.DATA_DIR),
    keysDir: resolve(it.KEYS_DIR ?? join(it.DATA_DIR, 'keys')),
    host: it.HOST,
    publicPort: it.PORT,
    staffPort: it.STAFF_PORT,
    publicUrl,
    staffUrl,
    trustProxy: it.TRUST_PROXY ?? [],
    databaseUrl: it.DATABASE_URL,
    doorUrls,
    filesDir: resolve(it.FILES_DIR ?? join(it.DATA_DIR, 'files')),
    clamdUrl: it.CLAMD_URL,
    smtpUrl: it.SMTP_URL,
    mailFrom: it.MAIL_FROM ?? `plainsight@${new URL(staffUrl).hostname}`,
    practice: it.PRACTICE,
    logLevel: it.LOG_LEVEL,
  };
}

/** The settings of this process. */
export function readSettings(): Settings {
  return settingsFrom(process.env);
}

/** What a child process inherits of the environment: how to run at all, and no setting, address or secret. */
export function bareEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_ENV', 'NODE_EXTRA_CA_CERTS', 'TMPDIR'];
  return Object.fromEntries(
    Object.entries(process.env)
      .filter(isGiven)
      .filter(([name]) => kept.includes(name)),
  );
}

/** The whole environment with some more in it, for a program of the project's own that another of them runs. */
export function environmentWith(more: Record<string, string>): Record<string, string> {
  return { ...Object.fromEntries(Object.entries(process.env).filter(isGiven)), ...more };
}

/** The server the tests run on, when not an embedded one. */
export function databaseUrlForTests(): string | undefined {
  return process.env['DATABASE_URL'] || undefined;
}

/** The folders programs are looked for in, as the environment writes them. */
export function searchPath(): string {
  return process.env['PATH'] ?? '';
}
