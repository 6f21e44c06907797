-- Accounts: how guesses are slowed, and every way in which a password, a code or a mailed link opens something. The staff site
-- brings proofs; that they hold is decided here, with what follows from it, in one step. No login can read a password's verifier.

-- Has this pair of account and source gone well within the day? Then it is held to its own count alone: guesses from elsewhere
-- do not shut an account's owner out.
create or replace function access.pair_is_known(scopes text[], keys bytea[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from unnest(scopes, keys) as g (scope, key) join access.tries t on t.scope = g.scope and t.key = g.key
    where g.scope = 'pair' and t.went_well_at > platform.now() - interval '1 day')
$$;

-- Counts one try before anything is compared, so that a thousand at once are a thousand. Gives the seconds to wait when there have
-- been too many of late (then the caller undoes the transaction, so that waiting tries do not count), and 0 when it may go on.
-- The keys are given in an order that is the same everywhere, so that two tries never wait for each other crosswise.
create or replace function access.take_try(scopes text[], keys bytea[], free integer[], longest integer[], forget interval)
returns integer
language plpgsql security definer set search_path = '' as $$
declare
  at timestamptz := platform.now();
  known boolean := access.pair_is_known(scopes, keys);
  wait integer := 0;
  counted record;
begin
  for n in 1 .. cardinality(scopes) loop
    continue when known and scopes[n] <> 'pair';
    insert into access.tries as t (scope, key, fails, last_at) values (scopes[n], keys[n], 1, at)
    on conflict (scope, key) do update set fails = case when t.last_at > at - forget then t.fails + 1 else 1 end, last_at = at
    returning t.fails, t.wait_until into counted;
    if counted.wait_until > at then
      wait := greatest(wait, ceil(extract(epoch from counted.wait_until - at))::integer);
    end if;
    update access.tries t set wait_until = case when counted.fails >= free[n]
        then at + make_interval(secs => least(longest[n], 60 * 2 ^ least(counted.fails - free[n], 20))) end
    where t.scope = scopes[n] and t.key = keys[n];
  end loop;
  return wait;
end
$$;

-- What went well is no guess: account and pair begin anew, and the source gets its one try back, but no wait that it has earned.
create or replace function access.forgive_tries(scopes text[], keys bytea[]) returns void
language plpgsql security definer set search_path = '' as $$
declare known boolean := access.pair_is_known(scopes, keys);
begin
  update access.tries t set
    fails = case t.scope when 'source' then greatest(t.fails - 1, 0) else 0 end,
    wait_until = case t.scope when 'source' then t.wait_until end,
    went_well_at = platform.now()
  from unnest(scopes, keys) as g (scope, key)
  where t.scope = g.scope and t.key = g.key and not (known and t.scope <> 'pair');
end
$$;

-- Starts a session for whoever is active; one who is being suspended at this very moment gets none.
create or replace function access.start_session(
  new_session uuid, for_member uuid, new_token_hash bytea, idle interval, absolute interval, by_device text, by_way text)
returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  insert into access.sessions (session_id, token_hash, member_id, started_at, seen_at, idle_until, absolute_until, device, how)
  select new_session, new_token_hash, m.member_id, platform.now(), platform.now(), platform.now() + idle, platform.now() + absolute,
    left(by_device, 80), by_way
  from access.members m where m.member_id = for_member and m.state = 'active' for no key update;
  if not found then return false; end if;
  update access.members m set signed_in_at = platform.now() where m.member_id = for_member;
  return true;
end
$$;

-- Uses up a code of the second factor: an authenticator's, by its step, or a recovery code, by its digest. Each works once.
create or replace function access.use_code(of_member uuid, step bigint, recovery bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if step is not null then
    update access.credentials c set totp_used_step = step where c.member_id = of_member and c.totp_used_step < step;
    return found;
  end if;
  update access.recovery_codes r set used_at = platform.now()
  where r.member_id = of_member and r.digest = recovery and r.used_at is null;
  return found;
end
$$;

-- Do the password's proof and the code hold together? Then the code is used up; otherwise nothing is said of which was wrong.
create or replace function access.prove(of_member uuid, proof bytea, step bigint, recovery bytea) returns boolean
language sql security definer set search_path = '' as $$
  select access.use_code(
    (select c.member_id from access.credentials c where c.member_id = of_member and c.password_verifier = sha256(proof)),
    step, recovery)
$$;

-- Sign-in, first half: counts the try, and gives what is needed to make the proof; nothing to make it with for whoever cannot sign in.
create or replace function access.begin_sign_in(
  address text, scopes text[], keys bytea[], free integer[], longest integer[], forget interval,
  out wait integer, out member_id uuid, out password_salt bytea, out sealed_totp bytea)
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() then raise exception 'no act' using errcode = 'insufficient_privilege'; end if;
  wait := access.take_try(scopes, keys, free, longest, forget);
  select m.member_id, c.password_salt, c.sealed_totp
  into begin_sign_in.member_id, begin_sign_in.password_salt, begin_sign_in.sealed_totp
  from access.members m left join access.credentials c on c.member_id = m.member_id and m.state = 'active'
  where m.email = address and m.state <> 'left';
end
$$;

-- Sign-in, second half: checks the proofs, uses up the code and starts the session, or does nothing at all.
create or replace function access.finish_sign_in(
  for_member uuid, proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[],
  new_session uuid, new_token_hash bytea, idle interval, absolute interval, by_device text)
returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() or not access.prove(for_member, proof, step, recovery) then return false; end if;
  perform access.forgive_tries(scopes, keys);
  return access.start_session(new_session, for_member, new_token_hash, idle, absolute, by_device, 'password');
end
$$;

-- A mailed link that still works, by its token's digest: whom it is for, and how far the browser that asks has got with it.
create or replace function access.find_link(wanted text, digest bytea, browser bytea)
returns table (link_id uuid, member_id uuid, name text, email text, agency_name text, password_chosen boolean, code_proved boolean,
  sealed_totp bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select l.link_id, m.member_id, m.name, m.email, a.name,
    coalesce(l.browser_digest = browser, false), coalesce(l.browser_digest = browser and l.proved_step is not null, false),
    case when audit.act_open() then c.sealed_totp end
  from access.mailed_links l join access.members m on m.member_id = l.member_id join access.agencies a on a.agency_id = m.agency_id
    left join access.credentials c on c.member_id = m.member_id and l.purpose = 'reset'
  where l.token_digest = digest and l.purpose = wanted and l.used_at is null and l.expires_at > platform.now()
    and m.state = case l.purpose when 'join' then 'invited' else 'active' end;
end
$$;

-- A link is used up, and with it every other that its member was sent.
create or replace function access.spend_link(digest bytea) returns uuid
language plpgsql security definer set search_path = '' as $$
declare of_member uuid;
begin
  update access.mailed_links l set used_at = platform.now() where l.token_digest = digest and l.used_at is null
  returning l.member_id into of_member;
  perform access.spend_links_of(of_member);
  return of_member;
end
$$;

-- Takes back every link of a member that was not used.
create or replace function access.spend_links_of(of_member uuid) returns void
language sql security definer set search_path = '' as $$
  update access.mailed_links l set used_at = platform.now() where l.member_id = of_member and l.used_at is null
$$;

create or replace function access.replace_recovery_codes(of_member uuid, digests bytea[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from access.recovery_codes r where r.member_id = of_member;
  insert into access.recovery_codes (member_id, digest, made_at) select of_member, d, platform.now() from unnest(digests) d;
end
$$;

-- Joining, step 1: the password. Choosing begins the steps anew, in the browser that chose.
create or replace function access.join_choose_password(digest bytea, browser bytea, salt bytea, verifier bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update access.mailed_links l set browser_digest = browser, password_salt = salt, password_verifier = verifier, proved_step = null
  where audit.act_open() and l.link_id = (select f.link_id from access.find_link('join', digest, browser) f);
  return found;
end
$$;

-- Joining, step 2: the authenticator has shown a code of its new secret.
create or replace function access.join_prove_code(digest bytea, browser bytea, step bigint) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update access.mailed_links l set proved_step = step
  where audit.act_open()
    and l.link_id = (select f.link_id from access.find_link('join', digest, browser) f where f.password_chosen)
    and (l.proved_step is null or l.proved_step < step);
  return found;
end
$$;

-- Joining, step 3: the recovery codes are kept. Now the account is there, and its first session.
create or replace function access.join_complete(
  digest bytea, browser bytea, new_sealed_totp bytea, recovery_digests bytea[],
  new_session uuid, new_token_hash bytea, idle interval, absolute interval, by_device text)
returns boolean
language plpgsql security definer set search_path = '' as $$
declare link access.mailed_links;
begin
  select l.* into link from access.mailed_links l
  where audit.act_open() and l.link_id = (select f.link_id from access.find_link('join', digest, browser) f where f.code_proved)
  for update;
  if link.link_id is null or link.used_at is not null then return false; end if;
  insert into access.credentials
    (member_id, password_salt, password_verifier, password_set_at, sealed_totp, totp_set_at, totp_used_step)
  values (link.member_id, link.password_salt, link.password_verifier, platform.now(), new_sealed_totp, platform.now(), link.proved_step)
  on conflict (member_id) do update set password_salt = excluded.password_salt, password_verifier = excluded.password_verifier,
    password_set_at = excluded.password_set_at, sealed_totp = excluded.sealed_totp, totp_set_at = excluded.totp_set_at,
    totp_used_step = excluded.totp_used_step;
  perform access.replace_recovery_codes(link.member_id, recovery_digests), access.spend_link(digest);
  update access.members m set state = 'active', joined_at = platform.now() where m.member_id = link.member_id and m.state = 'invited';
  return access.start_session(new_session, link.member_id, new_token_hash, idle, absolute, by_device, 'password');
end
$$;

-- Ends every session of a member.
create or replace function access.end_sessions_of(of_member uuid) returns void
language sql security definer set search_path = '' as $$
  update access.sessions s set ended_at = platform.now() where s.member_id = of_member and s.ended_at is null
$$;

-- Choosing another password by a mailed link and a code: the code is used up, every session ends, and one begins.
create or replace function access.finish_reset(
  digest bytea, salt bytea, verifier bytea, step bigint, recovery bytea, scopes text[], keys bytea[],
  new_session uuid, new_token_hash bytea, idle interval, absolute interval, by_device text)
returns boolean
language plpgsql security definer set search_path = '' as $$
declare of_member uuid;
begin
  if not audit.act_open() then return false; end if;
  select f.member_id into of_member from access.find_link('reset', digest, null) f;
  if of_member is null or not access.use_code(of_member, step, recovery) or access.spend_link(digest) is null then return false; end if;
  update access.credentials c set password_salt = salt, password_verifier = verifier, password_set_at = platform.now()
  where c.member_id = of_member;
  perform access.end_sessions_of(of_member), access.forgive_tries(scopes, keys);
  return access.start_session(new_session, of_member, new_token_hash, idle, absolute, by_device, 'password');
end
$$;

drop function if exists access.own_account();
-- What a member may know of their own account; no row for one of practice, who has nothing to sign in with.
create or replace function access.own_account(
  out email text, out password_set_at timestamptz, out totp_set_at timestamptz, out codes_left integer)
language sql stable security definer set search_path = '' as $$
  select m.email, c.password_set_at, c.totp_set_at,
    (select count(*)::integer from access.recovery_codes r where r.member_id = c.member_id and r.used_at is null)
  from access.credentials c join access.members m on m.member_id = c.member_id where c.member_id = access.session_member()
$$;

-- A member changes what they sign in with: counts the try, and gives what is needed to make the proof.
create or replace function access.begin_own_change(
  scopes text[], keys bytea[], free integer[], longest integer[], forget interval,
  out wait integer, out password_salt bytea, out sealed_totp bytea)
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() then raise exception 'no act' using errcode = 'insufficient_privilege'; end if;
  wait := access.take_try(scopes, keys, free, longest, forget);
  select c.password_salt, c.sealed_totp into begin_own_change.password_salt, begin_own_change.sealed_totp
  from access.credentials c where c.member_id = access.session_member();
end
$$;

-- Ends every session of the member asking but the one that asks.
create or replace function access.end_own_other_sessions() returns void
language sql security definer set search_path = '' as $$
  update access.sessions s set ended_at = platform.now()
  where s.member_id = access.session_member() and s.ended_at is null and s.session_id <> access.session_in_use()
$$;

-- The three changes. Each checks the present password and a code, uses the code up, and does its work in the same step.
create or replace function access.change_own_password(
  proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[], salt bytea, verifier bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() or not access.prove(access.session_member(), proof, step, recovery) then return false; end if;
  update access.credentials c set password_salt = salt, password_verifier = verifier, password_set_at = platform.now()
  where c.member_id = access.session_member();
  perform access.end_own_other_sessions(), access.spend_links_of(access.session_member()), access.forgive_tries(scopes, keys);
  return true;
end
$$;

create or replace function access.change_own_second_factor(
  proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[], new_sealed_totp bytea, new_step bigint) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() or not access.prove(access.session_member(), proof, step, recovery) then return false; end if;
  update access.credentials c set sealed_totp = new_sealed_totp, totp_set_at = platform.now(), totp_used_step = new_step
  where c.member_id = access.session_member();
  perform access.end_own_other_sessions(), access.spend_links_of(access.session_member()), access.forgive_tries(scopes, keys);
  return true;
end
$$;

create or replace function access.change_own_recovery_codes(
  proof bytea, step bigint, recovery bytea, scopes text[], keys bytea[], digests bytea[]) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() or not access.prove(access.session_member(), proof, step, recovery) then return false; end if;
  perform access.replace_recovery_codes(access.session_member(), digests), access.forgive_tries(scopes, keys);
  return true;
end
$$;

-- Counts a try at the staff site's door that compares nothing, such as asking for mail.
create or replace function access.count_try(scopes text[], keys bytea[], free integer[], longest integer[], forget interval)
returns integer
language plpgsql security definer set search_path = '' as $$
begin
  if not audit.act_open() then raise exception 'no act' using errcode = 'insufficient_privilege'; end if;
  return access.take_try(scopes, keys, free, longest, forget);
end
$$;

-- Takes away what somebody signs in with, their sessions and their links: for whoever leaves, and before a new invitation.
-- No door may call it; functions for administrators do.
create or replace function access.drop_credentials(of_member uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from access.recovery_codes r where r.member_id = of_member;
  delete from access.credentials c where c.member_id = of_member;
  perform access.spend_links_of(of_member), access.end_sessions_of(of_member);
end
$$;

-- How much mail waits, since when, and what was wrong last; for administrators and the worker.
create or replace function access.mail_waiting(out waiting integer, out since timestamptz, out last_error text)
language sql stable security definer set search_path = '' as $$
  select count(*)::integer, min(m.asked_at), (array_agg(m.last_error order by m.asked_at desc) filter (where m.last_error is not null))[1]
  from access.mails m
  where m.sent_at is null and (platform.door() = 'worker' or access.session_has('administrator'))
$$;

do $$
declare it regprocedure;
begin
  for it in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace and p.proname in (
    'pair_is_known', 'take_try', 'forgive_tries', 'start_session', 'use_code', 'prove', 'begin_sign_in', 'finish_sign_in', 'find_link',
    'spend_link', 'spend_links_of', 'replace_recovery_codes', 'join_choose_password', 'join_prove_code', 'join_complete', 'end_sessions_of',
    'finish_reset', 'own_account', 'begin_own_change', 'end_own_other_sessions', 'change_own_password', 'change_own_second_factor',
    'change_own_recovery_codes', 'count_try', 'drop_credentials', 'mail_waiting')
  loop
    execute format('alter function %s owner to :searcher', it);
  end loop;
end
$$;
grant execute on function
  access.begin_sign_in(text, text[], bytea[], integer[], integer[], interval),
  access.finish_sign_in(uuid, bytea, bigint, bytea, text[], bytea[], uuid, bytea, interval, interval, text),
  access.find_link(text, bytea, bytea),
  access.join_choose_password(bytea, bytea, bytea, bytea), access.join_prove_code(bytea, bytea, bigint),
  access.join_complete(bytea, bytea, bytea, bytea[], uuid, bytea, interval, interval, text),
  access.finish_reset(bytea, bytea, bytea, bigint, bytea, text[], bytea[], uuid, bytea, interval, interval, text),
  access.own_account(), access.begin_own_change(text[], bytea[], integer[], integer[], interval),
  access.change_own_password(bytea, bigint, bytea, text[], bytea[], bytea, bytea),
  access.change_own_second_factor(bytea, bigint, bytea, text[], bytea[], bytea, bigint),
  access.change_own_recovery_codes(bytea, bigint, bytea, text[], bytea[], bytea[]),
  access.count_try(text[], bytea[], integer[], integer[], interval)
  to :staff_site;
grant execute on function access.mail_waiting() to :staff_site, :worker;
