-- A conference changes until it is opened, or is cancelled; each time the next version is written first, and the conference is as that has it.
grant select on conferences.versions to :searcher;
create policy versions_searcher on conferences.versions for select to :searcher using (true);

grant select, insert on conferences.versions to :staff_site;
create policy versions_staff on conferences.versions for select to :staff_site using (conferences.takes_part(conference_id));
create policy versions_staff_adds on conferences.versions for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and conferences.may_change(conference_id)
    and conferences.may_follow(versions));
grant update (title, starts_at, place, chair, cancelled_at, cancelled_by) on conferences.conferences to :staff_site;
create policy conferences_staff_changes on conferences.conferences for update to :staff_site
  using ((select audit.act_open()) and conferences.may_change(conference_id))
  with check (conferences.may_change(conference_id) and opened_at is null and closed_at is null
    and (cancelled_at is null or cancelled_by = (select access.session_member()))
    and conferences.is_as_written(conferences)
    and exists (select from access.members m where m.member_id = chair and m.agency_id = conferences.agency_id));

-- Every agency that is asked is told of it, by a task of theirs that says nothing of the conference itself.
create policy tasks_of_conferences_tell on tasks.tasks for insert to :staff_site
  with check ((select audit.act_open()) and source = 'conferences.versions' and record_id is null and owner_id is null
    and conferences.tells(source_key)
    and exists (select from conferences.versions v join conferences.invited i on i.conference_id = v.conference_id
      where v.version_id || ' ' || i.agency_id = tasks.source_key and i.agency_id = tasks.agency_id));

-- How long an item is given: by whoever holds the case, until it is begun.
grant select, insert on conferences.slots to :staff_site;
create policy slots_staff on conferences.slots for select to :staff_site using (conferences.on_item(item_id));
create policy slots_staff_sets on conferences.slots for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member())
    and exists (select from conferences.items i join conferences.conferences c on c.conference_id = i.conference_id
      where i.item_id = slots.item_id and i.taken_off_at is null and i.begun_at is null and c.closed_at is null
        and c.cancelled_at is null and access.works_on(i.case_id)));

-- How high its risk is: by whoever holds the case, until the conference is over.
grant select, insert on conferences.risks to :staff_site;
create policy risks_staff on conferences.risks for select to :staff_site using (conferences.on_item(item_id));
create policy risks_staff_judges on conferences.risks for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member())
    and exists (select from conferences.items i join conferences.conferences c on c.conference_id = i.conference_id
      where i.item_id = risks.item_id and i.taken_off_at is null and c.closed_at is null
        and c.cancelled_at is null and access.works_on(i.case_id)));

grant insert on conferences.versions to :worker;
create policy versions_worker_adds on conferences.versions for insert to :worker with check ((select audit.act_open()));
