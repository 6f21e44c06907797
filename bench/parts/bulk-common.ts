/** What is common in a county that was filled in bulk, and the states of the matches that follow: as the worker leaves them. */
import type pg from 'pg';
import type { Matched } from './bulk-thread.ts';

/**
 * Keeps the values with the first moment at which each proved common, and folds all matches at once: over bare tables without walls,
 * since each match that changes would be entered anew into every index.
 */
export async function foldCommon(owner: pg.Client, common: Matched['common']): Promise<void> {
  const first = new Map<string, Matched['common'][number]>();
  for (const each of common) {
    const known = first.get(each.key);
    if (known === undefined || each.since < known.since) first.set(each.key, each);
  }
  await owner.query('alter table identities.common_values no force row level security');
  await owner.query('alter table identities.common_values disable trigger user');
  await owner.query(
    `insert into identities.common_values (key, kind, rule, since, mentions)
     with common as (
       select (v ->> 'key')::bigint as key, v ->> 'kind' as kind, v ->> 'rule' as rule,
         to_timestamp((v ->> 'since')::double precision / 1000) as since
       from jsonb_array_elements($1::jsonb) v),
     counted as (
       select k.key, count(*) as mentions from identities.mention_keys k join common c on c.key = k.key where not k.apart group by k.key)
     select c.key, c.kind, c.rule, c.since, coalesce(n.mentions, 0) from common c left join counted n on n.key = c.key`,
    [JSON.stringify([...first.values()])],
  );
  await owner.query('alter table identities.common_values enable trigger user');
  await owner.query('analyze identities.common_values');
  // Each list of keys is opened once and joined once: asked anew for each match, a million reports took longer than all else.
  await owner.query(`with told_apart as (
      select distinct m.match_id from identities.matches m cross join unnest(m.shared) k (key)
        left join identities.common_values c on c.key = k.key where c.key is null),
    now_so as (
      select m.match_id, identities.folded(m.found, null, false,
        cardinality(m.shared) > 0 and not (m.kind = 'person' and m.rank < 3) and t.match_id is null,
        i.key is not null) as state
      from identities.matches m left join told_apart t on t.match_id = m.match_id
        left join identities.common_values i on i.key = m.identifier)
    update identities.matches m set state = n.state from now_so n where n.match_id = m.match_id and n.state <> m.state`);
  await owner.query('alter table identities.common_values force row level security');
}
