/** What a login really gets: every table it may read at all, in one transaction under one token, as ids. */
import type pg from 'pg';
import { countyWord, idFor } from './county-rows.ts';
import type { Rows } from './sentences.ts';

/** Each table's row as text, for the staff site's login; functions stand beside tables, since they give rows too. */
export const staffReads: Readonly<Record<string, string>> = {
  'access.agencies': 'select agency_id from access.agencies',
  'access.members': 'select member_id::text from access.members',
  'access.member_roles': `select member_id || ' ' || role from access.member_roles`,
  'access.managed_members': `select m.member_id::text from unnest(array['invited', 'active', 'suspended', 'left']) s,
    access.managed_members(null, s, null, null, 1000, null) m`,
  'access.sessions': 'select session_id::text from access.sessions',
  'access.records': 'select record_id::text from access.records',
  'access.record_keys': 'select record_id::text from access.record_keys',
  'access.shares': 'select share_id::text from access.shares',
  'files.files': 'select file_id::text from files.files',
  'files.blobs': `select file_id || ' ' || part from files.blobs`,
  'files.scanner': 'select state from files.scanner',
  'reports.reports': 'select report_id::text from reports.reports',
  'reports.contents': `select report_id || ' ' || section from reports.contents`,
  'reports.messages': 'select message_id::text from reports.messages',
  'reports.consent_steps': 'select step_id::text from reports.consent_steps',
  'identities.mentions': 'select mention_id::text from identities.mentions',
  'identities.matches': 'select match_id::text from identities.matches',
  'reports.unfinished': 'select draft_key from reports.unfinished',
  'access.session_takes': `select 'takes' where access.session_takes()`,
  'access.desk_for_taken': 'select d from access.desk_for_taken() d where d is not null',
  'triage.items': 'select item_id::text from triage.items',
  'triage.decisions': 'select decision_id::text from triage.decisions',
  'triage.afterwards': 'select said_id::text from triage.afterwards',
  'triage.notes': 'select note_id::text from triage.notes',
  'triage.history': 'select history_id::text from triage.history',
  // The line of this very act is always there for a data protection officer, and tells nothing of who reads what.
  'audit.entries': 'select entry_id::text from audit.entries where entry_id > 1000000',
  'what matches say': `select distinct match_id::text from identities.record_matches
    where mention_id is not null and other_mention is not null and weight is not null and levels is not null`,
  'identities.named_under': `select record_id::text from identities.named_under(array[${countyWord}]::bigint[], '2000-01-01', '2100-01-01', 1000)`,
  'reports.open_by_month': `select sum(reports)::text from reports.open_by_month('2000-01-01', '2100-01-01') having count(*) > 0`,
  'found by reference':
    'select o::text from reports.reports r, reports.open_by_reference(r.reference) o where o is not null',
  'reports.find_by_words': `select report_id::text from reports.find_by_words(array[${countyWord}]::bigint[], null, null, 1000)`,
};

/** What the staff site's functions answer of these records, and of these members. */
export const staffAnswers = (
  recordIds: readonly string[],
  memberIds: readonly string[],
): Readonly<Record<string, string>> => {
  const member = `unnest(array[${memberIds.map((id) => `'${id}'`).join(',')}]::uuid[]) m`;
  const each = `unnest(array[${recordIds.map((id) => `'${id}'`).join(',')}]::uuid[]) r`;
  return {
    'access.record_class': `select r || ' ' || access.record_class(r) from ${each}`,
    'access.opens_section': `select r || ' ' || s from ${each}, unnest(array['told','contact','conversation','mentions','files']) s
      where access.opens_section(r, s)`,
    'access.works_on': `select r::text from ${each} where access.works_on(r)`,
    'access.holder_of': `select r || ' ' || access.holder_of(r) from ${each} where access.holder_of(r) is not null`,
    'reports.open_by_reference': `select o::text from ${each}, reports.open_by_reference('R-' || r) o where o is not null`,
    'access.records_opening': `select s || ' ' || o from unnest(array['told','mentions']) s, access.records_opening(array(select r from ${each}), s) o`,
    'identities.match_opens': `select m.match_id::text from identities.matches m where identities.match_opens(m.match_id)`,
    'identities.pairs_to_review': `select match_id::text from identities.pairs_to_review('proposed', null, null, null, null, 1000)`,
    'identities.hits_listed': 'select record_id::text from identities.hits_listed(null, null, 1000)',
    'identities.reach': `select distinct t.r || ' ' || f.match_id
      from unnest(array[${recordIds.map((id) => `'${id}'`).join(',')}]::uuid[], array[${recordIds.map((id) => `'${idFor('mention', id)}'`).join(',')}]::uuid[]) t (r, m),
        identities.reach(t.m, 200) f`,
    'identities.health_counts': `select state || ' ' || sum(pairs) from identities.health_counts('2000-01-01', 1000) group by state`,
    'identities.values_joining_most': `select kind || ' ' || pairs from identities.values_joining_most('2000-01-01', 1000, 1000)`,
    'identities.yield_by_rule': `select coalesce(rule, 'not kept') || ' ' || pairs from identities.yield_by_rule('2000-01-01', 1000)`,
    'identities.having_matches': `select h.record_id::text from identities.having_matches(array(select r from ${each})) h`,
    'identities.matches_in_short': `select s.record_id::text from identities.matches_in_short(array(select r from ${each})) s`,
    'audit.lines_about_member': `select m::text from ${member}, audit.lines_about_member(m, array['report.open'], 1000) l`,
    'audit.lines_about': `select l.entry_id::text from ${each}, audit.lines_about(r, 1000) l where l.entry_id > 1000000`,
  };
};

/** What whoever asks brings; a token of each kind, or none. */
export interface Asking {
  readonly session?: string;
  readonly receipt?: string;
  readonly draft?: string;
}

/** Opens a look, or an act with its line, on a connection in a transaction. */
export async function openAs(client: pg.ClientBase, asking: Asking, acting: boolean): Promise<void> {
  const tokens = [asking.session ?? null, asking.receipt ?? null, asking.draft ?? null];
  if (acting)
    await client.query(
      `select audit.open_act($1, $2, $3, null, 'report.search', null, null, null, '{}')`,
      tokens,
    );
  else await client.query('select audit.open_look($1, $2, $3)', tokens);
}

/** Reads everything in one query; nothing that is done here stays. */
export async function rowsGot(
  pool: pg.Pool,
  asking: Asking,
  acting: boolean,
  reads: Readonly<Record<string, string>>,
): Promise<Rows> {
  const client = await pool.connect();
  try {
    await client.query(acting ? 'begin' : 'begin read only');
    await openAs(client, asking, acting);
    const { rows } = await client.query<{ what: string; id: string }>(
      Object.entries(reads)
        .map(([what, query]) => `select '${what}' as what, q.* from (${query}) as q (id)`)
        .join(' union all '),
    );
    await client.query('rollback');
    return Object.fromEntries(
      [...Map.groupBy(rows, (row) => row.what)].map(([what, found]) => [what, found.map((row) => row.id)]),
    );
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Rows in one order, tables without any left out, so that two can be compared. */
export const inOrder = (rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([, ids]) => ids.length > 0)
      .map(([what, ids]) => [what, ids.toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
