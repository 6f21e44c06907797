-- Mentions are read by whoever the record's mentions section is open to; matches by whoever may learn of both ends. Which
-- mentions match, and how they compare, goes through functions that ask whether both ends are open.
grant select, update (state) on identities.mentions to :staff_site;
create policy mentions_staff on identities.mentions for select to :staff_site
  using ((select audit.act_open()) and access.opens_section(record_id, 'mentions'));
create policy mentions_staff_state on identities.mentions for update to :staff_site
  using ((select audit.act_open()) and (select access.session_has('duty-desk')) and access.opens_section(record_id, 'mentions'));
grant select (match_id, kind, left_record, right_record, strength, state, model, found_at) on identities.matches to :staff_site;
grant select, insert, update (state) on identities.matches to :searcher;
grant select on identities.mentions, identities.mention_keys, identities.decisions, identities.common_values to :searcher;
create policy matches_searcher on identities.matches for select to :searcher using (true);
-- Pairs that a person joins by hand: identities.pair_by_hand alone adds them.
create policy matches_searcher_adds on identities.matches for insert to :searcher with check (true);
create policy matches_searcher_folds on identities.matches for update to :searcher using (true);
create policy mentions_searcher on identities.mentions for select to :searcher using (true);
create policy mention_keys_searcher on identities.mention_keys for select to :searcher using (true);
create policy decisions_searcher on identities.decisions for select to :searcher using (true);
create policy common_values_searcher on identities.common_values for select to :searcher using (true);
create policy matches_staff on identities.matches for select to :staff_site
  using (identities.match_shows(left_record, right_record));

-- Decisions are read by whoever may compare the pair, and made by their duty desk: in their own name, and never changed.
grant select, insert on identities.decisions to :staff_site;
create policy decisions_staff on identities.decisions for select to :staff_site
  using ((select audit.act_open()) and identities.match_opens(match_id));
create policy decisions_staff_adds on identities.decisions for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_has('duty-desk')) and member_id = (select access.session_member())
    and agency_id = (select access.session_agency()) and identities.match_opens(match_id)
    and (undoes is null or identities.is_undoable(match_id, undoes)));

grant select, insert on identities.mentions, identities.mention_keys, identities.matches to :worker;
grant select, insert on identities.earlier_scores, identities.common_values to :worker;
-- The machine's own findings; what state follows from them, identities.refold works out.
grant update (found, strength, weight, levels, model, identifier, shared, rules, found_at) on identities.matches to :worker;
create policy earlier_scores_worker on identities.earlier_scores for select to :worker using ((select audit.act_open()));
create policy earlier_scores_worker_adds on identities.earlier_scores for insert to :worker with check ((select audit.act_open()));
create policy common_values_worker on identities.common_values for select to :worker using ((select audit.act_open()));
grant update (mentions) on identities.common_values to :worker;
create policy common_values_worker_counts on identities.common_values for update to :worker using ((select audit.act_open()));
create policy common_values_worker_adds on identities.common_values for insert to :worker with check ((select audit.act_open()));
grant update (state) on identities.mentions to :worker;
create policy mentions_worker on identities.mentions for select to :worker using ((select audit.act_open()));
create policy mentions_worker_adds on identities.mentions for insert to :worker with check ((select audit.act_open()));
create policy mentions_worker_state on identities.mentions for update to :worker using ((select audit.act_open()));
-- A number of a version and an id: nothing of anybody.
grant select, update (done_by, towards, up_to) on identities.filing to :worker;
create policy filing_worker on identities.filing for select to :worker using (true);
create policy filing_worker_notes on identities.filing for update to :worker using ((select audit.act_open()));
create policy mention_keys_worker on identities.mention_keys for select to :worker using ((select audit.act_open()));
create policy mention_keys_worker_adds on identities.mention_keys for insert to :worker with check ((select audit.act_open()));
create policy matches_worker on identities.matches for select to :worker using ((select audit.act_open()));
create policy matches_worker_adds on identities.matches for insert to :worker with check ((select audit.act_open()));
create policy matches_worker_changes on identities.matches for update to :worker using ((select audit.act_open()));

-- Models that were learnt, and which is in use: read by every member and by the worker, since they are shares and no record of anybody. One
-- for the whole partnership: chosen by administrators of the agency that runs its public desk, in their own name.
grant select on identities.models, identities.model_choices to :staff_site, :worker;
grant insert on identities.models to :worker;
grant insert on identities.model_choices to :staff_site;
create policy models_staff on identities.models for select to :staff_site using ((select access.session_member()) is not null);
create policy model_choices_staff on identities.model_choices for select to :staff_site using ((select access.session_member()) is not null);
create policy model_choices_staff_adds on identities.model_choices for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_has('administrator')) and chosen_by = (select access.session_member())
    and exists (select from access.agencies a where a.agency_id = (select access.session_agency()) and a.runs_public_desk));
create policy models_worker on identities.models for select to :worker using (true);
create policy model_choices_worker on identities.model_choices for select to :worker using (true);
create policy models_worker_adds on identities.models for insert to :worker with check ((select audit.act_open()));
