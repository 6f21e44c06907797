-- Requests and answers are between two agencies, for those who read records there; a third learns nothing of them.
grant select, insert on identities.requests, identities.request_answers to :staff_site;
create policy requests_both_sides on identities.requests for select to :staff_site
  using ((select audit.act_open()) and (select access.session_reads('report'))
    and (select access.session_agency()) in (from_agency, to_agency));
create policy requests_desk_asks on identities.requests for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_has('duty-desk')) and asked_by = (select access.session_member())
    and from_agency = (select access.session_agency()) and not answered and to_agency = access.holder_of(their_record)
    and identities.may_ask(our_record, their_record));
create policy request_answers_both_sides on identities.request_answers for select to :staff_site
  using ((select audit.act_open()) and identities.request_shows(request_id));
create policy request_answers_desk_answers on identities.request_answers for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_has('duty-desk')) and answered_by = (select access.session_member())
    and identities.may_answer(request_id, share_id));

grant select, update (answered) on identities.requests to :searcher;
grant select on identities.request_answers to :searcher;
create policy requests_searcher on identities.requests for select to :searcher using (true);
create policy requests_searcher_marks on identities.requests for update to :searcher using (true);
create policy request_answers_searcher on identities.request_answers for select to :searcher using (true);
-- Hits are kept by identities.keep_hits and shown by identities.hits_listed alone.
grant select, insert on identities.hits to :searcher;
create policy hits_searcher on identities.hits for select to :searcher using (true);
create policy hits_searcher_adds on identities.hits for insert to :searcher with check (true);
