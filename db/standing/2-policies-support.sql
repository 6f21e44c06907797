-- Support cases: hidden from every other agency until shared. Entries are added to and never changed; each section is opened by itself.
create policy records_staff_opens_case on access.records for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_opens_cases()) and kind = 'case' and others_see = 'hidden'
    and agency_id = (select access.session_agency()));

-- What of a case belongs to a part of it (risk, appointments, the plan) is read in support.cases_told alone, where it is blank to whom that part is shut.
grant select (case_id, agency_id, reference, of_whom, state, holder, began_from, referral_id, referral_since, opened_by, opened_at, changed_at, warnings, contact, reporter,
    revision),
  insert, update (state, holder, risk_level, risk_due_on, next_on, review_due_on, warnings, contact, reached_on, ends_on, changed_at, revision)
  on support.cases to :staff_site;
create policy cases_staff on support.cases for select to :staff_site
  using ((agency_id = (select access.session_agency()) and (select access.session_reads('case')))
    or access.record_class(case_id) = 'open');
-- Whatever it began from is open to whoever opens it: nobody ties a case to a record they may not see, nor one for somebody else to the referral of the person affected.
create policy cases_staff_opens on support.cases for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_opens_cases()) and access.registered_here(case_id)
    and agency_id = (select access.session_agency()) and opened_by = (select access.session_member()) and state = 'open'
    and (began_from is null or access.record_class(began_from) = 'open')
    and (referral_id is null or of_whom = 'affected' and access.record_class(referral_id) = 'open')
    and exists (select from access.members m where m.member_id = holder and m.agency_id = cases.agency_id));
create policy cases_staff_changes on support.cases for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_reads('case')))
  with check (exists (select from access.members m where m.member_id = holder and m.agency_id = cases.agency_id));

-- A case goes to another agency on a ground that is named: the person's consent as they last said it, or a law.
create policy shares_of_cases_have_a_ground on access.shares as restrictive for insert to :staff_site
  with check (basis <> 'Consent of the person' or consents.agrees(record_id, purpose, to_agency));

grant select, insert on support.entries to :staff_site;
-- Whose own case it is is asked of the case, by its key: a function for each of some hundred entries would take most of a page's time. It says
-- what access.opens_case_section says of an owner.
create policy entries_staff on support.entries for select to :staff_site
  using ((select audit.act_open()) and case
    when exists (select from support.cases c where c.case_id = entries.case_id and c.agency_id = (select access.session_agency())
      and (select access.session_reads('case'))) then section <> 'notes' or not (select access.session_has('investigator'))
    -- A try to reach the person is its writers' and the case's own agency's: others have it in codes (support.contacts_of_others).
    else access.opens_case_section(case_id, section) and (kind <> 'contact'
      or exists (select from access.members m where m.member_id = entries.by_member and m.agency_id = (select access.session_agency()))) end);
create policy entries_staff_adds on support.entries for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member())
    and (section <> 'notes' or not (select access.session_has('investigator')))
    and (access.works_on(case_id) or (select access.session_opens_cases()) and access.registered_here(case_id)
      -- Whoever received the case is bound by its safe contact rule, and writes down each try.
      or kind = 'contact' and section = 'safety' and access.record_class(case_id) = 'open'));

-- The same try in codes, beside its entry: nobody reads a row.
grant insert on support.contacts to :staff_site, :worker;
grant select on support.contacts to :worker, :searcher;
create policy contacts_staff_adds on support.contacts for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and access.record_class(case_id) = 'open');
create policy contacts_worker on support.contacts for select to :worker using ((select audit.act_open()));
create policy contacts_worker_adds on support.contacts for insert to :worker with check ((select audit.act_open()));
create policy contacts_searcher on support.contacts for select to :searcher using (true);
grant update (reached_on) on support.cases to :searcher;
grant update (settled_at, settled_by) on support.alerts to :searcher;

-- What is typed and not saved is its member's own, as long as they support people and the case is open to them; the worker clears what has
-- expired.
grant select, insert, update, delete on support.drafts to :staff_site;
create policy drafts_own on support.drafts for all to :staff_site
  using (member_id = (select access.session_member()) and (select access.session_reads('case')) and expires_at > platform.now()
    and support.draft_shows(draft_key))
  with check (member_id = (select access.session_member()) and (select access.session_reads('case')) and support.draft_shows(draft_key));
grant select (expires_at), delete on support.drafts to :worker;
create policy drafts_worker_reads on support.drafts for select to :worker using (expires_at < platform.now());
create policy drafts_worker_clears on support.drafts for delete to :worker using (expires_at < platform.now());

-- The worker loads the invented county.
grant select, insert, update (state, holder, risk_level, risk_due_on, next_on, review_due_on, warnings, contact, reached_on, ends_on, changed_at, revision,
  handed_in_told, referral_id, referral_since, name_filed) on support.cases to :worker;
grant select, insert on support.entries to :worker;
create policy cases_worker on support.cases for select to :worker using ((select audit.act_open()));
create policy cases_worker_adds on support.cases for insert to :worker with check ((select audit.act_open()));
create policy cases_worker_changes on support.cases for update to :worker using ((select audit.act_open()));
create policy entries_worker on support.entries for select to :worker using ((select audit.act_open()));
create policy entries_worker_adds on support.entries for insert to :worker with check ((select audit.act_open()));

-- For the clock, which tells the stage of a case's referral.
grant select on support.cases to :searcher;
create policy cases_searcher on support.cases for select to :searcher using (true);
-- From a report to the case that handed it in (access.stops_telling): nothing that is sealed.
grant select (case_id, kind, about) on support.entries to :searcher;
create policy entries_searcher on support.entries for select to :searcher using (true);

-- Alerts: for the case's own agency, and for agencies to which the part that they tell of is open now; what the person wrote from their own page is for the case's own
-- agency alone, a complaint may be about another. Whoever owns the case settles them.
grant select, insert, update (settled_at, settled_by) on support.alerts to :staff_site;
create policy alerts_staff on support.alerts for select to :staff_site
  using ((agency_id = (select access.session_agency()) and (select access.session_reads('case')) and coalesce(only_for, agency_id) = agency_id)
    or (only_for is null and kind not in ('complaint', 'own-words') and access.opens_case_section(case_id, section)));
create policy alerts_staff_raises on support.alerts for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and access.works_on(case_id)
    and settled_at is null);
create policy alerts_staff_settles on support.alerts for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_reads('case')))
  with check (settled_by = (select access.session_member()));
grant select, insert on support.alerts to :worker;
create policy alerts_worker on support.alerts for select to :worker using ((select audit.act_open()));
create policy alerts_worker_raises on support.alerts for insert to :worker with check ((select audit.act_open()));
-- What ends by the clock ends on another day, or not any more: nobody settled what was raised of it.
grant update (settled_at, settled_by) on support.alerts to :worker;
create policy alerts_worker_settles on support.alerts for update to :worker
  using ((select audit.act_open()) and kind = 'ending') with check (settled_by is null);

-- What ends on a day: for whom its alerts are. It stands as it was last written, by whoever works on the case; the worker brings what days bring.
grant select, insert, update (what, ends_on, state) on support.endings to :staff_site, :worker;
create policy endings_staff on support.endings for select to :staff_site
  using ((agency_id = (select access.session_agency()) and (select access.session_reads('case')))
    -- What the clock of their referral knows is read as its stage is.
    or access.opens_case_section(case_id, case when about = case_id then 'person' else 'plan' end));
create policy endings_staff_adds on support.endings for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and access.works_on(case_id));
create policy endings_staff_changes on support.endings for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and access.works_on(case_id));
create policy endings_worker on support.endings for select to :worker using ((select audit.act_open()));
create policy endings_worker_adds on support.endings for insert to :worker with check ((select audit.act_open()));
create policy endings_worker_changes on support.endings for update to :worker using ((select audit.act_open()));
grant select on support.endings to :searcher;
create policy endings_searcher on support.endings for select to :searcher using (true);

-- The course of a caseload's risk: its own agency's supporters count it, and never learn of which case each change was; it is added to by
-- whoever works on the case or just opens it.
grant select (agency_id, on_day, was, now), insert on support.risk_changes to :staff_site;
create policy risk_changes_staff on support.risk_changes for select to :staff_site
  using (agency_id = (select access.session_agency()) and (select access.session_reads('case')));
create policy risk_changes_staff_adds on support.risk_changes for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency())
    and (access.works_on(case_id) or (select access.session_opens_cases()) and access.registered_here(case_id)));
grant insert on support.risk_changes to :worker;
create policy risk_changes_worker_adds on support.risk_changes for insert to :worker with check ((select audit.act_open()));

-- Answers to outcomes, in codes: written with their entry, and counted by functions that apply the rights. Nobody reads a row.
grant insert on support.outcome_answers to :staff_site, :worker;
grant select on support.outcome_answers to :searcher;
create policy outcome_answers_staff_adds on support.outcome_answers for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(case_id));
create policy outcome_answers_worker_adds on support.outcome_answers for insert to :worker with check ((select audit.act_open()));
create policy outcome_answers_searcher on support.outcome_answers for select to :searcher using (true);

-- A tie shows to whoever reads who the person is whose case says it: beside the other case to whoever reads both.
grant select, insert, update (role, other_reference, from_on, until_on) on support.ties to :staff_site, :worker;
create policy ties_staff on support.ties for select to :staff_site using (access.opens_case_section(case_id, 'person'));
create policy ties_staff_adds on support.ties for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(case_id));
create policy ties_staff_changes on support.ties for update to :staff_site
  using ((select audit.act_open()) and access.works_on(case_id));
create policy ties_worker on support.ties for select to :worker using ((select audit.act_open()));
create policy ties_worker_adds on support.ties for insert to :worker with check ((select audit.act_open()));
create policy ties_worker_changes on support.ties for update to :worker using ((select audit.act_open()));
-- Which cases are one person's (consents.records_of_person): codes alone.
grant select on support.ties to :searcher;
create policy ties_searcher on support.ties for select to :searcher using (true);

-- From which case a referral is just being begun, where nothing of the case goes along: nobody reads it but the worker, which ties both or forgets it.
grant insert on support.begun_referrals to :staff_site;
grant select, delete on support.begun_referrals to :worker;
create policy begun_referrals_staff_adds on support.begun_referrals for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(case_id) and access.registered_here(referral_id));
create policy begun_referrals_worker on support.begun_referrals for select to :worker using ((select audit.act_open()));
create policy begun_referrals_worker_clears on support.begun_referrals for delete to :worker using ((select audit.act_open()));
