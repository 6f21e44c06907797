-- The desk sees its own agency's items, decisions, notes and history, and no other agency's.
grant select, update (state, claimed_by, claimed_at, decided_at, new_answer) on triage.items to :staff_site;
create policy items_staff on triage.items for select to :staff_site
  using (agency_id = (select access.session_agency()) and (select access.session_reads('report')));
create policy items_staff_changes on triage.items for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_has('duty-desk'))
    and state <> 'withdrawn')
  with check (state <> 'withdrawn' and agency_id = (select access.session_agency())
    and (claimed_by is null or exists (select from access.members m where m.member_id = claimed_by and m.agency_id = items.agency_id)));

grant select, insert, update (undone_by, undone_at) on triage.decisions to :staff_site;
create policy decisions_staff on triage.decisions for select to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_reads('report')));
create policy decisions_staff_adds on triage.decisions for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_has('duty-desk'))
    and decided_by = (select access.session_member()) and undone_at is null and acted_on_at is null
    and access.record_class(report_id) = 'open'
    and (share_id is null or exists (select from access.shares h
      where h.share_id = decisions.share_id and h.record_id = decisions.report_id and h.from_agency = decisions.agency_id)));
create policy decisions_staff_undoes on triage.decisions for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_has('duty-desk'))
    and acted_on_at is null and undone_at is null)
  with check (undone_by = (select access.session_member()));

grant select, insert on triage.notes, triage.history to :staff_site;
create policy notes_staff on triage.notes for select to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_reads('report')));
create policy notes_staff_adds on triage.notes for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_has('duty-desk'))
    and written_by = (select access.session_member()) and access.record_class(report_id) = 'open');
create policy history_staff on triage.history for select to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_reads('report')));
create policy history_staff_adds on triage.history for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_has('duty-desk'))
    and member_id = (select access.session_member())
    and exists (select from triage.items i where i.report_id = history.report_id and i.agency_id = history.agency_id));

-- What became of a concern after the desk decided: that desk says it, of what it may read; added to, never changed.
grant select, insert on triage.afterwards to :staff_site, :worker;
create policy afterwards_staff on triage.afterwards for select to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_reads('report')));
create policy afterwards_staff_says on triage.afterwards for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_has('duty-desk'))
    and said_by = (select access.session_member()) and access.record_class(report_id) = 'open'
    and exists (select from triage.decisions d where d.report_id = afterwards.report_id and d.agency_id = afterwards.agency_id and d.undone_at is null));
create policy afterwards_worker on triage.afterwards for select to :worker using ((select audit.act_open()));
create policy afterwards_worker_adds on triage.afterwards for insert to :worker with check ((select audit.act_open()));

grant select on triage.items, triage.decisions to :searcher;
create policy items_searcher on triage.items for select to :searcher using (true);
create policy decisions_searcher on triage.decisions for select to :searcher using (true);

grant select, insert, update on triage.items to :worker;
grant select, insert on triage.decisions, triage.notes, triage.history to :worker;
grant update (acted_on_at) on triage.decisions to :worker;
create policy items_worker on triage.items for select to :worker using ((select audit.act_open()));
create policy items_worker_adds on triage.items for insert to :worker with check ((select audit.act_open()));
create policy items_worker_changes on triage.items for update to :worker using ((select audit.act_open()));
create policy decisions_worker on triage.decisions for select to :worker using ((select audit.act_open()));
create policy decisions_worker_adds on triage.decisions for insert to :worker with check ((select audit.act_open()));
create policy decisions_worker_acts on triage.decisions for update to :worker using ((select audit.act_open()));
create policy notes_worker on triage.notes for select to :worker using ((select audit.act_open()));
create policy notes_worker_adds on triage.notes for insert to :worker with check ((select audit.act_open()));
create policy history_worker on triage.history for select to :worker using ((select audit.act_open()));
create policy history_worker_adds on triage.history for insert to :worker with check ((select audit.act_open()));
