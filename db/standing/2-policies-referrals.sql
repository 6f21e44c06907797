-- Referrals and consents. A referral is begun by a first responder, or by a desk for one of its agency's; it is hidden from every other
-- agency until it is shared. Answers, history and consents are added to and never changed.
create policy records_staff_refers on access.records for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_refers()) and kind = 'referral' and others_see = 'hidden'
    and agency_id = (select access.session_agency()));

grant select, insert, update (question_set, route, age, young_since, turns_18_on, state, holder, checker, absence, missing, changed_at, sent_at, revision)
  on referrals.referrals to :staff_site;
create policy referrals_staff on referrals.referrals for select to :staff_site
  using ((agency_id = (select access.session_agency()) and (select access.session_reads('referral')))
    or access.record_class(referral_id) = 'open');
create policy referrals_staff_begins on referrals.referrals for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_refers()) and access.registered_here(referral_id)
    and agency_id = (select access.session_agency()) and started_by = (select access.session_member()) and state = 'writing'
    and exists (select from access.members m where m.member_id = holder and m.agency_id = referrals.agency_id));
create policy referrals_staff_changes on referrals.referrals for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_reads('referral'))
    and state not in ('sent', 'closed'))
  with check (agency_id = (select access.session_agency()) and not exists (
    select from unnest(array[holder, checker, absence]) one
    where one is not null and not exists (select from access.members m where m.member_id = one and m.agency_id = referrals.agency_id)));

grant select, insert on referrals.answers, referrals.history to :staff_site;
create policy answers_staff on referrals.answers for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(referral_id, 'answers'));
create policy answers_staff_adds on referrals.answers for insert to :staff_site
  with check ((select audit.act_open()) and said_by = (select access.session_member())
    and (access.works_on(referral_id) or (select access.session_refers()) and access.registered_here(referral_id)));
-- The number that the national service gave is for those who referred, and so is why a law lets somebody read without the person's consent; a share
-- shows what was answered.
create policy history_staff on referrals.history for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(referral_id, 'answers')
    and (what not in ('national-reference', 'shared') or access.works_on(referral_id)));
create policy history_staff_adds on referrals.history for insert to :staff_site
  with check ((select audit.act_open()) and member_id = (select access.session_member())
    and (access.works_on(referral_id) or (select access.session_refers()) and access.registered_here(referral_id)));

-- What kinds its answers name: for whoever may read the answers.
grant select, insert, update (types) on referrals.kinds to :staff_site;
create policy kinds_staff on referrals.kinds for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(referral_id, 'answers'));
create policy kinds_staff_adds on referrals.kinds for insert to :staff_site
  with check ((select audit.act_open())
    and (access.works_on(referral_id) or (select access.session_refers()) and access.registered_here(referral_id)));
create policy kinds_staff_changes on referrals.kinds for update to :staff_site
  using ((select audit.act_open()) and access.works_on(referral_id));

grant select, insert on consents.consents to :staff_site;
create policy consents_staff on consents.consents for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(record_id, 'consents'));
create policy consents_staff_adds on consents.consents for insert to :staff_site
  with check ((select audit.act_open()) and recorded_by = (select access.session_member()) and access.works_on(record_id));

-- Whether a share that rests on consent still lives is asked of what the person last said.
grant select on consents.consents to :searcher;
create policy consents_searcher on consents.consents for select to :searcher using (true);
-- What was taken back in another record of the same person is carried here, and ends the shares that rested on it (consents.carry).
grant insert on consents.consents to :searcher;
create policy consents_searcher_carries on consents.consents for insert to :searcher with check (true);
grant update (ended_at) on access.shares to :searcher;
create policy shares_searcher_ends on access.shares for update to :searcher using (true);

-- The worker reminds, and loads the invented county.
grant select, insert on referrals.referrals, referrals.answers, referrals.history, consents.consents to :worker;
create policy referrals_worker on referrals.referrals for select to :worker using ((select audit.act_open()));
create policy referrals_worker_adds on referrals.referrals for insert to :worker with check ((select audit.act_open()));
create policy answers_worker on referrals.answers for select to :worker using ((select audit.act_open()));
create policy answers_worker_adds on referrals.answers for insert to :worker with check ((select audit.act_open()));
grant select, insert, update (types) on referrals.kinds to :worker;
create policy kinds_worker on referrals.kinds for select to :worker using ((select audit.act_open()));
create policy kinds_worker_adds on referrals.kinds for insert to :worker with check ((select audit.act_open()));
create policy kinds_worker_changes on referrals.kinds for update to :worker using ((select audit.act_open()));
create policy history_worker on referrals.history for select to :worker using ((select audit.act_open()));
create policy history_worker_adds on referrals.history for insert to :worker with check ((select audit.act_open()));
create policy consents_worker on consents.consents for select to :worker using ((select audit.act_open()));
create policy consents_worker_adds on consents.consents for insert to :worker with check ((select audit.act_open()));
grant update (question_set, route, age, young_since, turns_18_on, state, holder, checker, absence, missing, changed_at, sent_at, revision,
  person_filed) on referrals.referrals to :worker;
create policy referrals_worker_changes on referrals.referrals for update to :worker using ((select audit.act_open()));

-- A first responder's own details are theirs alone.
grant select, insert, update on referrals.responders to :staff_site;
create policy responders_own on referrals.responders for all to :staff_site
  using (member_id = (select access.session_member()) and (select access.session_has('first-responder')))
  with check (member_id = (select access.session_member()) and (select access.session_has('first-responder')));

-- Whom an agency reaches at a council: its first responders keep that for each other.
grant select, insert, update on referrals.council_contacts to :staff_site;
create policy council_contacts_own on referrals.council_contacts for select to :staff_site
  using (agency_id = (select access.session_agency()) and (select access.session_has('first-responder')));
create policy council_contacts_own_adds on referrals.council_contacts for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and changed_by = (select access.session_member())
    and (select access.session_has('first-responder')));
create policy council_contacts_own_changes on referrals.council_contacts for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and (select access.session_has('first-responder')))
  with check (agency_id = (select access.session_agency()) and changed_by = (select access.session_member()));
