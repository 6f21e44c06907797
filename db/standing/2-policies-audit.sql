-- The book: written through open_act alone, read by the sealer and by data protection officers, changed by nobody.
grant select, insert on audit.entries to :searcher;
create policy entries_searcher on audit.entries for select to :searcher using (true);
create policy entries_searcher_writes on audit.entries for insert to :searcher with check (true);

grant select on audit.entries to :worker;
create policy entries_worker on audit.entries for select to :worker using (true);
grant select, insert on audit.batches to :worker;
create policy batches_worker on audit.batches for select to :worker using (true);
create policy batches_worker_seals on audit.batches for insert to :worker with check (true);

-- A data protection officer reads what their agency's members did, and what anyone did with their agency's records. Of an investigation the
-- book tells only whoever is named for it: a line would tell that there is one.
grant select on audit.entries to :staff_site;
create policy entries_data_protection on audit.entries for select to :staff_site
  using ((select audit.act_open()) and (select access.session_has('data-protection-officer'))
    and (agency_id = (select access.session_agency())
      or access.owns_record(record_id))
    and (record_kind is distinct from 'investigation' or access.record_class(record_id) = 'open'));
