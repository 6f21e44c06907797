-- What people decide about pairs, and what follows: the state of a match, the list of those to review, and who is one identity.

-- The state of a match, from the machine's finding and what stands against or for it. src/identities/fold-match.ts says the same.
create or replace function identities.folded(found text, answer text, dismissed boolean, all_common boolean, identifier_common boolean)
returns text language sql immutable set search_path = '' as $$
  select case
    when dismissed then 'withdrawn'
    when answer = 'same' then 'confirmed'
    when answer = 'different' then 'rejected'
    when answer = 'not-sure' then 'unsure'
    when found = 'none' then 'withdrawn'
    when all_common then 'common'
    when identifier_common and found in ('joined', 'doubted') then 'proposed'
    else found
  end
$$;

-- The answer that stands about a pair: the last that nobody has undone.
create or replace function identities.standing_answer(of_match uuid) returns text
language sql stable set search_path = '' as $$
  select d.answer from identities.decisions d
  where d.match_id = of_match and d.answer <> 'undo'
    and not exists (select from identities.decisions u where u.undoes = d.decision_id)
  order by d.number desc limit 1
$$;

-- Works out the state of these matches anew.
create or replace function identities.refold(of_matches uuid[]) returns void
language sql security definer set search_path = '' as $$
  with now_so as (
    select m.match_id, identities.folded(m.found, identities.standing_answer(m.match_id),
      exists (select from identities.mentions e where e.mention_id in (m.left_mention, m.right_mention) and e.state = 'dismissed'),
      cardinality(m.shared) > 0 and not (m.kind = 'person' and m.rank < 3)
        and not exists (select from unnest(m.shared) k (key) where not exists (
          select from identities.common_values c where c.key = k.key)),
      exists (select from identities.common_values c where c.key = m.identifier)) as state
    from identities.matches m where m.match_id = any (of_matches))
  update identities.matches m set state = n.state from now_so n where n.match_id = m.match_id and m.state <> n.state
$$;

-- Decisions about one pair stand in one order. One that was made without knowledge of the last is not taken: no row, and no fault.
create or replace function identities.number_decision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform from identities.matches m where m.match_id = new.match_id for update;
  if new.number <> (select count(*) + 1 from identities.decisions d where d.match_id = new.match_id) then return null; end if;
  return new;
end
$$;
create or replace function identities.fold_decision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform identities.refold(array[new.match_id]);
  return null;
end
$$;
create or replace function identities.fold_mention() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform identities.refold(array(
    select m.match_id from identities.matches m where m.left_mention = new.mention_id
    union select m.match_id from identities.matches m where m.right_mention = new.mention_id));
  return null;
end
$$;
-- Values became common: the pairs that were found by them before are judged like those that come after. Only mentions that carry one can
-- be their ends.
create or replace function identities.fold_common() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform identities.refold(array(
    select distinct m.match_id from fresh f join identities.mention_keys k on k.key = f.key
      join identities.matches m on m.left_mention = k.mention_id
    where m.identifier = f.key or f.key = any (m.shared)));
  return null;
end
$$;
-- Mentions arrived that carry common values: those values are carried by so many more. Hidden records are not counted. With the rights of
-- the worker, which alone brings mentions.
create or replace function identities.count_common() returns trigger
language plpgsql set search_path = '' as $$
begin
  update identities.common_values c set mentions = c.mentions + n.more
  from (select a.key, count(*) as more from arrived a where not a.apart group by a.key) n where c.key = n.key;
  return null;
end
$$;
create or replace trigger mention_keys_count after insert on identities.mention_keys
  referencing new table as arrived for each statement execute function identities.count_common();
create or replace trigger decisions_in_order before insert on identities.decisions
  for each row execute function identities.number_decision();
create or replace trigger decisions_fold after insert on identities.decisions
  for each row execute function identities.fold_decision();
create or replace trigger mentions_fold after update of state on identities.mentions
  for each row when (old.state <> new.state) execute function identities.fold_mention();
create or replace trigger common_values_fold after insert on identities.common_values
  referencing new table as fresh for each statement execute function identities.fold_common();

-- Which of these records open this section to the member asking: access.opens_section for many at once.
create or replace function access.records_opening(of_records uuid[], wanted text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.record_id
  from (select c.agency_id, c.roles, platform.now() as at from access.current_session() c where c.member_id is not null offset 0) s
    join access.records r on r.record_id = any (of_records)
  where s.roles && access.roles_that_read(r.kind) and (r.agency_id = s.agency_id
    or exists (select from access.shares h where h.record_id = r.record_id and h.to_agency = s.agency_id
      and wanted = any (h.sections) and h.ended_at is null and h.until > s.at))
$$;

-- May the member asking compare the two ends of a match and decide about them? Both must be open to them, mentions and all.
create or replace function identities.match_opens(of_match uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from identities.matches m where m.match_id = of_match
    and access.opens_section(m.left_record, 'mentions') and access.opens_section(m.right_record, 'mentions'))
$$;

-- Is this a decision about this pair that nobody has undone?
create or replace function identities.is_undoable(of_match uuid, of_decision uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from identities.decisions d where d.decision_id = of_decision and d.match_id = of_match and d.answer <> 'undo'
    and not exists (select from identities.decisions u where u.undoes = of_decision))
$$;

-- The pairs in this state of which both ends are open to the member asking, strongest first, from after one pair on. Those between
-- records of their own agency come in the order of an index; those with a record that is shared with it, from its shares.
create or replace function identities.pairs_to_review(
  in_state text, of_kind text, after_rank smallint, after_lightness real, after_match uuid, most integer)
returns table (match_id uuid, kind text, left_mention uuid, right_mention uuid, left_record uuid, right_record uuid,
  left_agency text, right_agency text, strength text, rank smallint, lightness real, model text, found_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
declare me text; at timestamptz := platform.now(); pair text; narrowed text;
begin
  select c.agency_id into me from access.current_session() c where c.roles && access.roles_that_read('report');
  if me is null or in_state not in ('proposed', 'doubted', 'unsure') then return; end if;
  pair := 'm.match_id, m.kind, m.left_mention, m.right_mention, m.left_record, m.right_record, m.left_agency, m.right_agency, m.strength,
    m.rank, -m.weight as lightness, m.model, m.found_at';
  -- The state in words, not as a parameter: so that a plan that is kept can use the indexes of what waits.
  narrowed := format('m.state = %L', in_state)
    || case when of_kind is null then '' else ' and m.kind = $6' end
    || case when after_match is null then '' else ' and (m.rank, -m.weight, m.match_id) > ($3, $4, $5)' end;
  return query execute format('
    with theirs as materialized (
      select distinct h.record_id from access.shares h
      where h.to_agency = $1 and h.ended_at is null and h.until > $2 and ''mentions'' = any (h.sections))
    (select %1$s from identities.matches m where m.left_agency = $1 and m.right_agency = $1 and %2$s
      order by m.rank, -m.weight, m.match_id limit $7)
    union all
    (select %1$s from theirs t join identities.matches m on m.left_record = t.record_id
      where (m.right_agency = $1 or m.right_record in (select record_id from theirs)) and %2$s
      order by m.rank, -m.weight, m.match_id limit $7)
    union all
    (select %1$s from theirs t join identities.matches m on m.right_record = t.record_id
      where m.left_agency = $1 and %2$s
      order by m.rank, -m.weight, m.match_id limit $7)
    order by rank, lightness, match_id limit $7', pair, narrowed)
  using me, at, after_rank, after_lightness, after_match, of_kind, most;
end
$$;

-- What the desk of the member asking decided about pairs, newest first, where both ends are still open to them. No reasons: a list.
create or replace function identities.pairs_decided(before_at timestamptz, before_id uuid, most integer)
returns table (decision_id uuid, match_id uuid, kind text, answer text, undone boolean, member_id uuid, decided_at timestamptz,
  left_record uuid, right_record uuid, strength text, state text)
language sql stable security definer set search_path = '' as $$
  select d.decision_id, d.match_id, m.kind, d.answer,
    exists (select from identities.decisions u where u.undoes = d.decision_id), d.member_id, d.decided_at,
    m.left_record, m.right_record, m.strength, m.state
  from (select c.agency_id from access.current_session() c where c.roles && access.roles_that_read('report')) me
    join identities.decisions d on d.agency_id = me.agency_id join identities.matches m on m.match_id = d.match_id
  where d.answer <> 'undo' and (before_at is null or d.decided_at < before_at or (d.decided_at = before_at and d.decision_id > before_id))
    and access.opens_section(m.left_record, 'mentions') and access.opens_section(m.right_record, 'mentions')
  order by d.decided_at desc, d.decision_id limit most
$$;

-- The record of a mention that the member asking may read; null for any other, there or not.
create or replace function identities.record_of_mention(of_mention uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select e.record_id from identities.mentions e where e.mention_id = of_mention and access.opens_section(e.record_id, 'mentions')
$$;

-- The mentions that are one with this one, for the member asking: reached from it over pairs that are joined or confirmed and whose two
-- ends open their mentions to the member, at most so many, the nearest first; and every pair between those that anybody has to know of.
-- A record that is not open bridges nothing, takes no place and changes no order.
create or replace function identities.reach(of_mention uuid, most integer)
returns table (match_id uuid, kind text, left_mention uuid, right_mention uuid, left_record uuid, right_record uuid,
  strength text, state text, weight real, levels jsonb, model text, found_at timestamptz, whole boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
  seen uuid[]; frontier uuid[]; next uuid[]; all_of_it boolean := true;
  bridging constant text[] := array['joined', 'doubted', 'confirmed'];
begin
  if not exists (select from identities.mentions e where e.mention_id = of_mention and access.opens_section(e.record_id, 'mentions')) then
    return;
  end if;
  seen := array[of_mention];
  frontier := seen;
  while cardinality(frontier) > 0 loop
    with ends as materialized (
      select m.right_mention as mention, m.right_record as record, m.rank, m.weight from identities.matches m
      where m.left_mention = any (frontier) and m.state = any (bridging)
      union all
      select m.left_mention, m.left_record, m.rank, m.weight from identities.matches m
      where m.right_mention = any (frontier) and m.state = any (bridging)),
    opened as materialized (
      select o as record from access.records_opening(array(select distinct e.record from ends e where e.mention <> all (seen)), 'mentions') o),
    fresh as (
      select e.mention, min(e.rank) as rank, max(e.weight) as weight
      from ends e join opened o on o.record = e.record where e.mention <> all (seen) group by e.mention)
    select coalesce(array_agg(f.mention order by f.rank, f.weight desc, f.mention), '{}') into next from fresh f;
    if cardinality(seen) + cardinality(next) > most then
      all_of_it := false;
      next := next[1 : most - cardinality(seen)];
    end if;
    seen := seen || next;
    frontier := next;
  end loop;
  return query
    select m.match_id, m.kind, m.left_mention, m.right_mention, m.left_record, m.right_record, m.strength, m.state, m.weight, m.levels,
      m.model, m.found_at, all_of_it
    from identities.matches m
    where m.left_mention = any (seen) and m.right_mention = any (seen) and m.state not in ('withdrawn', 'common')
    order by m.rank, m.weight desc, m.left_mention, m.right_mention;
end
$$;

-- A pair that the machine never found, for a member of the duty desk who is about to say that the two are the same: its own finding is
-- none, so that nothing stands when that answer is taken back. Both mentions must be open to them, of two records, of one kind and not dismissed.
-- Gives the pair, and whether it is new: one that is known is answered on its own page. No row where it may not be.
create or replace function identities.pair_by_hand(
  of_match uuid, one uuid, other uuid, how_strong text, bits real, by_levels jsonb, by_model text, at timestamptz)
returns table (match_id uuid, fresh boolean)
language plpgsql security definer set search_path = '' as $$
declare l identities.mentions; r identities.mentions; known uuid;
begin
  if not audit.act_open() or not access.session_has('duty-desk') then return; end if;
  select * into l from identities.mentions e where e.mention_id = least(one, other);
  select * into r from identities.mentions e where e.mention_id = greatest(one, other);
  if l.mention_id is null or r.mention_id is null or l.record_id = r.record_id or l.kind <> r.kind
    or 'dismissed' in (l.state, r.state)
    or not access.opens_section(l.record_id, 'mentions') or not access.opens_section(r.record_id, 'mentions') then
    return;
  end if;
  insert into identities.matches (match_id, kind, left_mention, right_mention, left_record, right_record, left_agency, right_agency,
    strength, found, state, weight, levels, model, found_at)
  values (of_match, l.kind, l.mention_id, r.mention_id, l.record_id, r.record_id, l.agency_id, r.agency_id,
    how_strong, 'none', 'withdrawn', bits, by_levels, by_model, at)
  on conflict (left_mention, right_mention) do nothing;
  select m.match_id into known from identities.matches m where m.left_mention = l.mention_id and m.right_mention = r.mention_id;
  return query select known, known = of_match;
end
$$;

alter function identities.pair_by_hand(uuid, uuid, uuid, text, real, jsonb, text, timestamptz) owner to :searcher;
grant execute on function identities.pair_by_hand(uuid, uuid, uuid, text, real, jsonb, text, timestamptz) to :staff_site;
alter function identities.refold(uuid[]) owner to :searcher;
alter function identities.number_decision() owner to :searcher;
alter function identities.fold_decision() owner to :searcher;
alter function identities.fold_mention() owner to :searcher;
alter function identities.fold_common() owner to :searcher;
alter function access.records_opening(uuid[], text) owner to :searcher;
alter function identities.match_opens(uuid) owner to :searcher;
alter function identities.is_undoable(uuid, uuid) owner to :searcher;
alter function identities.pairs_to_review(text, text, smallint, real, uuid, integer) owner to :searcher;
alter function identities.pairs_decided(timestamptz, uuid, integer) owner to :searcher;
alter function identities.record_of_mention(uuid) owner to :searcher;
alter function identities.reach(uuid, integer) owner to :searcher;
grant execute on function identities.folded(text, text, boolean, boolean, boolean), identities.standing_answer(uuid),
  identities.refold(uuid[]) to :searcher;
grant execute on function identities.refold(uuid[]) to :worker;
grant execute on function access.records_opening(uuid[], text), identities.match_opens(uuid), identities.is_undoable(uuid, uuid),
  identities.pairs_to_review(text, text, smallint, real, uuid, integer), identities.pairs_decided(timestamptz, uuid, integer), identities.record_of_mention(uuid), identities.reach(uuid, integer) to :staff_site, :searcher;
