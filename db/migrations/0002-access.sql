-- safe: creates only
-- Agencies, members, roles, sessions; the register of records and the shares that open them to another agency.
create table access.agencies (
  agency_id text collate "C" primary key,
  name text not null,
  kind text collate "C" not null,
  council_code text collate "C",
  runs_public_desk boolean not null default false,
  from_on date not null,
  until_on date,
  constraint agencies_kind_known
    check (kind in ('police', 'council', 'health', 'fire', 'inspectorate', 'charity', 'commissioner'))
);
create unique index agencies_one_public_desk on access.agencies (runs_public_desk) where runs_public_desk;
comment on column access.agencies.runs_public_desk is 'Reports from the public site belong to this agency: its duty desk is the partnership''s.';

create table access.members (
  member_id uuid primary key,
  agency_id text collate "C" not null references access.agencies,
  name text not null,
  email text collate "C" not null,
  state text collate "C" not null,
  created_at timestamptz not null,
  constraint members_state_known check (state in ('invited', 'active', 'suspended', 'left')),
  constraint members_email_lower check (email = lower(email))
);
create unique index members_by_email on access.members (email);
create index members_by_agency on access.members (agency_id);

create table access.member_roles (
  member_id uuid not null references access.members,
  role text collate "C" not null,
  granted_at timestamptz not null,
  ended_at timestamptz,
  primary key (member_id, role, granted_at),
  constraint member_roles_role_known check (role in ('frontline', 'duty-desk', 'support-worker', 'first-responder',
    'investigator', 'partnership-manager', 'data-protection-officer', 'administrator'))
);

create table access.sessions (
  session_id uuid primary key,
  token_hash bytea not null unique,
  member_id uuid not null references access.members,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  idle_until timestamptz not null,
  absolute_until timestamptz not null,
  ended_at timestamptz,
  constraint sessions_token_hash_is_sha256 check (octet_length(token_hash) = 32)
);
create index sessions_by_member on access.sessions (member_id);

create table access.records (
  record_id uuid primary key,
  kind text collate "C" not null,
  agency_id text collate "C" not null references access.agencies,
  others_see text collate "C" not null,
  registered_at timestamptz not null,
  constraint records_kind_known check (kind in ('report')),
  constraint records_others_see_known check (others_see in ('sealed', 'hidden'))
);
comment on table access.records is 'Every record of every room: whose it is, and what it is to an agency it is not shared with.';

create table access.record_keys (
  record_id uuid primary key references access.records,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  constraint record_keys_wrapped_by_known check (wrapped_by in ('desk-1', 'kek-1'))
);
comment on table access.record_keys is 'The record''s data key, wrapped. Deleting the row destroys what the record holds, in backups too once they lapse.';

create table access.shares (
  share_id uuid primary key,
  record_id uuid not null references access.records,
  sections text[] not null,
  from_agency text collate "C" not null references access.agencies,
  to_agency text collate "C" not null references access.agencies,
  purpose text not null,
  basis text not null,
  granted_by uuid references access.members,
  granted_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references access.members,
  constraint shares_to_another check (from_agency <> to_agency),
  constraint shares_have_sections check (cardinality(sections) > 0)
);
create index shares_by_record on access.shares (record_id, to_agency);
create index shares_by_receiver on access.shares (to_agency, granted_at);
