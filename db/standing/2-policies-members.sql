-- Administrators add and change members through functions alone, which judge each change themselves.
grant insert, update (revision, suspended_at, left_at) on access.members to :searcher;
create policy members_searcher_invites on access.members for insert to :searcher with check (true);
grant insert, update (ended_at, ended_by) on access.member_roles to :searcher;
create policy member_roles_searcher_gives on access.member_roles for insert to :searcher with check (true);
create policy member_roles_searcher_ends on access.member_roles for update to :searcher using (true);

-- What was typed when a session ended waits for its own member, sealed under what their browser alone holds.
grant select, insert, update, delete on platform.drafts to :staff_site;
create policy drafts_unsent on platform.drafts for all to :staff_site
  using (form = 'unsent' and token_hash = platform.hashed_setting('plainsight.draft'))
  with check (form = 'unsent' and token_hash = platform.hashed_setting('plainsight.draft'));
