-- Investigations: known to the members named for each, and to nobody else of any agency. Entries are added to and never changed.
create policy records_staff_begins_investigation on access.records for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_has('investigator')) and kind = 'investigation'
    and others_see = 'hidden' and agency_id = (select access.session_agency()));

-- Who is named. Whoever begins an investigation names themselves; from then on those who are named name colleagues who investigate.
-- Nobody takes themselves off: so there is always somebody who may open it.
grant select, insert on access.named_members to :searcher;
create policy named_members_searcher on access.named_members for select to :searcher using (true);
-- For an investigation that nobody can open any more: investigations.give_left_alone alone adds and changes so.
create policy named_members_searcher_names on access.named_members for insert to :searcher with check (true);
grant select, update (lead, changed_at, revision) on investigations.investigations to :searcher;
create policy investigations_searcher on investigations.investigations for select to :searcher using (true);
create policy investigations_searcher_gives on investigations.investigations for update to :searcher using (true);
grant select, insert, update (ended_by, ended_at) on access.named_members to :staff_site;
create policy named_members_staff on access.named_members for select to :staff_site using (access.record_class(record_id) = 'open');
create policy named_members_staff_names on access.named_members for insert to :staff_site
  with check ((select audit.act_open()) and named_by = (select access.session_member()) and ended_at is null
    and (access.works_on(record_id) and member_id in (select i.member_id from access.investigators() i)
      or access.registered_here(record_id) and member_id = (select access.session_member())
        and (select access.session_has('investigator'))));
create policy named_members_staff_ends on access.named_members for update to :staff_site
  using ((select audit.act_open()) and access.works_on(record_id) and ended_at is null and member_id <> (select access.session_member()))
  with check (ended_at is not null and ended_by = (select access.session_member()));

-- It is shared with no agency: a share would tell that there is something to share.
create policy shares_never_of_investigations on access.shares as restrictive for insert to :staff_site
  with check (not exists (select from access.records r where r.record_id = shares.record_id and r.kind = 'investigation'));

-- A task about one is given to nobody who is not named for it, and one about a support case to nobody who could not read that.
create policy tasks_of_investigations_stay_with_the_named on tasks.tasks as restrictive for insert to :staff_site
  with check (owner_id is null or access.may_be_told(record_id, owner_id));
create policy tasks_of_investigations_go_to_the_named on tasks.tasks as restrictive for update to :staff_site
  using (true) with check (owner_id is null or access.may_be_told(record_id, owner_id) or tasks.is_theirs(task_id, owner_id));

grant select, insert, update (state, lead, changed_at, next_on, revision, drawn) on investigations.investigations to :staff_site;
create policy investigations_staff on investigations.investigations for select to :staff_site
  using (access.record_class(investigation_id) = 'open');
-- Whatever it began from is open to whoever begins it: nobody ties an investigation to a record they may not see.
create policy investigations_staff_begins on investigations.investigations for insert to :staff_site
  with check ((select audit.act_open()) and access.registered_here(investigation_id) and (select access.session_has('investigator'))
    and agency_id = (select access.session_agency()) and begun_by = (select access.session_member())
    and lead = (select access.session_member()) and state = 'open'
    and (began_from is null or access.record_class(began_from) = 'open'));
create policy investigations_staff_changes on investigations.investigations for update to :staff_site
  using ((select audit.act_open()) and access.works_on(investigation_id))
  with check (exists (select from access.named_members n where n.record_id = investigation_id and n.member_id = lead and n.ended_at is null));

grant select, insert on investigations.entries to :staff_site;
create policy entries_staff on investigations.entries for select to :staff_site
  using ((select audit.act_open()) and investigation_id in (select access.investigations_open()));
create policy entries_staff_adds on investigations.entries for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and access.works_on(investigation_id));

-- Reports that are added to one: such as are open to whoever adds them, by those who are named.
grant select, insert on investigations.added_reports to :staff_site;
grant select on investigations.added_reports to :searcher;
create policy added_reports_searcher on investigations.added_reports for select to :searcher using (true);
create policy added_reports_staff on investigations.added_reports for select to :staff_site
  using ((select audit.act_open()) and investigation_id in (select access.investigations_open()));
create policy added_reports_staff_adds on investigations.added_reports for insert to :staff_site
  with check ((select audit.act_open()) and added_by = (select access.session_member()) and access.works_on(investigation_id)
    and access.record_class(report_id) = 'open');

-- How files of the evidence were found. Whoever opens one and finds it altered writes it down; the nightly check is the worker's.
grant select, insert on investigations.file_checks to :staff_site;
create policy file_checks_staff on investigations.file_checks for select to :staff_site
  using ((select audit.act_open()) and investigation_id in (select access.investigations_open()));
create policy file_checks_staff_adds on investigations.file_checks for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and access.works_on(investigation_id));

-- What is drawn from the entries: written by whoever writes an entry, and read as the entries are.
grant select, insert, update (thing, thing_kind, role, towards, towards_kind, from_on, until_on, ended, nature)
  on investigations.roles to :staff_site, :worker;
create policy roles_staff on investigations.roles for select to :staff_site
  using ((select audit.act_open()) and investigation_id in (select access.investigations_open()));
create policy roles_staff_adds on investigations.roles for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(investigation_id));
create policy roles_staff_changes on investigations.roles for update to :staff_site
  using ((select audit.act_open()) and access.works_on(investigation_id)) with check (access.works_on(investigation_id));

-- Which decision each step goes by: the same.
grant select, insert, update (risk) on investigations.risk_uses to :staff_site, :worker;
create policy risk_uses_staff on investigations.risk_uses for select to :staff_site
  using ((select audit.act_open()) and investigation_id in (select access.investigations_open()));
create policy risk_uses_staff_adds on investigations.risk_uses for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(investigation_id));
create policy risk_uses_staff_changes on investigations.risk_uses for update to :staff_site
  using ((select audit.act_open()) and access.works_on(investigation_id)) with check (access.works_on(investigation_id));
create policy risk_uses_worker on investigations.risk_uses for select to :worker using ((select audit.act_open()));
create policy risk_uses_worker_adds on investigations.risk_uses for insert to :worker with check ((select audit.act_open()));
create policy risk_uses_worker_changes on investigations.risk_uses for update to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));

grant select, insert, update (types, charged_on, convicted_on, ordered_on, stopped, stopped_on, helped)
  on investigations.progress to :staff_site, :worker;
create policy progress_staff on investigations.progress for select to :staff_site
  using ((select audit.act_open()) and investigation_id in (select access.investigations_open()));
create policy progress_staff_adds on investigations.progress for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(investigation_id));
create policy progress_staff_changes on investigations.progress for update to :staff_site
  using ((select audit.act_open()) and access.works_on(investigation_id)) with check (access.works_on(investigation_id));

-- What is typed and not saved is its member's own, as long as they investigate; the worker clears what has expired.
grant select, insert, update, delete on investigations.drafts to :staff_site;
create policy drafts_own on investigations.drafts for all to :staff_site
  using (member_id = (select access.session_member()) and (select access.session_has('investigator')) and expires_at > platform.now())
  with check (member_id = (select access.session_member()) and (select access.session_has('investigator')));
grant select (expires_at), delete on investigations.drafts to :worker;
create policy drafts_worker_reads on investigations.drafts for select to :worker using (expires_at < platform.now());
create policy drafts_worker_clears on investigations.drafts for delete to :worker using (expires_at < platform.now());

-- The worker loads the invented county.
grant select, insert on access.named_members to :worker;
create policy named_members_worker on access.named_members for select to :worker using ((select audit.act_open()));
create policy named_members_worker_names on access.named_members for insert to :worker with check ((select audit.act_open()));
grant select, insert on investigations.investigations, investigations.entries to :worker;
create policy investigations_worker on investigations.investigations for select to :worker using ((select audit.act_open()));
create policy investigations_worker_adds on investigations.investigations for insert to :worker with check ((select audit.act_open()));
create policy entries_worker on investigations.entries for select to :worker using ((select audit.act_open()));
create policy entries_worker_adds on investigations.entries for insert to :worker with check ((select audit.act_open()));
grant select on investigations.added_reports to :worker;
create policy added_reports_worker on investigations.added_reports for select to :worker using ((select audit.act_open()));
grant update (drawn) on investigations.investigations to :worker;
create policy investigations_worker_draws on investigations.investigations for update to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));
create policy progress_worker on investigations.progress for select to :worker using ((select audit.act_open()));
create policy progress_worker_adds on investigations.progress for insert to :worker with check ((select audit.act_open()));
create policy progress_worker_changes on investigations.progress for update to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));
create policy roles_worker on investigations.roles for select to :worker using ((select audit.act_open()));
create policy roles_worker_adds on investigations.roles for insert to :worker with check ((select audit.act_open()));
create policy roles_worker_changes on investigations.roles for update to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));
grant select, insert on investigations.file_checks to :worker;
create policy file_checks_worker on investigations.file_checks for select to :worker using ((select audit.act_open()));
create policy file_checks_worker_adds on investigations.file_checks for insert to :worker
  with check ((select audit.act_open()) and by_member is null);

-- Groups that may be one in two investigations: whoever is named for both knows of it, and nobody learns by it that there is another.
grant select on investigations.groups_alike to :staff_site;
create policy groups_alike_staff on investigations.groups_alike for select to :staff_site
  using ((select audit.act_open()) and left_investigation = any ((select access.investigations_named_for())::uuid[])
    and right_investigation = any ((select access.investigations_named_for())::uuid[]));
grant select, insert on investigations.group_answers to :staff_site;
create policy group_answers_staff on investigations.group_answers for select to :staff_site
  using ((select audit.act_open()) and pair_id in (select pair_id from investigations.groups_alike));
create policy group_answers_staff_adds on investigations.group_answers for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member())
    and exists (select from investigations.groups_alike g where g.pair_id = group_answers.pair_id
      and access.works_on(g.left_investigation) and access.works_on(g.right_investigation)));
grant select, insert, update (strength, name_level, members, stands) on investigations.groups_alike to :worker;
create policy groups_alike_worker on investigations.groups_alike for select to :worker using ((select audit.act_open()));
create policy groups_alike_worker_finds on investigations.groups_alike for insert to :worker with check ((select audit.act_open()));
create policy groups_alike_worker_changes on investigations.groups_alike for update to :worker using ((select audit.act_open()));
