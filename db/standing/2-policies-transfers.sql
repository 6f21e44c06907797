-- Transfers of whole cases. The agency that offers sees its own offers; the one that is asked sees what waits for it, as long as its ground
-- stands, and what it declined; whoever owns the case now sees its whole way.
grant select, insert, update (state, answered_by, answered_at) on support.transfers to :staff_site;
create policy transfers_staff on support.transfers for select to :staff_site
  using ((select access.session_reads('case')) and (
    from_agency = (select access.session_agency())
    or to_agency = (select access.session_agency()) and (state = 'declined' or state = 'offered'
      and (basis <> 'Consent of the person' or consents.agrees(case_id, 'support', to_agency)))
    or access.works_on(case_id)));
create policy transfers_staff_offers on support.transfers for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(case_id) and from_agency = (select access.session_agency())
    and offered_by = (select access.session_member()) and state = 'offered'
    and exists (select from access.agencies a where a.agency_id = to_agency and a.kind <> 'commissioner')
    and (basis <> 'Consent of the person' or consents.agrees(case_id, 'support', to_agency)));
create policy transfers_staff_answers on support.transfers for update to :staff_site
  using ((select audit.act_open()) and state = 'offered')
  with check (answered_by = (select access.session_member())
    and (state = 'withdrawn' and access.works_on(case_id)
      or state = 'declined' and to_agency = (select access.session_agency()) and (select access.session_reads('case'))));

-- What was typed of one: read by whoever sees it, written by whoever offered or answered.
grant select, insert on support.transfer_words to :staff_site;
create policy transfer_words_staff on support.transfer_words for select to :staff_site
  using ((select audit.act_open()) and exists (select from support.transfers t where t.transfer_id = transfer_words.transfer_id));
create policy transfer_words_staff_adds on support.transfer_words for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member())
    and exists (select from support.transfers t where t.transfer_id = transfer_words.transfer_id
      and case side when 'offer' then t.offered_by else t.answered_by end = by_member));

-- For the function that moves a case.
grant select, update (state, answered_by, answered_at) on support.transfers to :searcher;
grant update (agency_id) on access.records to :searcher;
grant update (agency_id, holder, changed_at, revision) on support.cases to :searcher;
grant select, update (agency_id) on support.alerts to :searcher;
grant update (agency_id) on services.unmet_needs, support.endings to :searcher;
grant update (kept_by, fell_at) on services.referrals to :searcher;
grant insert on support.risk_changes to :searcher;
grant select, update (agency_id, owner_id) on tasks.tasks to :searcher;
grant insert on tasks.history to :searcher;
create policy transfers_searcher on support.transfers for select to :searcher using (true);
create policy transfers_searcher_answers on support.transfers for update to :searcher using (true);
create policy records_searcher_moves on access.records for update to :searcher using (true);
create policy cases_searcher_moves on support.cases for update to :searcher using (true);
create policy alerts_searcher on support.alerts for select to :searcher using (true);
create policy alerts_searcher_moves on support.alerts for update to :searcher using (true);
create policy endings_searcher_moves on support.endings for update to :searcher using (true);
create policy referrals_searcher_moves on services.referrals for update to :searcher using (true);
create policy unmet_needs_searcher_moves on services.unmet_needs for update to :searcher using (true);
create policy risk_changes_searcher_adds on support.risk_changes for insert to :searcher with check (true);
create policy tasks_searcher on tasks.tasks for select to :searcher using (true);
create policy tasks_searcher_moves on tasks.tasks for update to :searcher using (true);
create policy task_history_searcher_adds on tasks.history for insert to :searcher with check (true);
