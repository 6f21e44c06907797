-- safe: fills rows of the directory once
-- Services are found by more: who helps, what somebody needs to get in, what it costs, and how soon there is a place. The marks of those that stand
-- in the directory follow from what was last said of them.
create policy filling on services.services to current_user using (true) with check (true);
create policy filling on services.versions to current_user using (true);
do $$
declare
  filled integer;
  there integer;
begin
  with said as (
    select distinct on (v.service_id) v.service_id, v.body from services.versions v order by v.service_id, v.place desc)
  update services.services s set finds = s.finds
    || array(select 'worker:' || w from jsonb_array_elements_text(coalesce(l.body->'workers', '[]')) w)
    || array(select 'access:' || k from jsonb_array_elements_text(coalesce(l.body->'accessKinds', '[]')) k)
    || case when l.body->>'cost' = 'free' then array['cost:free', 'cost:little'] when l.body->>'cost' = 'some' then array['cost:little']
         else array[]::text[] end
    || case when s.waiting = 'none' then array['room:now'] else array[]::text[] end
    || case when s.waiting in ('none', 'under-two-weeks', 'under-a-month') then array['room:month'] else array[]::text[] end
    || case when s.waiting not in ('full', 'unknown') then array['room:some'] else array[]::text[] end
  from said l where l.service_id = s.service_id;
  get diagnostics filled = row_count;
  select count(*) into there from services.services s where exists (select from services.versions v where v.service_id = s.service_id);
  assert filled = there, 'a service was left without its marks';
end
$$;
drop policy filling on services.services;
drop policy filling on services.versions;
