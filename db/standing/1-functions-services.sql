-- The directory of services: who keeps it (mirrors keepsDirectory in src/access/directory-access.ts).
create or replace function access.session_keeps_directory() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(s.roles && array['support-worker', 'partnership-manager'], false) from access.current_session() s
$$;
grant execute on function access.session_keeps_directory() to :staff_site;

-- Does the share through which a referral opened its case still stand? Consent taken back ends it at once.
create or replace function services.share_stands(of_share uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.shares h where h.share_id = of_share and access.share_lives(h))
$$;
alter function services.share_stands(uuid) owner to :searcher;
grant execute on function services.share_stands(uuid) to :staff_site;
