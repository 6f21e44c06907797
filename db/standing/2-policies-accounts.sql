-- What members sign in with. No door reads or writes these tables: functions in 1-functions-accounts.sql do, each checking what it must.
grant select, insert, update, delete on access.credentials, access.recovery_codes to :searcher;
create policy credentials_searcher on access.credentials for all to :searcher using (true) with check (true);
create policy recovery_codes_searcher on access.recovery_codes for all to :searcher using (true) with check (true);
grant select, insert, update on access.tries to :searcher;
create policy tries_searcher on access.tries for all to :searcher using (true) with check (true);
grant select, update on access.mailed_links to :searcher;
create policy mailed_links_searcher on access.mailed_links for select to :searcher using (true);
create policy mailed_links_searcher_steps on access.mailed_links for update to :searcher using (true);
grant update (state, joined_at, signed_in_at) on access.members to :searcher;
create policy members_searcher_joins on access.members for update to :searcher using (true);

-- Mail and its links are the worker's. What somebody chose on the way of joining it does not read.
grant select on access.mails to :searcher;
create policy mails_searcher on access.mails for select to :searcher using (true);
grant select, insert, update, delete on access.mails to :worker;
create policy mails_worker on access.mails for all to :worker using ((select audit.act_open())) with check ((select audit.act_open()));
grant select (link_id, purpose, member_id, made_at, expires_at, used_at), insert (link_id, purpose, member_id, token_digest, made_at, expires_at),
  update (expires_at), delete on access.mailed_links to :worker;
create policy mailed_links_worker on access.mailed_links for all to :worker
  using ((select audit.act_open())) with check ((select audit.act_open()));

-- An administrator sees what mail waits, and why.
grant select on access.mails to :staff_site;
create policy mails_administrator on access.mails for select to :staff_site
  using ((select audit.act_open()) and (select access.session_has('administrator'))
    and member_id in (select m.member_id from access.members m where m.agency_id = (select access.session_agency())));

-- What was counted is forgotten once it is a day old.
grant select (last_at), delete on access.tries to :worker;
create policy tries_worker_reads on access.tries for select to :worker
  using ((select audit.act_open()) and last_at < platform.now() - interval '1 day');
create policy tries_worker_forgets on access.tries for delete to :worker
  using ((select audit.act_open()) and last_at < platform.now() - interval '1 day');

-- The practice county's own post: on a practice database alone, the worker keeps it and the staff site shows that of a month.
grant select, insert, delete on platform.practice_mails to :worker;
create policy practice_mails_worker on platform.practice_mails for all to :worker
  using ((select audit.act_open()) and (select platform.is_practice()))
  with check ((select audit.act_open()) and (select platform.is_practice()));
grant select on platform.practice_mails to :staff_site;
create policy practice_mails_staff on platform.practice_mails for select to :staff_site
  using ((select platform.is_practice()) and kept_at > platform.now() - interval '30 days');
