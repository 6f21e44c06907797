-- Tasks: those of one's own agency, and of these only such as are about no record, or about one that is open to whoever asks. History is
-- added to and never changed.
grant select, insert, update (owner_id, due_on, state, ended_at, ended_by) on tasks.tasks to :staff_site, :worker;
grant select, insert on tasks.history to :staff_site, :worker;
-- Tasks about investigations are known by their source, and told from the reader's own by one array: they take no time of those who are
-- not named for them. Those of a case of one's own agency are told by its key: a function for each would take most of a team board's time,
-- and says no more of them. What was agreed in a risk conference is about no record, and stays with an agency no longer than it may know of the item.
create policy tasks_staff on tasks.tasks for select to :staff_site
  using (agency_id = (select access.session_agency()) and case
    when source = 'conferences.actions' then conferences.action_asks(source_key::uuid)
    when record_id = any ((select access.investigations_named_for())::uuid[]) or record_id is null then true
    when source ^@ 'investigation' then false
    when source = 'support-plan' and (select access.session_reads('case')) and exists (select from support.cases c
      where c.case_id = record_id and c.agency_id = (select access.session_agency())) then true
    else access.record_class(record_id) = 'open' or access.registered_here(record_id) end);
create policy tasks_staff_adds on tasks.tasks for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency())
    and (record_id is null or access.record_class(record_id) = 'open' or access.registered_here(record_id))
    and (owner_id is null or exists (select from access.members m where m.member_id = owner_id and m.agency_id = tasks.agency_id)));
create policy tasks_staff_changes on tasks.tasks for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency())
    and (source <> 'conferences.actions' or conferences.action_asks(source_key::uuid))
    and (record_id is null or access.record_class(record_id) = 'open' or access.registered_here(record_id)))
  with check (owner_id is null or exists (select from access.members m where m.member_id = owner_id and m.agency_id = tasks.agency_id));
create policy task_history_staff on tasks.history for select to :staff_site
  using (exists (select from tasks.tasks t where t.task_id = history.task_id));
create policy task_history_staff_adds on tasks.history for insert to :staff_site
  with check ((select audit.act_open()) and member_id = (select access.session_member())
    and exists (select from tasks.tasks t where t.task_id = history.task_id));

create policy tasks_worker on tasks.tasks for select to :worker using ((select audit.act_open()));
create policy tasks_worker_adds on tasks.tasks for insert to :worker with check ((select audit.act_open()));
create policy tasks_worker_changes on tasks.tasks for update to :worker using ((select audit.act_open()));
create policy task_history_worker on tasks.history for select to :worker using ((select audit.act_open()));
create policy task_history_worker_adds on tasks.history for insert to :worker with check ((select audit.act_open()));
