-- Mentions are read by whoever the record's mentions section is open to; matches by whoever may learn of both ends. Which
-- mentions match, and how they compare, goes through functions that ask whether both ends are open.
grant select, update (state) on identities.mentions to :staff_site;
create policy mentions_staff on identities.mentions for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(record_id, 'mentions'));
create policy mentions_staff_state on identities.mentions for update to :staff_site
  using ((select audit.act_open()) and (select access.session_has('duty-desk')) and access.opens_section(record_id, 'mentions'));
grant select (match_id, kind, left_record, right_record, strength, state, model, found_at) on identities.matches to :staff_site;
grant select on identities.matches to :searcher;
create policy matches_searcher on identities.matches for select to :searcher using (true);
create policy matches_staff on identities.matches for select to :staff_site
  using (identities.match_shows(left_record, right_record));

grant select, insert on identities.mentions, identities.mention_keys, identities.matches to :worker;
grant update on identities.matches to :worker;
grant update (state) on identities.mentions to :worker;
create policy mentions_worker on identities.mentions for select to :worker using ((select audit.act_open()));
create policy mentions_worker_adds on identities.mentions for insert to :worker with check ((select audit.act_open()));
create policy mentions_worker_state on identities.mentions for update to :worker using ((select audit.act_open()));
create policy mention_keys_worker on identities.mention_keys for select to :worker using ((select audit.act_open()));
create policy mention_keys_worker_adds on identities.mention_keys for insert to :worker with check ((select audit.act_open()));
create policy matches_worker on identities.matches for select to :worker using ((select audit.act_open()));
create policy matches_worker_adds on identities.matches for insert to :worker with check ((select audit.act_open()));
create policy matches_worker_changes on identities.matches for update to :worker using ((select audit.act_open()));
