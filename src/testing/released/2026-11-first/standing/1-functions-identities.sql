-- The mentions of other records that share keys with these, best first: the newest under each key, and of those the ones that
-- share most. It reads with the caller's own rights. Its plan is held to the index on (key, said_at): keys are skewed (a common
-- name has thousands of mentions, most keys have one), which no statistics tell, and tables that have just been filled have none.
-- Mentions of hidden records are fetched, ranked and limited apart: however many there are, the others come out the same.
create or replace function identities.find_candidates(
  of_record uuid, seekers integer[], wanted bigint[], worths integer[], mosts integer[], most integer)
returns table (seeker integer, apart boolean, keys bigint[], mention_id uuid, record_id uuid, kind text, source text, state text, sealed bytea, said_at timestamptz)
language plpgsql stable set search_path = '' set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off
  set enable_mergejoin = off set jit = off as $$
begin
  return query
  with shared as (
    select q.seeker, side.apart, k.mention_id, array_agg(q.key) as keys, sum(q.worth) as worth, max(k.said_at) as said_at
    from unnest(seekers, wanted, worths, mosts) as q (seeker, key, worth, most)
    cross join (values (false), (true)) as side (apart)
    cross join lateral (
      select n.mention_id, n.said_at from identities.mention_keys n
      where n.key = q.key and n.apart = side.apart and n.record_id <> of_record
      order by n.said_at desc, n.mention_id limit q.most) k
    group by q.seeker, side.apart, k.mention_id),
  ranked as (
    select s.seeker, s.apart, s.mention_id, s.keys,
      row_number() over (partition by s.seeker, s.apart order by s.worth desc, s.said_at desc, s.mention_id) as place
    from shared s)
  select r.seeker, r.apart, r.keys, m.mention_id, m.record_id, m.kind, m.source, m.state, m.sealed, m.said_at
  from ranked r
  cross join lateral (select * from identities.mentions x where x.mention_id = r.mention_id and x.state <> 'dismissed' offset 0) m
  where r.place <= most;
end
$$;
grant execute on function identities.find_candidates(uuid, integer[], bigint[], integer[], integer[], integer) to :worker;
