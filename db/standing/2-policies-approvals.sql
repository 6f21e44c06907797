-- What an agency wants approved: read by its support workers and its administrators, set by its administrators, and only with supervisors of
-- its own.
grant select, insert on support.approval_rules to :staff_site;
create policy approval_rules_staff on support.approval_rules for select to :staff_site
  using (agency_id = (select access.session_agency())
    and ((select access.session_reads('case')) or (select access.session_has('administrator'))));
create policy approval_rules_staff_sets on support.approval_rules for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_has('administrator'))
    and agency_id = (select access.session_agency()) and set_by = (select access.session_member())
    and not exists (select from unnest(supervisors) s
      where not exists (select from access.members m where m.member_id = s and m.agency_id = approval_rules.agency_id)));

-- What the agency that held a case at a moment had set by then, told to whoever works on the case now: whom it named as supervisors is not.
create or replace function support.approval_rules_then(of_case uuid, at_moment timestamptz)
returns table (from_on date, requires text[], set_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select r.from_on, r.requires, r.set_at from support.approval_rules r
  where access.works_on(of_case) and r.set_at <= at_moment and r.agency_id = coalesce(
    (select t.from_agency from support.transfers t where t.case_id = of_case and t.state = 'accepted'
      and date_trunc('milliseconds', t.answered_at) > at_moment order by t.answered_at limit 1),
    (select c.agency_id from support.cases c where c.case_id = of_case))
  order by r.from_on, r.set_at, r.rule_id
$$;
alter function support.approval_rules_then(uuid, timestamptz) owner to :searcher;
grant execute on function support.approval_rules_then(uuid, timestamptz) to :staff_site;
grant select on support.approval_rules to :searcher;
create policy approval_rules_searcher on support.approval_rules for select to :searcher using (true);
