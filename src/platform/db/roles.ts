import { randomInt } from 'node:crypto';
import pg from 'pg';
import { SetupProblem } from '../setup-problem.ts';
import { scramVerifier } from './scram.ts';
import type { SecretStore } from './secrets.ts';

/** The logins of the service. `jobs` owns the queue's own tables; the others are the three doors. */
export const logins = ['public_site', 'staff_site', 'worker', 'jobs'] as const;
export type Login = (typeof logins)[number];

/** Every role an SQL file may name, as `:public_site` and so on. */
export const roleNames = [...logins, 'searcher', 'owner'] as const;
export type RoleNames = Readonly<Record<(typeof roleNames)[number], string>>;

/** Addresses the operator gave for doors whose logins they made themselves. */
export type GivenUrls = Readonly<Partial<Record<Login, string>>>;

const alphabet = 'abcdefghjkmnpqrstvwxyz23456789';

/** A new prefix for one installation's roles, which are shared by a whole cluster. About 30 bits. */
export function newPrefix(): string {
  return `ps_${Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
}

/** The roles of an installation. */
export function rolesOf(prefix: string, owner: string): RoleNames {
  return {
    public_site: `${prefix}_public_site`,
    staff_site: `${prefix}_staff_site`,
    worker: `${prefix}_worker`,
    jobs: `${prefix}_jobs`,
    searcher: `${prefix}_searcher`,
    owner,
  };
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => pg.escapeIdentifier(name);

/** An owner's address with another login in it. */
export function addressFor(ownerUrl: string, login: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(login);
  url.password = secret;
  return url.href;
}

const harmless = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit';

async function stateOf(client: pg.ClientBase, role: string): Promise<'absent' | 'no login' | 'login'> {
  const found = await client.query<{ rolcanlogin: boolean }>(
    'select rolcanlogin from pg_roles where rolname = $1',
    [role],
  );
  if (found.rows[0] === undefined) return 'absent';
  return found.rows[0].rolcanlogin ? 'login' : 'no login';
}

async function ensureRole(client: pg.ClientBase, role: string): Promise<void> {
  if ((await stateOf(client, role)) === 'absent')
    await client.query(`create role ${quoted(role)} nologin ${harmless}`);
}

/** Lets a role log in with a secret; an unqualified name then finds nothing, so every statement has to name its schema. */
export async function allowLogin(client: pg.ClientBase, role: string, secret: string): Promise<void> {
  await client.query(`alter role ${quoted(role)} login password '${scramVerifier(secret)}'`);
  await client.query(`alter role ${quoted(role)} set search_path = ''`);
}

async function joinGiven(client: pg.ClientBase, role: string, url: string): Promise<void> {
  const login = decodeURIComponent(new URL(url).username);
  const known = await client.query<{ grave: boolean; member: boolean }>(
    `select rolsuper or rolbypassrls as grave, pg_has_role(rolname, $2, 'usage') as member from pg_roles where rolname = $1`,
    [login, role],
  );
  const found = known.rows[0];
  if (found === undefined)
    throw new SetupProblem(`The login ${login} does not exist on this server. Make it, then start again.`);
  if (found.grave) {
    throw new SetupProblem(
      `The login ${login} is a superuser or passes row security by. A door must have neither: give it an ordinary login.`,
    );
  }
  if (!found.member) await client.query(`grant ${quoted(role)} to ${quoted(login)}`);
}

async function ownLogin(
  client: pg.ClientBase,
  role: string,
  name: Login,
  secrets: SecretStore,
): Promise<string> {
  const kept = secrets.find(name);
  const state = await stateOf(client, role);
  if (state === 'login') {
    if (kept !== undefined) return kept;
    throw new SetupProblem(
      `The login ${role} was made by another machine or another DATA_DIR, and its secret is not here. Copy that folder's secrets/, give ${name.replace('_site', '').toUpperCase()}_DATABASE_URL, or run npx plainsight logins renew (then every machine needs the new secrets).`,
    );
  }
  const secret = kept ?? secrets.make(name);
  await allowLogin(client, role, secret);
  return secret;
}

/**
 * Makes what is missing of an installation's roles and answers with each door's address. A login the operator gave becomes
 * a member of the door's role; otherwise the role itself logs in, with a secret kept on this machine.
 */
export async function ensureRoles(
  client: pg.ClientBase,
  setting: { ownerUrl: string; roles: RoleNames; given: GivenUrls; secrets: SecretStore },
): Promise<Record<Login, string>> {
  const { ownerUrl, roles, given, secrets } = setting;
  await ensureRole(client, roles.searcher);
  const address = async (name: Login): Promise<string> => {
    await ensureRole(client, roles[name]);
    const url = given[name];
    if (url === undefined)
      return addressFor(ownerUrl, roles[name], await ownLogin(client, roles[name], name, secrets));
    await joinGiven(client, roles[name], url);
    return url;
  };
  return {
    public_site: await address('public_site'),
    staff_site: await address('staff_site'),
    worker: await address('worker'),
    jobs: await address('jobs'),
  };
}

/** Gives every login this machine keeps secrets for a new one. */
export async function renewLogins(
  client: pg.ClientBase,
  roles: RoleNames,
  secrets: SecretStore,
): Promise<void> {
  for (const name of logins) await allowLogin(client, roles[name], secrets.make(name));
}
