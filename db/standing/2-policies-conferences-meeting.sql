-- The meeting. Whoever runs a conference opens and closes it; everybody says that they are there, once it is open.
grant update (opened_at, opened_by, closed_at, closed_by) on conferences.conferences to :staff_site;
create policy conferences_staff_runs on conferences.conferences for update to :staff_site
  using ((select audit.act_open()) and conferences.runs(conference_id))
  with check (opened_at is not null and coalesce(closed_by, opened_by) = (select access.session_member())
    and conferences.is_as_written(conferences));
grant update (present_at) on conferences.acceptances to :staff_site;
create policy acceptances_staff_attends on conferences.acceptances for update to :staff_site
  using ((select audit.act_open()) and member_id = (select access.session_member()) and present_at is null
    and conferences.is_open(conference_id))
  with check (present_at is not null and member_id = (select access.session_member()));

-- Whoever is on an item begins and ends it.
grant update (begun_at, ended_at) on conferences.items to :staff_site;
create policy items_staff_runs on conferences.items for update to :staff_site
  using ((select audit.act_open()) and conferences.on_item(item_id) and conferences.is_open(conference_id) and taken_off_at is null)
  with check (taken_off_at is null and begun_at is not null and conferences.is_open(conference_id));

-- Who does what by when: agreed by whoever is on the item, for an agency that is on it too.
grant select on conferences.actions to :searcher;
create policy actions_searcher on conferences.actions for select to :searcher using (true);
grant select, insert on conferences.actions to :staff_site;
create policy actions_staff on conferences.actions for select to :staff_site using (conferences.on_item(item_id));
create policy actions_staff_agrees on conferences.actions for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member())
    and exists (select from conferences.items i where i.item_id = actions.item_id and conferences.is_open(i.conference_id))
    and agency_id in (select conferences.agencies_on(item_id))
    and (owner_id is null or exists (select from access.members m where m.member_id = owner_id and m.agency_id = actions.agency_id)));

-- An action is at once a task of whoever does it, also of another agency; it says nothing of whom it is about, and those who are on its
-- item see what became of it.
create policy tasks_of_conferences on tasks.tasks for select to :staff_site
  using (case source when 'conferences.actions' then conferences.action_shows(source_key::uuid)
    when 'conferences.versions' then conferences.tells(source_key) else false end);
create policy tasks_of_conferences_are_agreed on tasks.tasks for insert to :staff_site
  with check ((select audit.act_open()) and source = 'conferences.actions' and record_id is null
    and exists (select from conferences.actions a where a.action_id::text = tasks.source_key and a.by_member = (select access.session_member())
      and a.agency_id = tasks.agency_id and a.owner_id is not distinct from tasks.owner_id and a.due_on = tasks.due_on));

grant select, insert on conferences.read_backs to :staff_site;
create policy read_backs_staff on conferences.read_backs for select to :staff_site using (conferences.takes_part(conference_id));
create policy read_backs_staff_confirms on conferences.read_backs for insert to :staff_site
  with check ((select audit.act_open()) and member_id = (select access.session_member()) and agency_id = (select access.session_agency())
    and conferences.is_bound(conference_id) and conferences.is_open(conference_id));

grant insert on conferences.actions, conferences.read_backs to :worker;
create policy actions_worker_adds on conferences.actions for insert to :worker with check ((select audit.act_open()));
create policy read_backs_worker_adds on conferences.read_backs for insert to :worker with check ((select audit.act_open()));
