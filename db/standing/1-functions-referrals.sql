-- Referrals: who begins them, who may be asked to take one on, and which of an agency's first responders there are.

-- The roles that begin a referral (mirrors rolesThatRefer in src/access/refer-access.ts): a first responder; a desk, and a support
-- worker, who hand one to a first responder of their own agency.
create or replace function access.roles_that_refer() returns text[]
language sql immutable set search_path = '' as $$ select array['first-responder', 'duty-desk', 'support-worker'] $$;

create or replace function access.session_refers() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(s.roles && access.roles_that_refer(), false) from access.current_session() s
$$;

-- The first responders of the agency of whoever asks: who can be given a referral, or asked to read one; with the work address that the
-- national form asks for of its writer and of who answers in their absence.
drop function if exists access.first_responders();
create or replace function access.first_responders()
returns table (member_id uuid, name text, email text)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.name, m.email
  from access.current_session() s join access.members m on m.agency_id = s.agency_id
  where s.roles && access.roles_that_refer() and m.state = 'active'
    and exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = 'first-responder' and r.ended_at is null)
$$;

alter function access.first_responders() owner to :searcher;
grant execute on function access.roles_that_refer(), access.session_refers() to :staff_site, :searcher;
grant execute on function access.first_responders() to :staff_site;
