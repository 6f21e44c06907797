-- Drafts belong to whoever holds the cookie; the worker clears the expired. The queue and the clock have functions as doors.
grant select on platform.installation, platform.clock, platform.migrations, platform.standing to :searcher;
create policy migrations_searcher on platform.migrations for select to :searcher using (true);
create policy standing_searcher on platform.standing for select to :searcher using (true);
create policy clock_searcher on platform.clock for select to :searcher using (true);

grant select, insert, update, delete on platform.drafts to :public_site;
create policy drafts_own on platform.drafts for all to :public_site
  using (token_hash = platform.hashed_setting('plainsight.draft'))
  with check (token_hash = platform.hashed_setting('plainsight.draft'));

grant select (token_hash, expires_at), delete on platform.drafts to :worker;
create policy drafts_worker_reads on platform.drafts for select to :worker using (expires_at < platform.now());
create policy drafts_worker_clears on platform.drafts for delete to :worker using (expires_at < platform.now());

-- Filling a practice database: the worker's login alone, in an act, and only where the database was made for practice.
grant select, insert, update on platform.practice_loads to :worker;
create policy practice_loads_worker on platform.practice_loads for select to :worker using (true);
create policy practice_loads_worker_begins on platform.practice_loads for insert to :worker
  with check ((select audit.act_open()) and (select platform.is_practice()));
create policy practice_loads_worker_goes_on on platform.practice_loads for update to :worker
  using ((select audit.act_open()) and (select platform.is_practice()));

-- The mark of the keys is noted once by the owner and never changed.
create policy key_mark_owner_reads on platform.key_mark for select to :owner using (true);
create policy key_mark_owner_notes on platform.key_mark for insert to :owner with check (true);
