-- Members as their administrators see and change them. The same is said in code by src/access/member-rules.ts; a property test
-- holds the two together.

-- The roles that members of an agency of this kind may be given: the commissioner's office sees published figures only.
create or replace function access.roles_open_to(kind text) returns text[]
language sql immutable set search_path = '' as $$
  select case kind
    when 'commissioner' then array['partnership-manager', 'data-protection-officer', 'administrator']
    else array['frontline', 'duty-desk', 'support-worker', 'first-responder', 'investigator', 'partnership-manager',
      'data-protection-officer', 'administrator']
  end
$$;

-- Does an agency have an administrator in one of these states, besides this member?
create or replace function access.has_administrator(of_agency text, in_states text[], besides uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.members m join access.member_roles r on r.member_id = m.member_id
    where m.agency_id = of_agency and m.state = any (in_states) and m.member_id is distinct from besides
      and r.role = 'administrator' and r.ended_at is null)
$$;

-- What the member asking is to another: the administrator of their agency (own), or one of the agency that runs the public desk, who
-- stands in for an agency whose only administrator this is (stand-in). Null for everyone else.
create or replace function access.manages_as(of_member uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when not coalesce('administrator' = any (s.roles), false) then null
    when m.agency_id = s.agency_id then 'own'
    when a.runs_public_desk and m.state in ('invited', 'active')
      and exists (select from access.member_roles r where r.member_id = m.member_id and r.role = 'administrator' and r.ended_at is null)
      and not access.has_administrator(m.agency_id, array['active'], m.member_id) then 'stand-in'
  end
  from access.current_session() s join access.agencies a on a.agency_id = s.agency_id
    join access.members m on m.member_id = of_member
$$;

-- May the member asking make this change to another? `allowed`, or why not. `new_roles` counts for `roles` alone.
create or replace function access.judge_change(of_member uuid, change text, new_roles text[]) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select case
      when v.stands is null then 'unknown'
      when m.member_id = access.session_member() then 'yourself'
      when v.stands = 'stand-in' and not (change = 'invite-again' or (change = 'leave' and m.state = 'invited')) then 'unknown'
      when not change = any (case m.state
        when 'invited' then array['roles', 'leave', 'invite-again']
        when 'active' then array['roles', 'suspend', 'leave', 'invite-again', 'sign-out']
        when 'suspended' then array['roles', 'restore', 'leave']
        else '{}'::text[] end) then 'not-in-this-state'
      when change = 'roles' and (cardinality(new_roles) = 0
        or not new_roles <@ (access.roles_open_to(a.kind)
          || coalesce((select array_agg(r.role) from access.member_roles r where r.member_id = m.member_id and r.ended_at is null), '{}')))
        then 'roles'
      else 'allowed'
    end
    from access.members m join access.agencies a on a.agency_id = m.agency_id
      cross join lateral (select access.manages_as(m.member_id) as stands offset 0) v
    where m.member_id = of_member), 'unknown')
$$;

-- May the member asking invite somebody to this agency, into these roles? Administrators to their own; those of the agency that runs
-- the public desk also to another that has no administrator, and then an administrator and nobody else.
create or replace function access.judge_invitation(to_agency text, new_roles text[]) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select case
      when not coalesce('administrator' = any (s.roles), false) then 'unknown'
      when a.until_on < platform.now()::date then 'unknown'
      when a.agency_id = s.agency_id
        then case when cardinality(new_roles) > 0 and new_roles <@ access.roles_open_to(a.kind) then 'allowed' else 'roles' end
      when own.runs_public_desk and not access.has_administrator(a.agency_id, array['invited', 'active'], null)
        then case when new_roles <@ array['administrator'] and cardinality(new_roles) > 0 then 'allowed' else 'roles' end
      else 'unknown'
    end
    from access.current_session() s join access.agencies own on own.agency_id = s.agency_id
      join access.agencies a on a.agency_id = to_agency), 'unknown')
$$;

-- One change to an agency's members at a time: of two administrators who suspend each other at once, one is too late.
create or replace function access.hold_members_of(of_agency text) returns void
language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('access.members ' || of_agency, 0))
$$;

-- Adds a member who is invited. `done`, `address-known`, or why not.
create or replace function access.invite_member(new_member uuid, to_agency text, member_name text, address text, new_roles text[])
returns text
language plpgsql security definer set search_path = '' as $$
declare verdict text;
begin
  if not audit.act_open() then return 'unknown'; end if;
  perform access.hold_members_of(to_agency);
  verdict := access.judge_invitation(to_agency, new_roles);
  if verdict <> 'allowed' then return verdict; end if;
  insert into access.members (member_id, agency_id, name, email, state, created_at)
  values (new_member, to_agency, member_name, address, 'invited', platform.now())
  on conflict (email) where state <> 'left' do nothing;
  if not found then return 'address-known'; end if;
  insert into access.member_roles (member_id, role, granted_at, granted_by)
  select new_member, n, platform.now(), access.session_member() from unnest(new_roles) n;
  return 'done';
end
$$;

-- Changes a member, or says why not. Judged again once no other change of the agency's members is under way, on what is then true,
-- so that whoever lost their own rights meanwhile changes nothing. Suspending and leaving take everything away in this one step: a
-- sign-in under way at this moment is over before it or finds the member gone, since it holds the member's row too.
create or replace function access.change_member(of_member uuid, at_revision integer, change text, new_roles text[]) returns text
language plpgsql security definer set search_path = '' as $$
declare
  at timestamptz := platform.now();
  verdict text;
begin
  if not audit.act_open() then return 'unknown'; end if;
  perform access.hold_members_of((select m.agency_id from access.members m where m.member_id = of_member));
  verdict := access.judge_change(of_member, change, new_roles);
  if verdict <> 'allowed' then return verdict; end if;
  update access.members m set
    revision = m.revision + 1,
    state = case change when 'suspend' then 'suspended' when 'restore' then 'active' when 'leave' then 'left'
      when 'invite-again' then 'invited' else m.state end,
    suspended_at = case change when 'suspend' then at when 'restore' then null else m.suspended_at end,
    left_at = case change when 'leave' then at end
  where m.member_id = of_member and m.revision = at_revision;
  if not found then return 'changed-meanwhile'; end if;
  if change in ('roles', 'leave') then
    update access.member_roles r set ended_at = at, ended_by = access.session_member()
    where r.member_id = of_member and r.ended_at is null and (change = 'leave' or not r.role = any (new_roles));
  end if;
  if change = 'roles' then
    insert into access.member_roles (member_id, role, granted_at, granted_by)
    select of_member, n, at, access.session_member() from unnest(new_roles) n
    where not exists (select from access.member_roles r where r.member_id = of_member and r.role = n and r.ended_at is null);
  end if;
  if change in ('leave', 'invite-again') then perform access.drop_credentials(of_member); end if;
  if change = 'suspend' then
    update access.mailed_links l set used_at = at where l.member_id = of_member and l.used_at is null;
  end if;
  if change in ('suspend', 'sign-out') then perform access.end_sessions_of(of_member); end if;
  return 'done';
end
$$;

-- At the command line: an agency's only administrator, by address, whom nobody else could help back in.
create or replace function access.only_administrator(address text) returns uuid
language sql stable security definer set search_path = '' as $$
  select m.member_id from access.members m
  where audit.act_open() and platform.door() = 'worker' and m.email = address and m.state in ('invited', 'active')
    and exists (select from access.member_roles r where r.member_id = m.member_id and r.role = 'administrator' and r.ended_at is null)
    and not access.has_administrator(m.agency_id, array['active'], m.member_id)
$$;

-- Invites that one anew: what they signed in with is destroyed. Tells whether it did.
create or replace function access.reinvite_only_administrator(address text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare of_member uuid := access.only_administrator(address);
begin
  update access.members m set state = 'invited', revision = m.revision + 1 where m.member_id = of_member;
  if not found then return false; end if;
  perform access.drop_credentials(of_member);
  return true;
end
$$;

-- The members whom the member asking looks after, by name; from `after` on when given, `one` alone when given. Whoever left is among
-- them only when asked for.
create or replace function access.managed_members(
  only_agency text, only_state text, only_role text, after uuid, most integer, one uuid)
returns table (member_id uuid, agency_id text, name text, email text, state text, roles text[], stands text, revision integer,
  created_at timestamptz, joined_at timestamptz, suspended_at timestamptz, left_at timestamptz, signed_in_at timestamptz,
  live_sessions integer)
language sql stable security definer set search_path = '' as $$
  select m.member_id, m.agency_id, m.name, m.email, m.state,
    coalesce((select array_agg(r.role order by r.role) from access.member_roles r
      where r.member_id = m.member_id and r.ended_at is null), '{}'),
    access.manages_as(m.member_id), m.revision, m.created_at, m.joined_at, m.suspended_at, m.left_at, m.signed_in_at,
    (select count(*)::integer from access.sessions s where s.member_id = m.member_id and s.ended_at is null
      and s.idle_until > platform.now() and s.absolute_until > platform.now())
  from access.current_session() asking join access.agencies own on own.agency_id = asking.agency_id
    join access.members m on m.agency_id = asking.agency_id or (own.runs_public_desk and m.state in ('invited', 'active'))
  where 'administrator' = any (asking.roles)
    and (one is null or m.member_id = one)
    and (only_agency is null or m.agency_id = only_agency)
    and (m.state = only_state or (only_state is null and (m.state <> 'left' or one is not null)))
    and (only_role is null or exists (select from access.member_roles r
      where r.member_id = m.member_id and r.role = only_role and r.ended_at is null))
    and (after is null or (lower(m.name) collate "C", m.member_id)
      > (select lower(a.name) collate "C", a.member_id from access.members a where a.member_id = after))
    and (m.agency_id = asking.agency_id or access.manages_as(m.member_id) = 'stand-in')
  order by lower(m.name) collate "C", m.member_id
  limit most
$$;

-- What was done with a member, newest first, out of the book: lines of these acts; in an act, and only for their administrator.
create or replace function audit.lines_about_member(of_member uuid, of_acts text[], most integer)
returns table (at timestamptz, act text, by_door text, by_member uuid, purpose text, detail jsonb)
language sql stable security definer set search_path = '' as $$
  select e.at, e.act, e.door, e.member_id, e.purpose, e.detail from audit.entries e
  where audit.act_open() and access.manages_as(of_member) is not null
    and e.record_kind = 'member' and e.record_id = of_member and e.act = any (of_acts)
  order by e.entry_id desc limit most
$$;

-- The member of the session that this transaction carries, live or ended, while they may sign in at all: what was typed when a session
-- ended is kept for nobody else.
create or replace function access.session_was_of() returns uuid
language sql stable security definer set search_path = '' as $$
  select m.member_id from access.sessions s join access.members m on m.member_id = s.member_id
  where s.token_hash = platform.hashed_setting('plainsight.session') and m.state = 'active'
$$;

do $$
declare it regprocedure;
begin
  for it in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace and p.proname in (
    'has_administrator', 'manages_as', 'judge_change', 'judge_invitation', 'hold_members_of', 'invite_member', 'change_member', 'only_administrator', 'reinvite_only_administrator',
    'managed_members', 'session_was_of')
  loop
    execute format('alter function %s owner to :searcher', it);
  end loop;
end
$$;
alter function audit.lines_about_member(uuid, text[], integer) owner to :searcher;
grant execute on function access.roles_open_to(text) to :searcher;
grant execute on function access.manages_as(uuid), access.judge_change(uuid, text, text[]), access.judge_invitation(text, text[]),
  access.invite_member(uuid, text, text, text, text[]), access.change_member(uuid, integer, text, text[]),
  access.managed_members(text, text, text, uuid, integer, uuid), audit.lines_about_member(uuid, text[], integer), access.session_was_of()
  to :staff_site;
grant execute on function access.only_administrator(text), access.reinvite_only_administrator(text) to :worker;
