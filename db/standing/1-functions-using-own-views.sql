-- A person's own view, from the street: which one the code of this transaction stands for, and that somebody is told of what they wrote.

-- None when it was ended, has run out, or never was: to the street all three are one.
create or replace function support.own_view() returns uuid
language sql stable security definer set search_path = '' as $$
  select v.view_id from support.own_views v
  where v.locator = platform.hashed_setting('plainsight.receipt') and v.ended_at is null and v.until > platform.now()
    -- Where another case of theirs says that nobody reaches them it opens nothing, at once; the worker ends it after.
    and not exists (select from support.cases o where o.case_id in (select support.others_of_person(v.case_id)) and o.contact->>'safe' in ('not-at-all', 'ended'))
$$;

-- The one of which something is read: not while it waits to be judged anew.
create or replace function support.own_view_to_read() returns uuid
language sql stable security definer set search_path = '' as $$
  select v.view_id from support.own_views v where v.view_id = support.own_view() and v.unjudged_since is null
$$;
alter function support.own_view_to_read() owner to :searcher;
grant execute on function support.own_view_to_read() to :public_site;

-- From this moment nothing of the newest view of each of these cases is read, until the worker has judged it.
create or replace function support.hold_own_views(of_cases uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update support.own_views v set unjudged_since = platform.now()
  where v.view_id in (select distinct on (n.case_id) n.view_id from support.own_views n where n.case_id = any (of_cases) order by n.case_id, n.made_at desc, n.view_id);
  if found then perform platform.enqueue('ownPagesHeld', '{}', 12, null); end if;
end
$$;

-- As a rule changes or records turn out to be one person's: what stands on their pages in other cases waits. That of the case itself is judged in the act that writes in it, or waits
-- where it is the worker that does.
create or replace function support.hold_for_rule() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform support.hold_own_views(array(select support.bound_by(new.case_id)) || case when new.referral_id is distinct from old.referral_id then array[new.case_id] end);
  return null;
end
$$;
create or replace function support.hold_for_tie() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform support.hold_own_views(array(select support.bound_by(new.case_id)) || case when platform.door() = 'worker' then array[new.case_id] end);
  return null;
end
$$;
-- A case that another one names as the same person's is opened to its agency: its rule binds there from then on.
create or replace function support.hold_for_share() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform support.hold_own_views(array(select t.id from support.tied_as_same(new.record_id) t));
  return null;
end
$$;
create or replace trigger cases_hold_own_views after update of contact, referral_id on support.cases
  for each row when (new.contact is distinct from old.contact or new.referral_id is distinct from old.referral_id) execute function support.hold_for_rule();
create or replace trigger ties_hold_own_views after insert or update of role, other_reference, until_on on support.ties
  for each row when (new.role = 'same-person' and new.until_on is null) execute function support.hold_for_tie();
create or replace trigger shares_hold_own_views after insert on access.shares for each row execute function support.hold_for_share();

-- For the worker: which views wait, held until it commits; that one does; and what came of it. Of every other view it reads nothing.
create or replace function support.own_views_to_judge() returns table (view_id uuid, case_id uuid, wrapped_by text, wrapped bytea)
language sql volatile security definer set search_path = '' as $$
  select v.view_id, v.case_id, v.wrapped_by, v.wrapped from support.own_views v
  where v.unjudged_since is not null and audit.act_open() order by v.view_id limit 200 for update
$$;
create or replace function support.waits_for_judging(of_view uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from support.own_views v where v.view_id = of_view and v.unjudged_since is not null)
$$;
create or replace function support.settle_own_view(of_view uuid, ends boolean, back uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() or not support.waits_for_judging(of_view) then return; end if;
  update support.own_items i set taken_back_at = platform.now() where i.view_id = of_view and i.item_id = any (back) and i.taken_back_at is null;
  update support.own_views v set unjudged_since = null, ended_at = case when ends then coalesce(v.ended_at, platform.now()) else v.ended_at end where v.view_id = of_view;
end
$$;
alter function support.hold_own_views(uuid[]) owner to :searcher;
alter function support.hold_for_rule() owner to :searcher;
alter function support.hold_for_tie() owner to :searcher;
alter function support.hold_for_share() owner to :searcher;
alter function support.own_views_to_judge() owner to :searcher;
alter function support.waits_for_judging(uuid) owner to :searcher;
alter function support.settle_own_view(uuid, boolean, uuid[]) owner to :searcher;
grant execute on function support.own_views_to_judge(), support.waits_for_judging(uuid), support.settle_own_view(uuid, boolean, uuid[]) to :worker;

-- What somebody wrote from their own view raises an alert in their case, in the same transaction. The street learns nothing of either.
create or replace function support.note_own_words() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into support.alerts (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at)
  select gen_random_uuid(), c.case_id, c.agency_id, 'plan', case new.kind when 'complaint' then 'complaint' else 'own-words' end,
    new.words_id::text, (new.at at time zone 'Europe/London')::date, new.at
  from support.own_views v join support.cases c on c.case_id = v.case_id where v.view_id = new.view_id;
  return null;
end
$$;
create or replace trigger own_words_note after insert on support.own_words
  for each row execute function support.note_own_words();

alter function support.own_view() owner to :searcher;
alter function support.note_own_words() owner to :searcher;
grant execute on function support.own_view() to :public_site;
