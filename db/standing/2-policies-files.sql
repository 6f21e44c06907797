-- Files. The street and the desk put in what waits; staff read what their section opens; the worker checks under an act.
-- What the street may add to a report it came back to, and see of its own files, stands with the policies of reports.
grant select, delete on files.uploads to :searcher;
create policy uploads_searcher on files.uploads for select to :searcher using (true);
create policy uploads_searcher_takes on files.uploads for delete to :searcher using (true);
grant select on files.files to :searcher;
create policy files_searcher on files.files for select to :searcher using (true);

-- The register: put in by both sites, read by the worker alone.
grant insert on files.uploads to :public_site, :staff_site;
create policy uploads_street_adds on files.uploads for insert to :public_site
  with check (kept_at <= platform.now() and expires_at <= kept_at + interval '1 day');
create policy uploads_staff_adds on files.uploads for insert to :staff_site
  with check ((select access.session_member()) is not null
    and kept_at <= platform.now() and expires_at <= kept_at + interval '1 day');
grant select, insert, delete on files.uploads to :worker;
create policy uploads_worker on files.uploads for select to :worker using ((select audit.act_open()));
create policy uploads_worker_adds on files.uploads for insert to :worker with check ((select audit.act_open()));
create policy uploads_worker_sweeps on files.uploads for delete to :worker
  using ((select audit.act_open()) and expires_at < platform.now());

-- The street adds to what it is just making.
grant insert (file_id, record_id, origin, received_at, sealed, state, member_id), select (file_id, record_id, origin, received_at, sealed)
  on files.files to :public_site;
grant insert on files.blobs to :public_site;
create policy files_street_adds on files.files for insert to :public_site
  with check ((select audit.act_open()) and origin = 'reporter' and member_id is null and state = 'waiting'
    and access.registered_here(record_id));
create policy blobs_street_adds on files.blobs for insert to :public_site
  with check ((select audit.act_open()) and part = 'original' and access.registered_here(record_id));

-- The desk adds to records whose files it reads, and to those it is just making.
grant insert (file_id, record_id, origin, member_id, received_at, sealed, state) on files.files to :staff_site;
grant select on files.files to :staff_site;
grant select, insert on files.blobs to :staff_site;
create policy files_staff on files.files for select to :staff_site
  using ((select audit.act_open()) and access.opens_files(record_id));
create policy files_staff_adds on files.files for insert to :staff_site
  with check ((select audit.act_open()) and origin = 'member' and member_id = (select access.session_member()) and state = 'waiting'
    and access.adds_files(record_id));
create policy blobs_staff_adds on files.blobs for insert to :staff_site
  with check ((select audit.act_open()) and part = 'original' and access.adds_files(record_id));
-- A copy only of what was scanned; an original besides only under its own line in the book, with a purpose.
create policy blobs_staff on files.blobs for select to :staff_site
  using ((select audit.act_open()) and access.opens_files(record_id) and files.is_scanned(file_id)
    and (part <> 'original' or files.original_asked_for(record_id)));

grant select, insert, update (state, reason, tries, checked_at, sealed_found) on files.files to :worker;
grant select, insert on files.blobs to :worker;
create policy files_worker on files.files for select to :worker using ((select audit.act_open()));
create policy files_worker_adds on files.files for insert to :worker with check ((select audit.act_open()));
create policy files_worker_settles on files.files for update to :worker using ((select audit.act_open()));
create policy blobs_worker on files.blobs for select to :worker using ((select audit.act_open()));
create policy blobs_worker_adds on files.blobs for insert to :worker with check ((select audit.act_open()));

-- How the scanner is: for every member, since a desk has to know why files wait.
grant select on files.scanner to :staff_site, :worker;
grant update (state, version, since) on files.scanner to :worker;
create policy scanner_staff on files.scanner for select to :staff_site using ((select access.session_member()) is not null);
create policy scanner_worker on files.scanner for select to :worker using (true);
create policy scanner_worker_notes on files.scanner for update to :worker using (true);
