-- The staff door puts in what a member took for somebody: in an act, for the one desk it belongs to, under their own name. Like the
-- street it may add to what it is just making and to nothing else, and it reads back only what its reader may read anyway.
grant insert on access.records, access.record_keys to :staff_site;
create policy records_staff_takes on access.records for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_takes()) and kind = 'report' and others_see in ('sealed', 'hidden')
    and agency_id = (select access.desk_for_taken()));

grant insert on reports.reports, reports.contents, reports.receipts to :staff_site;
create policy reports_staff_takes on reports.reports for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_takes()) and stage = 'received'
    and channel not in ('public-site', 'frontline') and agency_id = (select access.desk_for_taken())
    and taken_by = (select access.session_member())
    and entered_at between platform.now() - interval '5 minutes' and platform.now()
    and received_at between platform.now() - interval '1 year 1 day' and platform.now()
    and access.registered_here(report_id));
create policy contents_staff_takes on reports.contents for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_takes()) and access.registered_here(report_id));
create policy receipts_staff_takes on reports.receipts for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_takes()) and access.registered_here(report_id));

-- What is not finished is its member's own, as long as they may take reports; the worker clears what has expired.
grant select, insert, update, delete on reports.unfinished to :staff_site;
create policy unfinished_own on reports.unfinished for all to :staff_site
  using (member_id = (select access.session_member()) and (select access.session_takes()) and expires_at > platform.now())
  with check (member_id = (select access.session_member()) and (select access.session_takes()));
grant select (expires_at), delete on reports.unfinished to :worker;
create policy unfinished_worker_reads on reports.unfinished for select to :worker using (expires_at < platform.now());
create policy unfinished_worker_clears on reports.unfinished for delete to :worker using (expires_at < platform.now());
