-- The clock of referrals: read by whoever reads the referral, written by whoever works on it. Events are added to and never changed; the
-- stages are drawn anew from them in the same transaction.
grant select, insert on referrals.clock_events to :staff_site, :worker;
grant select, insert, delete on referrals.clock_stages to :staff_site, :worker;
create policy clock_events_staff on referrals.clock_events for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(referral_id, 'answers'));
create policy clock_events_staff_adds on referrals.clock_events for insert to :staff_site
  with check ((select audit.act_open()) and recorded_by = (select access.session_member()) and access.works_on(referral_id));
create policy clock_stages_staff on referrals.clock_stages for select to :staff_site
  using ((agency_id = (select access.session_agency()) and (select access.session_reads('referral')))
    or access.record_class(referral_id) = 'open');
create policy clock_stages_staff_adds on referrals.clock_stages for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency())
    and (access.works_on(referral_id) or (select access.session_refers()) and access.registered_here(referral_id)));
create policy clock_stages_staff_clears on referrals.clock_stages for delete to :staff_site
  using ((select audit.act_open()) and access.works_on(referral_id));
create policy clock_events_worker on referrals.clock_events for all to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));
create policy clock_stages_worker on referrals.clock_stages for all to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));

-- Rules: everybody who is signed in may see what holds and who set it; partnership managers and administrators set them.
grant select, insert on referrals.clock_rules to :staff_site;
grant select on referrals.clock_rules to :worker;
create policy clock_rules_staff on referrals.clock_rules for select to :staff_site using ((select access.session_member()) is not null);
create policy clock_rules_staff_sets on referrals.clock_rules for insert to :staff_site
  with check ((select audit.act_open()) and set_by = (select access.session_member())
    and ((select access.session_has('partnership-manager')) or (select access.session_has('administrator'))));
create policy clock_rules_worker on referrals.clock_rules for select to :worker using ((select audit.act_open()));

-- Calendar links: one's own, and the one of one's team, which any of its first responders may end; of none the token.
grant select (link_id, member_id, team, made_at, ended_at), insert, update (ended_at) on referrals.calendar_links to :staff_site;
create policy calendar_links_own on referrals.calendar_links for all to :staff_site
  using (member_id = (select access.session_member()))
  with check ((select audit.act_open()) and member_id = (select access.session_member())
    and (team is null or team = (select access.session_agency()) and (select access.session_reads('referral'))));
create policy calendar_links_team on referrals.calendar_links for select to :staff_site
  using (team = (select access.session_agency()) and (select access.session_reads('referral')));
create policy calendar_links_team_ends on referrals.calendar_links for update to :staff_site
  using (team = (select access.session_agency()) and (select access.session_reads('referral')))
  with check ((select audit.act_open()) and team = (select access.session_agency()) and (select access.session_reads('referral'))
    and ended_at is not null);

grant select on referrals.referrals, referrals.clock_events, referrals.clock_stages, referrals.calendar_links to :searcher;
create policy referrals_searcher on referrals.referrals for select to :searcher using (true);
create policy clock_events_searcher on referrals.clock_events for select to :searcher using (true);
create policy clock_stages_searcher on referrals.clock_stages for select to :searcher using (true);
create policy calendar_links_searcher on referrals.calendar_links for select to :searcher using (true);

-- How a referral read when it was entered: written by whoever works on it, read by its own agency. Counts go through a function.
grant select, insert on referrals.quality_at_sending to :staff_site, :worker;
create policy quality_staff on referrals.quality_at_sending for select to :staff_site
  using (agency_id = (select access.session_agency()) and (select access.session_reads('referral')));
create policy quality_staff_adds on referrals.quality_at_sending for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and access.works_on(referral_id));
create policy quality_worker on referrals.quality_at_sending for all to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));
grant select on referrals.quality_at_sending to :searcher;
create policy quality_searcher on referrals.quality_at_sending for select to :searcher using (true);
