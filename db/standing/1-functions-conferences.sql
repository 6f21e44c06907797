-- Risk conferences: who calls one, who is on an item, and whose part of it shows when. Who takes part and whom an item shows to stands in
-- 1-functions-access.sql, since that decides what an item is as a record.

-- Does whoever asks run this conference: a support worker of the agency that called it, until it is closed or cancelled?
create or replace function conferences.runs(of_conference uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.current_session() s join conferences.conferences c on c.agency_id = s.agency_id
    where c.conference_id = of_conference and c.closed_at is null and c.cancelled_at is null and s.roles && access.roles_that_work('case'))
$$;

-- And may they change it still: it was not opened before what is being written now?
create or replace function conferences.may_change(of_conference uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select conferences.runs(of_conference)
    and exists (select from conferences.conferences c where c.conference_id = of_conference and c.opened_at is null)
$$;

-- Is a conference as its last version has it?
create or replace function conferences.is_as_written(one conferences.conferences) returns boolean
language sql stable security definer set search_path = '' as $$
  select conferences.runs(one.conference_id) and coalesce((select (v.title, v.starts_at, v.place, v.chair, v.cancelled)
      = (one.title, one.starts_at, one.place, one.chair, one.cancelled_at is not null)
    from conferences.versions v where v.conference_id = one.conference_id order by v.turn desc limit 1), false)
$$;

-- May this be the next version: the first has the conference as it was called, so that nothing that ever stood is lost?
create or replace function conferences.may_follow(next conferences.versions) returns boolean
language sql stable security definer set search_path = '' as $$
  select conferences.runs(next.conference_id) and (
    exists (select from conferences.versions v where v.conference_id = next.conference_id)
    or exists (select from conferences.conferences c where c.conference_id = next.conference_id and not next.cancelled
      and (c.title, c.starts_at, c.place, c.chair) = (next.title, next.starts_at, next.place, next.chair)))
$$;

-- Is a task with this key one by which whoever asks tells an agency of what they changed?
create or replace function conferences.tells(task_key text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from conferences.versions v
    where v.version_id::text = split_part(task_key, ' ', 1) and v.by_member = access.session_member())
$$;

-- The agencies that are on an item at this moment: the one that holds the case, where it is invited, and those that are let in. Told only
-- to whoever is on it.
create or replace function conferences.agencies_on(of_item uuid) returns setof text
language sql stable security definer set search_path = '' as $$
  select v.agency_id
  from conferences.items i join conferences.invited v on v.conference_id = i.conference_id
  where i.item_id = of_item and conferences.on_item(of_item)
    and (conferences.is_let_in(of_item, v.agency_id)
      or exists (select from access.records r where r.record_id = i.case_id and r.agency_id = v.agency_id))
$$;

-- The agencies that were on an item at an earlier moment, told to whoever is on it now: the one that held the case, where it is invited, and those that were let in and not left
-- out by then, on the person's consent only where that stood then.
create or replace function conferences.agencies_on_then(of_item uuid, at_moment timestamptz) returns setof text
language sql stable security definer set search_path = '' as $$
  select v.agency_id
  from conferences.items i join conferences.invited v on v.conference_id = i.conference_id
  where i.item_id = of_item and conferences.on_item(of_item)
    and (v.agency_id = coalesce(
        (select t.from_agency from support.transfers t where t.case_id = i.case_id and t.state = 'accepted'
          and date_trunc('milliseconds', t.answered_at) > at_moment order by t.answered_at limit 1),
        (select r.agency_id from access.records r where r.record_id = i.case_id))
      or exists (select from conferences.item_agencies a
        where a.item_id = of_item and a.agency_id = v.agency_id and a.let_in_at <= at_moment and (a.ended_at is null or a.ended_at > at_moment)
          and (a.basis <> 'Consent of the person' or coalesce((
            select c.answer = 'yes' from consents.consents c
            where c.record_id = i.case_id and c.about = 'sharing' and c.purpose = a.purpose and (c.agency_id is null or c.agency_id = v.agency_id)
              and c.service_id is null and date_trunc('milliseconds', c.recorded_at) <= at_moment
            order by c.place desc limit 1), false))))
$$;

drop function if exists conferences.part_shows(uuid, text);
-- Does what an agency says of its part at a time let it show to whoever asks, who is on that item (mirrors seesPart in src/access/conference-access.ts)? To
-- its own agency at once; to the others from the opening, or from when that agency says; never to investigators where it says so.
create or replace function conferences.part_let(of_item uuid, of_agency text, said_by timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from access.current_session() s, conferences.parts p
      join conferences.items i on i.item_id = p.item_id join conferences.conferences c on c.conference_id = i.conference_id
      left join lateral (select h.shows, h.for_investigators from conferences.showings h
        where h.item_id = p.item_id and h.agency_id = p.agency_id and h.at <= said_by order by h.place desc limit 1) h on true
    where p.item_id = of_item and p.agency_id = of_agency
      and (coalesce(h.for_investigators, p.for_investigators) or not 'investigator' = any (s.roles))
      and (s.agency_id = of_agency or coalesce(h.shows, p.shows) = 'at-once' or c.opened_at is not null))
$$;

-- Does a part that was written then show to whoever asks (mirrors seesEarlierPart)? As its agency says by now, and never to whom it did not show when it was written: an agency
-- that writes its part anew and lets more read it does not hand out what it wrote before.
create or replace function conferences.part_shows(of_item uuid, of_agency text, written_at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
  select conferences.part_let(of_item, of_agency, 'infinity') and conferences.part_let(of_item, of_agency, written_at)
$$;

-- Does a brief of an item show to whoever asks, who is on it (mirrors seesEarlierBrief)? The last does; an earlier one to the agency that holds the case, and to those who were let in while it stood: an agency that is
-- let in later is told what is said by then, and not what was said before it came.
create or replace function conferences.brief_shows(of_item uuid, of_place bigint) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.current_session() s, conferences.items i
    where i.item_id = of_item
      and (s.roles && access.roles_that_work('case')
          and exists (select from access.records r where r.record_id = i.case_id and r.agency_id = s.agency_id)
        or not exists (select from conferences.entries later where later.item_id = of_item and later.kind = 'brief' and later.place > of_place
          and later.at <= coalesce((select a.let_in_at from conferences.item_agencies a
            where a.item_id = of_item and a.agency_id = s.agency_id and a.ended_at is null), 'infinity'))))
$$;

-- Does an action that was agreed show to whoever asks? As its item does.
create or replace function conferences.action_shows(of_action uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from conferences.actions a where a.action_id = of_action and conferences.on_item(a.item_id))
$$;

-- Does it ask something of the agency of whoever asks still (mirrors asksStill in src/access/conference-access.ts)? While that agency holds the case, or is let in;
-- also of those of it who have not accepted the statement yet, since its task names nobody.
create or replace function conferences.action_asks(of_action uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from conferences.actions a join conferences.items i on i.item_id = a.item_id
    where a.action_id = of_action
      and (exists (select from access.records r where r.record_id = i.case_id and r.agency_id = access.session_agency())
        or conferences.is_let_in(i.item_id, access.session_agency())))
$$;

-- Is this conference open: begun and not closed? Told only to whoever takes part.
create or replace function conferences.is_open(of_conference uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select conferences.takes_part(of_conference) and exists (select from conferences.conferences c
    where c.conference_id = of_conference and c.opened_at is not null and c.closed_at is null)
$$;

-- A case that moves (mirrors takeCase): who was let in to an item of it on a law by another agency than holds the case now stays until that meeting is over, so that no
-- conference about to be held is lost. Whoever agreed there to do something still keeps it until it is ended for them, so that what was agreed is done.
create or replace function conferences.does_still(of_item uuid, of_agency text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from conferences.actions x join tasks.tasks t on t.source = 'conferences.actions' and t.source_key = x.action_id::text
    where x.item_id = of_item and x.agency_id = of_agency and t.state = 'open')
$$;
create or replace function conferences.moved_let_in(of_case uuid)
returns table (item_id uuid, conference_id uuid, agency_id text, basis text, let_in_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select i.item_id, i.conference_id, a.agency_id, a.basis, a.let_in_at
  from conferences.items i join conferences.item_agencies a on a.item_id = i.item_id
  where i.case_id = of_case and a.ended_at is null and a.basis <> 'Consent of the person'
    and exists (select from support.transfers t where t.case_id = of_case and t.state = 'accepted' and t.answered_at >= a.let_in_at)
$$;
-- Told to those who work on the case, also before they accept the statement of a conference: who is let in, by which law and where; and ended by them.
create or replace function conferences.let_in_before(of_case uuid)
returns table (item_id uuid, conference_id uuid, title text, starts_at timestamptz, is_over boolean, agency_id text, basis text, let_in_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select m.item_id, m.conference_id, c.title, c.starts_at, c.closed_at is not null or c.cancelled_at is not null, m.agency_id, m.basis, m.let_in_at
  from conferences.moved_let_in(of_case) m join conferences.conferences c on c.conference_id = m.conference_id
  where audit.act_open() and access.works_on(of_case)
$$;
create or replace function conferences.end_let_in_before(of_case uuid, of_item uuid, of_agency text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() or not access.works_on(of_case) then return false; end if;
  update conferences.item_agencies a set ended_at = date_trunc('milliseconds', platform.now()), ended_by = access.session_member()
  where a.item_id = of_item and a.agency_id = of_agency and a.ended_at is null
    and exists (select from conferences.moved_let_in(of_case) m where m.item_id = of_item and m.agency_id = of_agency);
  return found;
end
$$;
-- Once a meeting is over or cancelled, or its item is off the agenda, those are left out of it who were let in before its case moved.
create or replace function conferences.end_moved(of_item uuid, at_moment timestamptz, by_member uuid) returns void
language sql security definer set search_path = '' as $$
  update conferences.item_agencies a set ended_at = at_moment, ended_by = by_member
  from conferences.items i, conferences.moved_let_in(i.case_id) m
  where i.item_id = of_item and m.item_id = of_item and a.item_id = of_item and a.agency_id = m.agency_id and a.ended_at is null
    and not conferences.does_still(a.item_id, a.agency_id)
$$;
create or replace function conferences.end_moved_with_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform conferences.end_moved(i.item_id, coalesce(new.closed_at, new.cancelled_at), coalesce(new.closed_by, new.cancelled_by))
  from conferences.items i where i.conference_id = new.conference_id;
  return null;
end
$$;
create or replace function conferences.end_moved_with_item() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform conferences.end_moved(new.item_id, new.taken_off_at, new.taken_off_by);
  return null;
end
$$;
create or replace trigger conferences_end_moved after update of closed_at, cancelled_at on conferences.conferences
  for each row when (new.closed_at is not null or new.cancelled_at is not null) execute function conferences.end_moved_with_meeting();
create or replace trigger items_end_moved after update of taken_off_at on conferences.items
  for each row when (new.taken_off_at is not null) execute function conferences.end_moved_with_item();
-- By support.take_over, once the case is theirs: whoever is let in to what is over already is left out, and the new holder is asked to every conference that speaks of it still.
create or replace function conferences.pass_on(of_case uuid, new_owner text, by_member uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare at_moment timestamptz := date_trunc('milliseconds', platform.now());
begin
  -- They hold it now, and need no letting in.
  update conferences.item_agencies a set ended_at = at_moment, ended_by = by_member
  from conferences.items i where i.case_id = of_case and a.item_id = i.item_id and a.agency_id = new_owner and a.ended_at is null;
  perform conferences.end_moved(i.item_id, at_moment, by_member)
  from conferences.items i join conferences.conferences c on c.conference_id = i.conference_id
  where i.case_id = of_case and (i.taken_off_at is not null or c.closed_at is not null or c.cancelled_at is not null);
  insert into conferences.invited (conference_id, agency_id, invited_by, invited_at)
  select distinct i.conference_id, new_owner, by_member, at_moment
  from conferences.items i join conferences.conferences c on c.conference_id = i.conference_id
  where i.case_id = of_case and (i.taken_off_at is null and c.closed_at is null and c.cancelled_at is null
    or exists (select from conferences.item_agencies a where a.item_id = i.item_id and a.ended_at is null and a.basis <> 'Consent of the person'))
  on conflict do nothing;
end
$$;
alter function conferences.does_still(uuid, text) owner to :searcher;
alter function conferences.moved_let_in(uuid) owner to :searcher;
alter function conferences.let_in_before(uuid) owner to :searcher;
alter function conferences.end_let_in_before(uuid, uuid, text) owner to :searcher;
alter function conferences.end_moved(uuid, timestamptz, uuid) owner to :searcher;
alter function conferences.end_moved_with_meeting() owner to :searcher;
alter function conferences.end_moved_with_item() owner to :searcher;
alter function conferences.pass_on(uuid, text, uuid) owner to :searcher;
grant execute on function conferences.let_in_before(uuid), conferences.end_let_in_before(uuid, uuid, text) to :staff_site;
alter function conferences.takes_part(uuid) owner to :searcher;
alter function conferences.is_bound(uuid) owner to :searcher;
alter function conferences.is_let_in(uuid, text) owner to :searcher;
alter function conferences.on_item(uuid) owner to :searcher;
alter function conferences.runs(uuid) owner to :searcher;
alter function conferences.may_change(uuid) owner to :searcher;
alter function conferences.is_as_written(conferences.conferences) owner to :searcher;
alter function conferences.may_follow(conferences.versions) owner to :searcher;
alter function conferences.tells(text) owner to :searcher;
alter function conferences.agencies_on(uuid) owner to :searcher;
alter function conferences.agencies_on_then(uuid, timestamptz) owner to :searcher;
alter function conferences.part_let(uuid, text, timestamptz) owner to :searcher;
alter function conferences.part_shows(uuid, text, timestamptz) owner to :searcher;
alter function conferences.brief_shows(uuid, bigint) owner to :searcher;
alter function conferences.action_shows(uuid) owner to :searcher;
alter function conferences.action_asks(uuid) owner to :searcher;
alter function conferences.is_open(uuid) owner to :searcher;
grant execute on function conferences.takes_part(uuid), conferences.is_bound(uuid), conferences.on_item(uuid), conferences.runs(uuid),
  conferences.agencies_on(uuid), conferences.agencies_on_then(uuid, timestamptz), conferences.part_shows(uuid, text, timestamptz), conferences.brief_shows(uuid, bigint), conferences.action_shows(uuid), conferences.action_asks(uuid), conferences.is_open(uuid),
  conferences.may_change(uuid), conferences.is_as_written(conferences.conferences), conferences.may_follow(conferences.versions),
  conferences.tells(text) to :staff_site;

-- Which agencies are asked to a conference besides the one that called it, and what they have done about it: for the worker, which tells each of them by a task,
-- since no member writes the tasks of another agency. `seen`: somebody of theirs accepted the statement.
create or replace function conferences.asked_in(of_conference uuid)
returns table (agency_id text, asked_at timestamptz, answered boolean, is_over boolean)
language sql stable security definer set search_path = '' as $$
  select i.agency_id, i.invited_at,
    i.apologies_at is not null or exists (select from conferences.acceptances a where a.conference_id = i.conference_id and a.agency_id = i.agency_id),
    c.closed_at is not null or c.cancelled_at is not null
  from conferences.invited i join conferences.conferences c on c.conference_id = i.conference_id
  where i.conference_id = of_conference and i.agency_id <> c.agency_id and audit.act_open()
$$;

-- The same of whoever was ever let in to an item of it. `is_in`: they are now, and the item is still to be prepared; `written`: they have added their part.
create or replace function conferences.let_in_to(of_conference uuid)
returns table (item_id uuid, agency_id text, let_in_at timestamptz, starts_at timestamptz, is_in boolean, written boolean)
language sql stable security definer set search_path = '' as $$
  select t.item_id, a.agency_id, max(a.let_in_at), c.starts_at,
    t.taken_off_at is null and t.begun_at is null and c.closed_at is null and c.cancelled_at is null and conferences.is_let_in(t.item_id, a.agency_id),
    exists (select from conferences.parts p where p.item_id = t.item_id and p.agency_id = a.agency_id)
  from conferences.items t join conferences.conferences c on c.conference_id = t.conference_id
    join conferences.item_agencies a on a.item_id = t.item_id
  where t.conference_id = of_conference and audit.act_open()
  group by t.item_id, a.agency_id, c.conference_id
$$;

-- The conferences that have a case on their agenda and are not over; and those to which somebody is let in still whom an earlier holder let in.
create or replace function conferences.coming_with(of_case uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct t.conference_id from conferences.items t join conferences.conferences c on c.conference_id = t.conference_id
  where t.case_id = of_case and (c.closed_at is null and c.cancelled_at is null
    or exists (select from conferences.moved_let_in(of_case) m where m.item_id = t.item_id)) and audit.act_open()
$$;
-- The items of a conference whose case has moved since they were put on: since when, and is anybody let in still whom an earlier holder let in?
create or replace function conferences.moved_items(of_conference uuid) returns table (item_id uuid, case_id uuid, moved_at timestamptz, has_let_in boolean)
language sql stable security definer set search_path = '' as $$
  select i.item_id, i.case_id, t.moved_at, exists (select from conferences.moved_let_in(i.case_id) m where m.item_id = i.item_id)
  from conferences.items i
    cross join lateral (select max(t.answered_at) as moved_at from support.transfers t where t.case_id = i.case_id and t.state = 'accepted' and t.answered_at >= i.put_at) t
  where i.conference_id = of_conference and t.moved_at is not null and audit.act_open()
$$;
alter function conferences.moved_items(uuid) owner to :searcher;
grant execute on function conferences.moved_items(uuid) to :worker;
alter function conferences.asked_in(uuid) owner to :searcher;
alter function conferences.let_in_to(uuid) owner to :searcher;
alter function conferences.coming_with(uuid) owner to :searcher;
grant execute on function conferences.asked_in(uuid), conferences.let_in_to(uuid), conferences.coming_with(uuid) to :worker;
