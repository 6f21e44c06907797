-- Reports that a desk handed to investigators by name: the desk that did, and those who are named, as long as the report is open to them.
grant select, insert, update (state, ended_at) on triage.handings to :staff_site;
create policy handings_staff on triage.handings for select to :staff_site
  using ((select audit.act_open()) and access.record_class(report_id) = 'open'
    and (from_agency = (select access.session_agency()) and (select access.session_has('duty-desk'))
      or (select access.session_member()) = any (named) and (select access.session_has('investigator'))));
create policy handings_staff_hands on triage.handings for insert to :staff_site
  with check ((select audit.act_open()) and from_agency = (select access.session_agency()) and (select access.session_has('duty-desk'))
    and handed_by = (select access.session_member()) and state = 'waiting'
    and named <@ array(select m.member_id from triage.may_be_handed(report_id) m where m.agency_id = handings.to_agency));
-- Whoever is named takes it up or declines; the desk takes it back. Each of them while it waits, and neither does the other's.
create policy handings_staff_answers on triage.handings for update to :staff_site
  using ((select audit.act_open()) and state = 'waiting' and access.record_class(report_id) = 'open'
    and (select access.session_member()) = any (named) and (select access.session_has('investigator')))
  with check (state in ('taken', 'declined') and (select access.session_member()) = any (named)
    and (select access.session_has('investigator')));
create policy handings_staff_takes_back on triage.handings for update to :staff_site
  using ((select audit.act_open()) and state = 'waiting' and access.record_class(report_id) = 'open'
    and from_agency = (select access.session_agency()) and (select access.session_has('duty-desk')))
  with check (state = 'taken-back' and from_agency = (select access.session_agency()) and (select access.session_has('duty-desk')));

grant select, insert on triage.handing_refusals to :staff_site;
-- Each looked up by its id: asked of all handings at once, those of others would be turned away one by one, which takes time that tells of them.
create policy handing_refusals_staff on triage.handing_refusals for select to :staff_site
  using ((select audit.act_open())
    and (select h.handing_id from triage.handings h where h.handing_id = handing_refusals.handing_id) is not null);
create policy handing_refusals_staff_declines on triage.handing_refusals for insert to :staff_site
  with check ((select audit.act_open()) and member_id = (select access.session_member())
    and exists (select from triage.handings h where h.handing_id = handing_refusals.handing_id and h.state = 'waiting'
      and (select access.session_member()) = any (h.named) and (select access.session_has('investigator'))));

-- The worker tells by tasks what was handed and answered.
grant select on triage.handings, triage.handing_refusals to :worker;
create policy handings_worker on triage.handings for select to :worker using ((select audit.act_open()));
create policy handing_refusals_worker on triage.handing_refusals for select to :worker using ((select audit.act_open()));

-- The searcher tells an open page how they stand, of those that the member asking may read.
grant select on triage.handings, triage.handing_refusals to :searcher;
create policy handings_searcher on triage.handings for select to :searcher using (true);
create policy handing_refusals_searcher on triage.handing_refusals for select to :searcher using (true);
