-- safe: creates a table and fills it once from the matches; adds an index to requests, which are few
-- What was found between a record of one agency and a sealed one of another: a row for each of the two that may learn of it, so that the
-- holder of an earlier record can be told as well. Of a hidden record there is a row for its own agency alone.
create table identities.hits (
  hit_id uuid primary key default gen_random_uuid(),
  our_record uuid not null references access.records,
  their_record uuid not null references access.records,
  agency_id text collate "C" not null references access.agencies,
  holder text collate "C" not null references access.agencies,
  found_at timestamptz not null,
  constraint hits_once unique (our_record, their_record),
  constraint hits_of_two check (agency_id <> holder)
);
comment on table identities.hits is 'Pairs of records, added to and never changed: how strong a hit is, and whether it stands, the matches between the two say.';
comment on column identities.hits.agency_id is 'Whose our_record is, and who is told; holder: whose their_record is.';
comment on column identities.hits.found_at is 'When anything of the two was first found alike: a later score of the same moves nothing.';
create index hits_of_agency on identities.hits (agency_id, found_at desc, hit_id);
create index requests_by_pair on identities.requests (our_record, their_record, asked_at desc);

create policy filling on identities.matches for select to current_user using (true);
create policy filling on identities.earlier_scores for select to current_user using (true);
create policy filling on access.records for select to current_user using (true);
do $$
declare filled bigint; standing bigint;
begin
  with ends as (
    select m.left_record as ours, m.right_record as theirs, m.left_agency as agency_id, m.right_agency as holder,
      coalesce((select min(e.found_at) from identities.earlier_scores e where e.match_id = m.match_id), m.found_at) as found_at
    from identities.matches m where m.left_agency <> m.right_agency)
  insert into identities.hits (our_record, their_record, agency_id, holder, found_at)
  select e.ours, e.theirs, e.agency_id, e.holder, min(e.found_at)
  from (select * from ends union all select theirs, ours, holder, agency_id, found_at from ends) e
    join access.records t on t.record_id = e.theirs
  where t.others_see = 'sealed' group by e.ours, e.theirs, e.agency_id, e.holder;
  get diagnostics filled = row_count;
  select count(distinct (x.ours, x.theirs)) into standing
  from identities.matches m
    cross join lateral (values (m.left_record, m.right_record), (m.right_record, m.left_record)) x (ours, theirs)
    join access.records t on t.record_id = x.theirs
  where m.left_agency <> m.right_agency and t.others_see = 'sealed';
  if filled <> standing then raise exception '% of % hits were filled', filled, standing; end if;
end $$;
drop policy filling on identities.matches;
drop policy filling on identities.earlier_scores;
drop policy filling on access.records;
