/** Compares what each login really gets and may write with the declared matrix; gives every difference in words. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { TestDatabase } from '../database.ts';
import { liftOwner, plant } from './bare-ground.ts';
import { idFor, receiptFor } from './county-rows.ts';
import { everyStaffProbe, everyWorkerProbe } from './every-probe.ts';
import { inWords, matrixCounty, matrixRows, recordId } from './matrix-county.ts';
import { draftRows, drafts } from './matrix-drafts.ts';
import { matrixReads, type StaffReader, staffMatrix, staffReaders } from './matrix-of-staff.ts';
import { publicMatrix, publicProbes, publicReaders, publicReads } from './matrix-of-street.ts';
import { workerMatrix, workerReads } from './matrix-of-worker.ts';
import { type Asking, openAs } from './rows-got.ts';
import type { Probe } from './staff-probes.ts';
import { outcomesOf } from './tried-together.ts';

/** Plants the matrix's county in a test's database. */
export async function plantMatrix(database: TestDatabase): Promise<void> {
  const owner = database.pool('owner');
  await liftOwner(owner);
  await plant(owner, matrixRows(new Date()));
  await owner.query(draftRows);
}

const county = matrixCounty(new Date());
type Outcome = Map<string, string[]>;
/** Only these tables' cells; all when left out. */
interface Part {
  readonly door?: 'public' | 'staff' | 'worker' | undefined;
  readonly table?: string | undefined;
  /** Stops at the first reader that differs. */
  readonly first?: true;
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** What an outcome says in the matrix: nothing where the wall held, or no row was met. */
function said(probe: Probe, outcome: string): string | undefined {
  if (outcome === '0' || outcome === 'error 42501') return undefined;
  return outcome.startsWith('error ') ? outcome : (probe.label ?? outcome);
}

async function tryAlone(client: pg.ClientBase, probe: Probe): Promise<string> {
  try {
    for (const statement of probe.before ?? []) await client.query(statement);
    return String((await client.query(probe.statement)).rowCount ?? 0);
  } catch (error) {
    return `error ${codeOf(error)}`;
  }
}

const concerns = (what: string, part: Part): boolean =>
  part.table === undefined ||
  what.startsWith(part.table) ||
  !/^[a-z]+\.[a-z_]+(:|$)/.test(what) ||
  isFunction(what);
const isFunction = (what: string): boolean =>
  [
    'reports.find_by_words',
    'reports.open_by_month',
    'identities.named_under',
    'triage.pass_acted_on',
    'platform.schema_mark',
  ].includes(what);

/** How one reader is tried out. `apart`: each try in a transaction of its own, since the street may only add to what it makes in that. */
interface Trial {
  readonly asking: Asking;
  readonly acting: boolean;
  readonly reads: Readonly<Record<string, string>>;
  readonly probes: readonly Probe[];
  readonly apart?: true;
}

async function tryAll(
  client: pg.ClientBase,
  { asking, acting, reads, probes, apart }: Trial,
): Promise<Outcome> {
  const found: Outcome = new Map();
  // What a weakened wall lets through may have no value where the matrix reads one.
  const note = (what: string, row: string | null) =>
    found.set(what, [...(found.get(what) ?? []), inWords(row ?? 'no value')]);
  const begin = async () => {
    await client.query('begin');
    await openAs(client, asking, acting);
  };
  const noteOutcome = (probe: Probe, outcome = 'untried') => {
    const words = said(probe, outcome);
    if (words !== undefined) note(probe.name, words);
  };
  try {
    await begin();
    const union = Object.entries(reads)
      .map(([what, query]) => `select '${what}' as what, q.* from (${query}) as q (id)`)
      .join(' union all ');
    if (union !== '') {
      const { rows } = await client.query<{ what: string; id: string | null }>(union);
      for (const { what, id } of rows) note(what, id);
    }
    const isAlone = (probe: Probe): boolean => apart ?? probe.apart ?? false;
    const others = probes.filter((probe) => !isAlone(probe));
    const outcomes = await outcomesOf(client, others);
    for (const [at, probe] of others.entries()) noteOutcome(probe, outcomes[at]);
    for (const probe of probes.filter(isAlone)) {
      await client.query('rollback');
      await begin();
      noteOutcome(probe, await tryAlone(client, probe));
    }
  } catch (error) {
    note('reading', `error ${codeOf(error)}`);
  } finally {
    await client.query('rollback');
  }
  return found;
}

function compare(reader: string, acting: boolean, wanted: Outcome, got: Outcome): string[] {
  return [...new Set([...wanted.keys(), ...got.keys()])].flatMap((what) => {
    const [should, does] = [wanted, got].map(
      (each) => (each.get(what) ?? []).toSorted().join(', ') || 'nothing',
    );
    return should === does
      ? []
      : [`${reader} ${acting ? 'in an act' : 'in a look'}: ${what} should be ${should}, and is ${does}`];
  });
}

const only = <T extends { readonly what: string }>(expected: readonly T[], part: Part): T[] =>
  expected.filter((each) => concerns(each.what, part));

function gather(
  expected: readonly { readonly what: string; readonly rows: readonly string[]; readonly inAct?: true }[],
  acting: boolean,
): Outcome {
  const rows: Outcome = new Map();
  for (const { what, inAct, rows: some } of expected)
    if (acting || inAct !== true) rows.set(what, [...new Set([...(rows.get(what) ?? []), ...some])]);
  return rows;
}

/** The tokens of others that somebody could try at the staff site's door. */
const strangers = () => ({
  'a forged token': randomBytes(32).toString('hex'),
  'a token of noughts': '00'.repeat(32),
  'a reporter’s receipt': receiptFor(recordId('shared')),
  'a visitor’s draft': drafts.own,
});

async function staffDifferences(pool: pg.Pool, part: Part): Promise<string[]> {
  const reads = Object.fromEntries(Object.entries(matrixReads).filter(([what]) => concerns(what, part)));
  const check = async (client: pg.ClientBase, reader: StaffReader, acting: boolean) => {
    const draft = { draft: drafts.unsent };
    const asking = reader.token === undefined ? draft : { ...draft, session: reader.token };
    const probes = everyStaffProbe(reader.me, county).filter(({ name }) => concerns(name, part));
    const got = await tryAll(client, { asking, acting, reads, probes });
    const own = idFor('session', reader.token ?? '');
    const sessions = got.get('access.sessions');
    if (sessions)
      got.set(
        'access.sessions',
        sessions.map((id) => (id === own ? 'own' : id)),
      );
    const expected = only(staffMatrix, part).filter(({ who }) => reader.groups.includes(who));
    return compare(reader.name, acting, gather(expected, acting), got);
  };
  return withClient(pool, async (client) => {
    const found: string[] = [];
    for (const reader of staffReaders(strangers()))
      for (const acting of [false, true]) {
        found.push(...(await check(client, reader, acting)));
        if (part.first && found.length > 0) return found;
      }
    return found;
  });
}

async function streetDifferences(pool: pg.Pool, part: Part): Promise<string[]> {
  const reads = Object.fromEntries(Object.entries(publicReads).filter(([what]) => concerns(what, part)));
  return withClient(pool, async (client) => {
    const found: string[] = [];
    for (const { name, asking } of publicReaders)
      for (const acting of [false, true]) {
        const probes = publicProbes().filter((probe) => concerns(probe.name, part));
        const got = await tryAll(client, { asking, acting, reads, probes, apart: true });
        const expected = only(publicMatrix, part).filter(({ who }) => who === 'anyone' || who === name);
        found.push(...compare(name, acting, gather(expected, acting), got));
      }
    return found;
  });
}

async function workerDifferences(pool: pg.Pool, part: Part): Promise<string[]> {
  const reads = Object.fromEntries(Object.entries(workerReads).filter(([what]) => concerns(what, part)));
  return withClient(pool, async (client) => {
    const found: string[] = [];
    for (const acting of [false, true]) {
      const probes = everyWorkerProbe(county).filter((probe) => concerns(probe.name, part));
      const got = await tryAll(client, { asking: {}, acting, reads, probes });
      found.push(...compare('worker', acting, gather(only(workerMatrix, part), acting), got));
    }
    return found;
  });
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** Every cell in which code and database differ, in words; none when all is well. */
export async function matrixDifferences(database: TestDatabase, part: Part = {}): Promise<string[]> {
  const wants = (door: Part['door']) => part.door === undefined || part.door === door;
  return [
    ...(wants('staff') ? await staffDifferences(database.pool('staff'), part) : []),
    ...(wants('public') ? await streetDifferences(database.pool('public'), part) : []),
    ...(wants('worker') ? await workerDifferences(database.pool('worker'), part) : []),
  ];
}
