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
