-- Agencies, members, roles, sessions, records, keys and shares.
grant select on access.agencies, access.members, access.member_roles, access.sessions, access.records, access.shares to :searcher;
create policy agencies_searcher on access.agencies for select to :searcher using (true);
create policy members_searcher on access.members for select to :searcher using (true);
create policy member_roles_searcher on access.member_roles for select to :searcher using (true);
create policy sessions_searcher on access.sessions for select to :searcher using (true);
create policy records_searcher on access.records for select to :searcher using (true);
create policy shares_searcher on access.shares for select to :searcher using (true);
grant insert, update (ended_at) on access.sessions to :searcher;
create policy sessions_searcher_ends on access.sessions for update to :searcher using (true);
create policy sessions_searcher_starts on access.sessions for insert to :searcher with check (true);

-- Agencies' names are public knowledge.
grant select on access.agencies to :public_site, :staff_site, :worker;
create policy agencies_public on access.agencies for select to :public_site using (true);
create policy agencies_staff on access.agencies for select to :staff_site using (true);
create policy agencies_worker on access.agencies for select to :worker using (true);
grant insert, update on access.agencies to :worker;
create policy agencies_worker_adds on access.agencies for insert to :worker with check ((select audit.act_open()));
create policy agencies_worker_changes on access.agencies for update to :worker using ((select audit.act_open()));

-- Members know their colleagues in the partnership by name once signed in; what an account holds besides, its administrator alone sees,
-- by access.managed_members. Roles show to whoever holds them and to that administrator.
grant select (member_id, agency_id, name) on access.members to :staff_site;
grant select on access.member_roles to :staff_site;
grant select on access.members, access.member_roles to :worker;
create policy members_staff on access.members for select to :staff_site using ((select access.session_member()) is not null);
create policy members_worker on access.members for select to :worker using ((select audit.act_open()));
create policy member_roles_staff on access.member_roles for select to :staff_site
  using (member_id = (select access.session_member()) or access.manages_as(member_id) is not null);
create policy member_roles_worker on access.member_roles for select to :worker using ((select audit.act_open()));
grant insert, update on access.members, access.member_roles to :worker;
create policy members_worker_adds on access.members for insert to :worker with check ((select audit.act_open()));
create policy members_worker_changes on access.members for update to :worker using ((select audit.act_open()));
create policy member_roles_worker_adds on access.member_roles for insert to :worker with check ((select audit.act_open()));
create policy member_roles_worker_changes on access.member_roles for update to :worker using ((select audit.act_open()));

-- Sessions: one's own, without the token's hash.
grant select (session_id, member_id, started_at, seen_at, idle_until, absolute_until, ended_at, device, how),
  update (seen_at, idle_until, ended_at) on access.sessions to :staff_site;
create policy sessions_own on access.sessions for select to :staff_site using (member_id = (select access.session_member()));
create policy sessions_own_changes on access.sessions for update to :staff_site
  using (member_id = (select access.session_member()) and ended_at is null) with check (true);
-- What was typed when a session ended is its member's for two hours: until then it is known whose it was.
grant select (session_id, absolute_until), delete on access.sessions to :worker;
create policy sessions_worker_reads on access.sessions for select to :worker
  using ((select audit.act_open()) and absolute_until < platform.now() - interval '2 hours');
create policy sessions_worker_clears on access.sessions for delete to :worker
  using ((select audit.act_open()) and absolute_until < platform.now() - interval '2 hours');

-- The register of records and their keys.
grant insert on access.records, access.record_keys to :public_site;
create policy records_public_adds on access.records for insert to :public_site
  with check ((select audit.act_open()) and kind = 'report' and others_see = 'sealed' and agency_id = (select access.public_desk()));
create policy record_keys_public_adds on access.record_keys for insert to :public_site
  with check ((select audit.act_open()) and wrapped_by = 'desk-1' and access.registered_here(record_id));
grant select on access.records, access.record_keys to :staff_site;
create policy records_staff on access.records for select to :staff_site using (access.record_class(record_id) = 'open');
create policy record_keys_staff on access.record_keys for select to :staff_site
  using ((select audit.act_open()) and access.record_class(record_id) = 'open');
-- The key of a record that the same transaction registers: one policy for every kind, since whoever takes reports also opens the others.
create policy record_keys_staff_adds on access.record_keys for insert to :staff_site
  with check ((select audit.act_open()) and wrapped_by = 'kek-1' and access.registered_here(record_id)
    and ((select access.session_takes()) or (select access.session_refers()) or (select access.session_opens_cases())));
grant select, insert on access.records to :worker;
grant select, insert, update on access.record_keys to :worker;
create policy records_worker on access.records for select to :worker using ((select audit.act_open()));
create policy records_worker_adds on access.records for insert to :worker with check ((select audit.act_open()));
create policy record_keys_worker on access.record_keys for select to :worker using ((select audit.act_open()));
create policy record_keys_worker_adds on access.record_keys for insert to :worker with check ((select audit.act_open()));
create policy record_keys_worker_rewraps on access.record_keys for update to :worker using ((select audit.act_open()));

-- Shares: whoever reads records of the kind sees them at the agency that owns the record now, and at the one they were made for; only those
-- who work on the record for its owner grant and end them, and none to the commissioner's office, which sees published figures only.
grant select, insert, update (ended_at, ended_by) on access.shares to :staff_site;
create policy shares_both_sides on access.shares for select to :staff_site
  using (access.reads_kind_of(record_id)
    and (to_agency = (select access.session_agency()) or access.holder_of(record_id) = (select access.session_agency())));
create policy shares_owner_grants on access.shares for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(record_id)
    and from_agency = (select access.session_agency()) and granted_by = (select access.session_member())
    and ended_at is null and ended_by is null
    and exists (select from access.agencies a where a.agency_id = to_agency and a.kind <> 'commissioner')
    and exists (select from access.records r where r.record_id = shares.record_id and r.agency_id = shares.from_agency));
create policy shares_owner_ends on access.shares for update to :staff_site
  using ((select audit.act_open()) and access.works_on(record_id) and ended_at is null)
  with check (ended_at is not null and ended_by = (select access.session_member()));
grant select, insert on access.shares to :worker;
create policy shares_worker on access.shares for select to :worker using ((select audit.act_open()));
create policy shares_worker_adds on access.shares for insert to :worker with check ((select audit.act_open()));

-- From which number on others' people are told when somebody counts.
grant select on access.small_counts to :searcher;
create policy small_counts_searcher on access.small_counts for select to :searcher using (true);
