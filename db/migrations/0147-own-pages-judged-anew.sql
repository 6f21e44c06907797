-- safe: changes rows of one small table
-- How somebody is reached may change in any of their cases, also at another agency. Until the worker has held what stands on their own page against it, nothing of that page is read.
-- Pages of people of whom another case is known wait so once, until the worker's next round: what stands on them was never held against the others.
alter table support.own_views add column unjudged_since timestamptz;
comment on column support.own_views.unjudged_since is 'Since when it waits to be judged anew, because another record of the person changed; meanwhile the code opens it empty. Null: it is judged.';
create policy own_views_once on support.own_views to current_user using (true) with check (true);
create policy cases_once on support.cases for select to current_user using (true);
create policy ties_once on support.ties for select to current_user using (true);
do $$
declare
  known uuid[] := array(
    select c.case_id from support.cases c where exists (select from support.cases o where o.referral_id = c.referral_id and o.case_id <> c.case_id)
    union select t.case_id from support.ties t where t.role = 'same-person' and t.until_on is null
    union select c.case_id from support.cases c join support.ties t on t.other_reference = c.reference and t.role = 'same-person' and t.until_on is null);
  expected bigint := (select count(*) from support.own_views where case_id = any (known) and ended_at is null);
  waiting bigint;
begin
  update support.own_views set unjudged_since = now() where case_id = any (known) and ended_at is null;
  get diagnostics waiting = row_count;
  if waiting <> expected then
    raise exception 'Only % of % pages wait to be judged', waiting, expected;
  end if;
end $$;
drop policy own_views_once on support.own_views;
drop policy cases_once on support.cases;
drop policy ties_once on support.ties;
