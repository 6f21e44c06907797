-- The directory: whoever is signed in reads it, since it tells of no person. Members who keep it write of their own agency's entries; what
-- was said before stays.
grant select, insert, update (name, provider, finds, waiting, waiting_on, funding_ends_on, ended_on, changed_at, revision)
  on services.services to :staff_site;
create policy services_staff on services.services for select to :staff_site using ((select access.session_member()) is not null);
create policy services_staff_adds on services.services for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_keeps_directory())
    and agency_id = (select access.session_agency()) and ended_on is null);
create policy services_staff_changes on services.services for update to :staff_site
  using ((select audit.act_open()) and (select access.session_keeps_directory()) and agency_id = (select access.session_agency()));

grant select, insert on services.versions to :staff_site;
create policy versions_staff on services.versions for select to :staff_site using ((select access.session_member()) is not null);
create policy versions_staff_adds on services.versions for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and (select access.session_keeps_directory())
    and exists (select from services.services s where s.service_id = versions.service_id and s.agency_id = (select access.session_agency())));

-- The worker loads the invented county.
grant insert on services.services, services.versions to :worker;
create policy services_worker_adds on services.services for insert to :worker with check ((select audit.act_open()));
create policy versions_worker_adds on services.versions for insert to :worker with check ((select audit.act_open()));

-- A referral shows to support workers of the agency whose case it is, and of the one that received it for as long as the share that came with
-- it stands: no moment longer, in no list and no count.
grant select, insert, update (state, decline_reason, begins_on, handed_on, answered_at, changed_at, revision) on services.referrals to :staff_site;
create policy referrals_staff on services.referrals for select to :staff_site
  using ((select access.session_reads('case')) and (access.works_on(case_id)
    or to_agency = (select access.session_agency()) and services.share_stands(share_id)));
-- Sent of one's own agency's case, to an open service of the agency that keeps it, through a share of that very case with that agency; or to one of a
-- body outside, on what the person said of it or on a law.
create policy referrals_staff_sends on services.referrals for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_reads('case')) and access.works_on(case_id)
    and from_agency = (select access.session_agency()) and kept_by = from_agency
    and sent_by = (select access.session_member()) and state = 'sent'
    and exists (select from services.services s where s.service_id = referrals.service_id and s.ended_on is null
      and case when outside then s.provider is not null else s.provider is null and s.agency_id = referrals.to_agency end)
    and (not outside or basis <> 'Consent of the person' or consents.agrees_to_body(case_id, purpose, service_id))
    and (to_agency = from_agency or exists (select from access.shares h where h.share_id = referrals.share_id
      and h.record_id = referrals.case_id and h.to_agency = referrals.to_agency and h.ended_at is null)));
-- Whoever's case it is takes it back, and writes down for a body outside what it answers; whoever received it answers. What is over stays as it is.
create policy referrals_staff_answers on services.referrals for update to :staff_site
  using ((select audit.act_open()) and (select access.session_reads('case')) and state in ('sent', 'accepted')
    and (access.works_on(case_id)
      or to_agency = (select access.session_agency()) and services.share_stands(share_id)))
  with check (access.works_on(case_id) and (state = 'revoked' or outside)
    or to_agency = (select access.session_agency()) and state in ('accepted', 'declined', 'done'));

-- What was asked and answered shows with its referral. Whoever's case it is asks and takes back; whoever received it answers, and says that they
-- read what changed of the person since, which the worker adds.
grant select, insert on services.entries to :staff_site;
create policy entries_staff on services.entries for select to :staff_site
  using ((select audit.act_open()) and exists (select from services.referrals r where r.referral_id = entries.referral_id));
create policy entries_staff_adds on services.entries for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and kind <> 'changed'
    and exists (select from services.referrals r where r.referral_id = entries.referral_id
      and case when kind in ('asked', 'revoked', 'posted') or r.outside then access.works_on(r.case_id)
        else r.to_agency = (select access.session_agency()) end));

-- Whoever declined, or is done, gives back what came with the referral.
create policy shares_receiver_gives_back on access.shares for update to :staff_site
  using ((select audit.act_open()) and to_agency = (select access.session_agency()) and ended_at is null
    and exists (select from services.referrals r where r.share_id = shares.share_id and r.state in ('declined', 'done')))
  with check (ended_at is not null and ended_by = (select access.session_member()));

-- The worker keeps the tasks of the agency that received one in step with it.
grant insert, select on services.referrals to :worker;
grant select on services.services to :worker;
create policy referrals_worker on services.referrals for select to :worker using ((select audit.act_open()));
create policy services_worker on services.services for select to :worker using ((select audit.act_open()));
grant select, insert on services.entries to :worker;
create policy entries_worker on services.entries for select to :worker using ((select audit.act_open()));
create policy referrals_worker_adds on services.referrals for insert to :worker with check ((select audit.act_open()));
create policy entries_worker_adds on services.entries for insert to :worker with check ((select audit.act_open()));

-- What an agency answered to a referral that is over for it: read by its support workers alone, written with the answer.
grant select, insert on services.own_answers to :staff_site;
create policy own_answers_staff on services.own_answers for select to :staff_site
  using ((select access.session_reads('case')) and agency_id = (select access.session_agency()));
create policy own_answers_staff_adds on services.own_answers for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_reads('case')) and agency_id = (select access.session_agency())
    and answered_by = (select access.session_member())
    and exists (select from services.referrals r where r.referral_id = own_answers.referral_id and r.to_agency = own_answers.agency_id
      and r.from_agency = own_answers.from_agency and r.service_id = own_answers.service_id and r.state = own_answers.state));

-- For the counts of those who wait and of needs that nothing meets.
grant select on services.referrals, services.unmet_needs to :searcher;
create policy referrals_searcher on services.referrals for select to :searcher using (true);
create policy unmet_needs_searcher on services.unmet_needs for select to :searcher using (true);

-- That nothing meets a need is noted and settled by supporters of the agency whose case it is now, and read by them alone.
grant select, insert, update (settled_on, settled_by, settled_at) on services.unmet_needs to :staff_site;
create policy unmet_needs_staff on services.unmet_needs for select to :staff_site
  using ((select access.session_reads('case')) and access.works_on(case_id));
create policy unmet_needs_staff_notes on services.unmet_needs for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_reads('case')) and access.works_on(case_id)
    and agency_id = (select access.session_agency()) and noted_by = (select access.session_member()) and settled_on is null);
create policy unmet_needs_staff_settles on services.unmet_needs for update to :staff_site
  using ((select audit.act_open()) and (select access.session_reads('case')) and access.works_on(case_id) and settled_on is null)
  with check (settled_on is not null and settled_by = (select access.session_member()));

-- What is typed and not saved is its member's own: of a referral as long as its case is open to them, of the directory as long as they keep it.
-- The worker clears what has expired.
grant select, insert, update, delete on services.drafts to :staff_site;
create policy drafts_own on services.drafts for all to :staff_site
  using (member_id = (select access.session_member()) and expires_at > platform.now()
    and case split_part(draft_key, ' ', 2) when 'refer' then support.draft_shows(draft_key)
      else (select access.session_keeps_directory()) end)
  with check (member_id = (select access.session_member())
    and case split_part(draft_key, ' ', 2) when 'refer' then support.draft_shows(draft_key)
      else (select access.session_keeps_directory()) end);
grant select (expires_at), delete on services.drafts to :worker;
create policy drafts_worker_reads on services.drafts for select to :worker using (expires_at < platform.now());
create policy drafts_worker_clears on services.drafts for delete to :worker using (expires_at < platform.now());
