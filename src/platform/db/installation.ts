import type pg from 'pg';
import { SetupProblem } from '../setup-problem.ts';
import { newPrefix, quoted } from './roles.ts';

/** What a database knows about itself. `practice` is decided when it is made and never changes. */
export interface Installation {
  readonly prefix: string;
  readonly practice: boolean;
  readonly freshlyMade: boolean;
}

/** What the settings say about practice: asked for or refused outright, or left to what the database is. */
export interface PracticeWish {
  readonly asked: boolean | undefined;
  readonly whenNew: boolean;
}

const tables = (owner: string) => `
  create schema if not exists platform;
  create table platform.installation (
    prefix text collate "C" not null,
    practice boolean not null,
    created_at timestamptz not null default now()
  );
  create table platform.migrations (
    name text collate "C" primary key,
    checksum text collate "C" not null,
    applied_at timestamptz not null default now()
  );
  create table platform.standing (
    name text collate "C" primary key,
    checksum text collate "C" not null,
    applied_at timestamptz not null default now()
  );
  create function platform.refuse_change() returns trigger language plpgsql set search_path = '' as $$
  begin
    raise exception 'what an installation is never changes' using errcode = 'insufficient_privilege';
  end $$;
  create trigger installation_never_changes before update or delete on platform.installation
    for each row execute function platform.refuse_change();
  create trigger installation_is_never_emptied before truncate on platform.installation
    for each statement execute function platform.refuse_change();
  create unique index installation_has_one_row on platform.installation ((true));
  alter table platform.installation enable row level security;
  alter table platform.installation force row level security;
  create policy runner_reads on platform.installation for select using (true);
  create policy runner_founds on platform.installation for insert to ${owner} with check (true);
  alter table platform.migrations enable row level security;
  alter table platform.migrations force row level security;
  create policy runner_keeps on platform.migrations to ${owner} using (true) with check (true);
  alter table platform.standing enable row level security;
  alter table platform.standing force row level security;
  create policy runner_keeps on platform.standing to ${owner} using (true) with check (true);
  alter default privileges revoke execute on functions from public;
`;

async function find(client: pg.ClientBase): Promise<Omit<Installation, 'freshlyMade'> | undefined> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('platform.installation') is not null as there`,
  );
  if (!there.rows[0]?.there) return undefined;
  const { rows } = await client.query<{ prefix: string; practice: boolean }>(
    'select prefix, practice from platform.installation',
  );
  return rows[0];
}

/** The installation in this database, if there is one. */
export async function findInstallation(client: pg.ClientBase): Promise<Installation | undefined> {
  const found = await find(client);
  return found && { ...found, freshlyMade: false };
}

/**
 * Founds the installation in an empty database, or reads the one that is there. Call in a transaction. Refuses a wish that
 * contradicts what the database is: practice is invented people, and must never meet a real one's record.
 */
export async function ensureInstallation(
  client: pg.ClientBase,
  owner: string,
  wish: PracticeWish,
): Promise<Installation> {
  const found = await findInstallation(client);
  if (found === undefined) {
    const practice = wish.asked ?? wish.whenNew;
    const prefix = newPrefix();
    await client.query(tables(quoted(owner)));
    await client.query('insert into platform.installation (prefix, practice) values ($1, $2)', [
      prefix,
      practice,
    ]);
    return { prefix, practice, freshlyMade: true };
  }
  if (wish.asked !== undefined && wish.asked !== found.practice) {
    throw new SetupProblem(
      found.practice
        ? 'PRACTICE=0 was given, but this database was made for practice and stays so. Use another database for real work.'
        : 'PRACTICE=1 was given, but this database was made for real work. Practice mode cannot be switched on over it: use another database.',
    );
  }
  return found;
}
