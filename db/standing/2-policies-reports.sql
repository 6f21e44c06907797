-- Reports. The street may put in and come back by receipt; staff read what is open to them; the worker reads under an act.
grant select on reports.receipts, reports.search_words, reports.reports to :searcher;
create policy reports_searcher on reports.reports for select to :searcher using (true);
create policy receipts_searcher on reports.receipts for select to :searcher using (true);
create policy search_words_searcher on reports.search_words for select to :searcher using (true);

grant insert on reports.reports, reports.contents, reports.receipts, reports.messages to :public_site;
grant select (report_id, received_at, language, stage) on reports.reports to :public_site;
grant select on reports.messages to :public_site;
grant select (report_id, wrapped_key) on reports.receipts to :public_site;
create policy reports_street_adds on reports.reports for insert to :public_site
  with check ((select audit.act_open()) and channel = 'public-site' and stage = 'received' and taken_by is null and agency_id = (select access.public_desk())
    and access.registered_here(report_id));
create policy contents_street_adds on reports.contents for insert to :public_site
  with check ((select audit.act_open()) and access.registered_here(report_id));
create policy receipts_street_adds on reports.receipts for insert to :public_site
  with check ((select audit.act_open()) and access.registered_here(report_id));
create policy reports_by_receipt on reports.reports for select to :public_site
  using ((select audit.act_open()) and report_id = (select reports.receipt_report()));
create policy receipts_by_receipt on reports.receipts for select to :public_site
  using ((select audit.act_open()) and report_id = (select reports.receipt_report()));
create policy messages_by_receipt on reports.messages for select to :public_site
  using ((select audit.act_open()) and report_id = (select reports.receipt_report()));
create policy messages_from_reporter on reports.messages for insert to :public_site
  with check ((select audit.act_open()) and author = 'reporter' and member_id is null
    and report_id = (select reports.receipt_report()));

-- With a receipt the street adds files to its own report, and sees of them that they came: never what became of them.
create policy files_from_reporter on files.files for insert to :public_site
  with check ((select audit.act_open()) and origin = 'reporter' and member_id is null and state = 'waiting'
    and record_id = (select reports.receipt_report()));
create policy file_blobs_from_reporter on files.blobs for insert to :public_site
  with check ((select audit.act_open()) and part = 'original' and record_id = (select reports.receipt_report()));
create policy files_by_receipt on files.files for select to :public_site
  using ((select audit.act_open()) and origin = 'reporter' and record_id = (select reports.receipt_report()));

-- Coded fields are readable to whoever the record is open to; the agency first, so that lists stay one indexed query.
grant select, update (stage) on reports.reports to :staff_site;
create policy reports_staff on reports.reports for select to :staff_site
  using ((agency_id = (select access.session_agency()) and (select access.session_reads('report')))
    or access.record_class(report_id) = 'open');
create policy reports_staff_stage on reports.reports for update to :staff_site
  using ((select audit.act_open()) and (select access.session_has('duty-desk')) and access.record_class(report_id) = 'open');
grant select on reports.contents, reports.messages to :staff_site;
create policy contents_staff on reports.contents for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(report_id, section));
create policy messages_staff on reports.messages for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(report_id, 'conversation'));
grant insert on reports.messages to :staff_site;
create policy messages_from_desk on reports.messages for insert to :staff_site
  with check ((select audit.act_open()) and author = 'desk' and member_id = (select access.session_member())
    and (select access.session_has('duty-desk')) and access.opens_section(report_id, 'conversation'));
-- Where a support case knows the reporter, nothing is written to them that their safe contact rule does not let through.
create policy messages_pass_safe_contact on reports.messages as restrictive for insert to :staff_site
  with check (support.lets_write_to_reporter(report_id));

-- Consent to what a support case handed in: that it was taken back, whoever reads the report knows; what an agency decided about it is its own.
grant select, insert on reports.consent_steps to :staff_site, :worker;
create policy consent_steps_staff on reports.consent_steps for select to :staff_site
  using ((select audit.act_open()) and (agency_id is null or agency_id = (select access.session_agency()))
    and access.record_class(report_id) = 'open');
create policy consent_steps_staff_decides on reports.consent_steps for insert to :staff_site
  with check ((select audit.act_open()) and what in ('ground', 'stopped') and agency_id = (select access.session_agency())
    and decided_by = (select access.session_member()) and (select access.session_has('duty-desk'))
    and access.record_class(report_id) = 'open');
grant select (report_id, what, agency_id, place, said_on) on reports.consent_steps to :searcher;
create policy consent_steps_searcher on reports.consent_steps for select to :searcher using (true);
create policy consent_steps_worker on reports.consent_steps for select to :worker using ((select audit.act_open()));
create policy consent_steps_worker_adds on reports.consent_steps for insert to :worker with check ((select audit.act_open()));

grant select, insert on reports.reports, reports.contents, reports.receipts, reports.messages to :worker;
grant update (stage) on reports.reports to :worker;
grant select, insert, update on reports.search_words to :worker;
create policy reports_worker on reports.reports for select to :worker using ((select audit.act_open()));
create policy reports_worker_adds on reports.reports for insert to :worker with check ((select audit.act_open()));
create policy reports_worker_stage on reports.reports for update to :worker using ((select audit.act_open()));
create policy contents_worker on reports.contents for select to :worker using ((select audit.act_open()));
create policy contents_worker_adds on reports.contents for insert to :worker with check ((select audit.act_open()));
create policy receipts_worker on reports.receipts for select to :worker using ((select audit.act_open()));
create policy receipts_worker_adds on reports.receipts for insert to :worker with check ((select audit.act_open()));
create policy messages_worker on reports.messages for select to :worker using ((select audit.act_open()));
create policy messages_worker_adds on reports.messages for insert to :worker with check ((select audit.act_open()));
create policy search_words_worker on reports.search_words for select to :worker using ((select audit.act_open()));
create policy search_words_worker_adds on reports.search_words for insert to :worker with check ((select audit.act_open()));
create policy search_words_worker_adds_to on reports.search_words for update to :worker using ((select audit.act_open()));
