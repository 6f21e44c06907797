drop function if exists identities.find_candidates(uuid, integer[], bigint[], integer[], integer[], integer);
-- The mentions of other records that share keys with these: the newest under each key, and of those the ones that share what fewest
-- have. A key counts the less the more mentions it brings (or is known to be carried by, where it is common), and of keys that say the same of somebody
-- (the aspects 1 and 2; those of aspect 0 each say something of their own) only the one that counts most. With the first open one
-- of each seeker comes how many open mentions each of its keys brought. It reads with the caller's own rights. Its plan is held to the index on (key, said_at): keys are skewed (a common
-- name has thousands of mentions, most keys have one), which no statistics tell, and tables that have just been filled have none.
-- Mentions of hidden records are fetched, ranked and limited apart: however many there are, the others come out the same.
create or replace function identities.find_candidates(
  of_record uuid, seekers integer[], wanted bigint[], aspects integer[], worths integer[], carried integer[], mosts integer[], limits integer[])
returns table (seeker integer, apart boolean, keys bigint[], mention_id uuid, record_id uuid, kind text, source text, state text, sealed bytea, said_at timestamptz,
  brought_keys bigint[], brought integer[])
language plpgsql stable set search_path = '' set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off
  set enable_mergejoin = off set jit = off as $$
begin
  return query
  with shared as materialized (
    select q.seeker, side.apart, q.key, q.aspect, q.limited, k.mention_id, k.said_at, k.crowd::integer as crowd,
      greatest(1, q.worth * (1400 - 100 * ln(greatest(k.crowd, q.carried)::double precision) / ln(2::double precision)))::integer as worth
    from unnest(seekers, wanted, aspects, worths, carried, mosts, limits) as q (seeker, key, aspect, worth, carried, most, limited)
    cross join (values (false), (true)) as side (apart)
    cross join lateral (
      select n.mention_id, n.said_at, count(*) over () as crowd from (
        select m.mention_id, m.said_at from identities.mention_keys m
        where m.key = q.key and m.apart = side.apart and m.record_id <> of_record
        order by m.said_at desc, m.mention_id limit q.most) n) k),
  weighed as (
    select s.seeker, s.apart, s.mention_id, array_agg(s.key) as keys, max(s.said_at) as said_at, max(s.limited) as limited,
      coalesce(sum(s.worth) filter (where s.aspect = 0), 0) + coalesce(max(s.worth) filter (where s.aspect = 1), 0)
        + coalesce(max(s.worth) filter (where s.aspect = 2), 0) as worth
    from shared s group by s.seeker, s.apart, s.mention_id),
  ranked as (
    select w.seeker, w.apart, w.mention_id, w.keys, w.limited,
      row_number() over (partition by w.seeker, w.apart order by w.worth desc, w.said_at desc, w.mention_id) as place
    from weighed w),
  kept as (
    select r.seeker, r.apart, r.keys, m.mention_id, m.record_id, m.kind, m.source, m.state, m.sealed, m.said_at,
      row_number() over (partition by r.seeker, r.apart order by r.place) as nth
    from ranked r
    cross join lateral (select * from identities.mentions x where x.mention_id = r.mention_id and x.state <> 'dismissed' offset 0) m
    where r.place <= r.limited),
  crowds as materialized (
    select c.seeker, array_agg(c.key) as keys, array_agg(c.crowd) as counts
    from (select distinct s.seeker, s.key, s.crowd from shared s where not s.apart) c group by c.seeker)
  select k.seeker, k.apart, k.keys, k.mention_id, k.record_id, k.kind, k.source, k.state, k.sealed, k.said_at, c.keys, c.counts
  from kept k left join crowds c on c.seeker = k.seeker and k.nth = 1 and not k.apart;
end
$$;
grant execute on function identities.find_candidates(uuid, integer[], bigint[], integer[], integer[], integer[], integer[], integer[]) to :worker;
