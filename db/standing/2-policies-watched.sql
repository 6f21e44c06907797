-- People who are watched for: the worker's alone. What investigations may know of them: those who are named, as long as it may be told.
grant select, insert, delete on identities.watched_people to :worker;
create policy watched_people_worker on identities.watched_people for select to :worker using ((select audit.act_open()));
create policy watched_people_worker_files on identities.watched_people for insert to :worker with check ((select audit.act_open()));
create policy watched_people_worker_clears on identities.watched_people for delete to :worker using ((select audit.act_open()));
grant select, insert on identities.watched_keys to :worker;
create policy watched_keys_worker on identities.watched_keys for select to :worker using ((select audit.act_open()));
-- By name a case is found through one function, which asks the rights of whoever asks.
grant select (key, record_id, side) on identities.watched_keys to :searcher;
create policy watched_keys_searcher on identities.watched_keys for select to :searcher using (true);
create policy watched_keys_worker_files on identities.watched_keys for insert to :worker with check ((select audit.act_open()));

grant select on investigations.elsewhere to :staff_site, :searcher;
create policy elsewhere_searcher on investigations.elsewhere for select to :searcher using (true);
create policy elsewhere_staff on investigations.elsewhere for select to :staff_site
  using ((select audit.act_open()) and hit_id in (select investigations.elsewhere_told()));
grant select, insert on investigations.elsewhere to :worker;
create policy elsewhere_worker on investigations.elsewhere for select to :worker using ((select audit.act_open()));
create policy elsewhere_worker_finds on investigations.elsewhere for insert to :worker with check ((select audit.act_open()));
