-- Risk conferences. That there is one shows to the agencies that are invited; who accepted its statement and was there too.
grant select on conferences.conferences, conferences.invited, conferences.acceptances, conferences.items, conferences.item_agencies,
  conferences.parts to :searcher;
create policy conferences_searcher on conferences.conferences for select to :searcher using (true);
create policy invited_searcher on conferences.invited for select to :searcher using (true);
create policy acceptances_searcher on conferences.acceptances for select to :searcher using (true);
create policy items_searcher on conferences.items for select to :searcher using (true);
create policy item_agencies_searcher on conferences.item_agencies for select to :searcher using (true);
create policy parts_searcher on conferences.parts for select to :searcher using (true);

-- For a case that moves: whom an earlier holder let in is left out, and the new one is asked.
grant update (ended_at, ended_by) on conferences.item_agencies to :searcher;
grant insert on conferences.invited to :searcher;
create policy item_agencies_searcher_ends on conferences.item_agencies for update to :searcher using (true);
create policy invited_searcher_asks on conferences.invited for insert to :searcher with check (true);

grant select, insert on conferences.conferences to :staff_site;
create policy conferences_staff on conferences.conferences for select to :staff_site using (conferences.takes_part(conference_id));
create policy conferences_staff_calls on conferences.conferences for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_reads('case')) and agency_id = (select access.session_agency())
    and called_by = (select access.session_member()) and opened_at is null and closed_at is null
    and exists (select from access.agencies a where a.agency_id = conferences.agency_id and a.kind <> 'commissioner')
    and exists (select from access.members m where m.member_id = chair and m.agency_id = conferences.agency_id));

grant select, insert, update (apologies_at, apologies_by) on conferences.invited to :staff_site;
create policy invited_staff on conferences.invited for select to :staff_site using (conferences.takes_part(conference_id));
create policy invited_staff_invites on conferences.invited for insert to :staff_site
  with check ((select audit.act_open()) and conferences.runs(conference_id) and invited_by = (select access.session_member())
    and apologies_at is null
    and exists (select from access.agencies a where a.agency_id = invited.agency_id and a.kind <> 'commissioner'));
create policy invited_staff_apologises on conferences.invited for update to :staff_site
  using ((select audit.act_open()) and agency_id = (select access.session_agency()) and conferences.takes_part(conference_id)
    and (apologies_at is null or exists (select from conferences.versions v
      where v.conference_id = invited.conference_id and v.at > invited.apologies_at)))
  with check (apologies_by = (select access.session_member()));

-- Everybody accepts for themselves.
grant select, insert on conferences.acceptances to :staff_site;
create policy acceptances_staff on conferences.acceptances for select to :staff_site using (conferences.takes_part(conference_id));
create policy acceptances_staff_accepts on conferences.acceptances for insert to :staff_site
  with check ((select audit.act_open()) and member_id = (select access.session_member()) and agency_id = (select access.session_agency())
    and conferences.takes_part(conference_id)
    and exists (select from conferences.conferences c where c.conference_id = acceptances.conference_id
      and c.statement = acceptances.statement)
    and (present_at is null or conferences.is_open(conference_id)));

-- Items: records of their own. Whoever supports puts a case that their agency holds on the agenda, once they have accepted the statement.
create policy records_staff_puts_item on access.records for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_reads('case')) and kind = 'conference-item' and others_see = 'hidden'
    and agency_id = (select access.session_agency()));
grant select, insert, update (taken_off_at, taken_off_by) on conferences.items to :staff_site;
create policy items_staff on conferences.items for select to :staff_site using (conferences.on_item(item_id));
create policy items_staff_puts on conferences.items for insert to :staff_site
  with check ((select audit.act_open()) and access.registered_here(item_id) and access.works_on(case_id)
    and conferences.is_bound(conference_id) and agency_id = (select access.session_agency())
    and put_by = (select access.session_member()) and taken_off_at is null and begun_at is null
    and exists (select from conferences.conferences c where c.conference_id = items.conference_id
      and c.closed_at is null and c.cancelled_at is null));
-- Whoever holds the case takes it off.
create policy items_staff_takes_off on conferences.items for update to :staff_site
  using ((select audit.act_open()) and access.works_on(case_id) and taken_off_at is null)
  with check (taken_off_at is not null and taken_off_by = (select access.session_member()) and access.works_on(case_id));

-- Which agencies are let in, on what ground: decided by whoever holds the case.
grant select, insert, update (ended_at, ended_by) on conferences.item_agencies to :staff_site;
create policy item_agencies_staff on conferences.item_agencies for select to :staff_site using (conferences.on_item(item_id));
create policy item_agencies_staff_lets_in on conferences.item_agencies for insert to :staff_site
  with check ((select audit.act_open()) and let_in_by = (select access.session_member()) and ended_at is null
    and agency_id <> (select access.session_agency())
    and exists (select from conferences.items i join conferences.invited v on v.conference_id = i.conference_id
        join conferences.conferences c on c.conference_id = i.conference_id
      where i.item_id = item_agencies.item_id and i.taken_off_at is null and c.closed_at is null and c.cancelled_at is null
        and v.agency_id = item_agencies.agency_id and access.works_on(i.case_id)
        and (basis <> 'Consent of the person' or consents.agrees(i.case_id, purpose, item_agencies.agency_id))));
create policy item_agencies_staff_ends on conferences.item_agencies for update to :staff_site
  using ((select audit.act_open()) and ended_at is null
    and exists (select from conferences.items i where i.item_id = item_agencies.item_id and access.works_on(i.case_id)))
  with check (ended_at is not null and ended_by = (select access.session_member()));

-- Each agency says itself to whom, and from when, its own part shows, and says it anew beside what it said before.
grant select, insert on conferences.parts to :staff_site;
create policy parts_staff on conferences.parts for select to :staff_site using (conferences.on_item(item_id));
create policy parts_staff_adds on conferences.parts for insert to :staff_site
  with check ((select audit.act_open()) and agency_id = (select access.session_agency()) and conferences.on_item(item_id));
grant select on conferences.showings to :searcher;
create policy showings_searcher on conferences.showings for select to :searcher using (true);
grant select, insert on conferences.showings to :staff_site;
create policy showings_staff on conferences.showings for select to :staff_site using (conferences.on_item(item_id));
create policy showings_staff_adds on conferences.showings for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and agency_id = (select access.session_agency())
    and conferences.on_item(item_id)
    and exists (select from conferences.parts p where p.item_id = showings.item_id and p.agency_id = showings.agency_id));

-- What is written: the brief, and why an agency is let in on a law, by whoever holds the case; a part by its own agency; minutes and what is agreed while the conference is open,
-- and corrections from then on.
grant select, insert on conferences.entries to :staff_site;
create policy entries_staff on conferences.entries for select to :staff_site
  using ((select audit.act_open()) and conferences.on_item(item_id) and case kind when 'part' then conferences.part_shows(item_id, about, at)
    when 'brief' then conferences.brief_shows(item_id, place) else true end);
-- When each was said, and no word of it: by that an earlier brief shows or does not.
grant select (item_id, kind, place, at) on conferences.entries to :searcher;
create policy entries_searcher on conferences.entries for select to :searcher using (true);
create policy entries_staff_adds on conferences.entries for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member())
    and exists (select from conferences.items i join conferences.conferences c on c.conference_id = i.conference_id
      where i.item_id = entries.item_id and i.taken_off_at is null and case kind
        when 'brief' then c.closed_at is null and c.cancelled_at is null and access.works_on(i.case_id)
        when 'ground' then c.closed_at is null and c.cancelled_at is null and access.works_on(i.case_id)
        when 'part' then c.closed_at is null and c.cancelled_at is null and about = (select access.session_agency())
        when 'minute' then c.opened_at is not null and c.closed_at is null
        when 'action' then c.opened_at is not null and c.closed_at is null
        when 'correction' then c.opened_at is not null
        else false end));

-- The worker loads the invented county.
grant insert on conferences.conferences, conferences.invited, conferences.acceptances, conferences.items, conferences.item_agencies,
  conferences.parts, conferences.entries to :worker;
create policy conferences_worker_adds on conferences.conferences for insert to :worker with check ((select audit.act_open()));
create policy invited_worker_adds on conferences.invited for insert to :worker with check ((select audit.act_open()));
create policy acceptances_worker_adds on conferences.acceptances for insert to :worker with check ((select audit.act_open()));
create policy items_worker_adds on conferences.items for insert to :worker with check ((select audit.act_open()));
create policy item_agencies_worker_adds on conferences.item_agencies for insert to :worker with check ((select audit.act_open()));
create policy parts_worker_adds on conferences.parts for insert to :worker with check ((select audit.act_open()));
create policy entries_worker_adds on conferences.entries for insert to :worker with check ((select audit.act_open()));
