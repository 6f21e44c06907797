-- safe: adds tables, and columns with constant defaults
-- Accounts: passwords, second factors, mailed links, the slowing of guesses, mail that is due, and what a session says of itself.

-- When a member took up the invitation, was last suspended, and left.
alter table access.members
  add column joined_at timestamptz,
  add column suspended_at timestamptz,
  add column left_at timestamptz;

-- What an administrator's form was made from, so that nothing is changed on old knowledge; and when somebody last signed in, since
-- sessions are cleared once they are over.
alter table access.members
  add column revision integer not null default 1,
  add column signed_in_at timestamptz;
-- Whoever left may come back, or go to another agency, as a member of its own with a history of its own.
drop index access.members_by_email;
create unique index members_by_email on access.members (email) where state <> 'left';

alter table access.member_roles
  add column granted_by uuid references access.members,
  add column ended_by uuid references access.members;
create unique index member_roles_one_at_a_time on access.member_roles (member_id, role) where ended_at is null;
comment on table access.member_roles is 'Roles with from and until: added to, and ended once; a role given again is another row.';

alter table access.sessions
  add column device text not null default '',
  add column how text collate "C" not null default 'practice',
  add constraint sessions_how_known check (how in ('practice', 'password'));
comment on column access.sessions.device is 'Browser and system in plain words, as the browser says; empty when it says nothing.';
comment on column access.sessions.how is 'practice: by one press on a practice database. password: by password and second factor.';

create table access.credentials (
  member_id uuid primary key references access.members,
  password_salt bytea not null,
  password_verifier bytea not null,
  password_set_at timestamptz not null,
  sealed_totp bytea not null,
  totp_set_at timestamptz not null,
  totp_used_step bigint not null,
  constraint credentials_salt_has_16_bytes check (octet_length(password_salt) = 16),
  constraint credentials_verifier_is_sha256 check (octet_length(password_verifier) = 32)
);
comment on table access.credentials is 'What a member signs in with. Whoever was invited and has not joined has none.';
comment on column access.credentials.password_verifier is 'sha256 of what Argon2id makes of the password under a key outside the database: the database checks a password and nobody reads one.';
comment on column access.credentials.totp_used_step is 'The last 30-second step whose code was used: each code works once, and none older than it.';

create table access.recovery_codes (
  member_id uuid not null references access.members,
  digest bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (member_id, digest),
  constraint recovery_codes_digest_is_hmac check (octet_length(digest) = 32)
);

create table access.mailed_links (
  link_id uuid primary key,
  purpose text collate "C" not null,
  member_id uuid not null references access.members,
  token_digest bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  browser_digest bytea,
  password_salt bytea,
  password_verifier bytea,
  proved_step bigint,
  constraint mailed_links_purpose_known check (purpose in ('join', 'reset')),
  constraint mailed_links_digest_is_hmac check (octet_length(token_digest) = 32),
  constraint mailed_links_steps_in_order check ((password_salt is null) = (password_verifier is null)
    and (password_salt is null) = (browser_digest is null) and (proved_step is null or password_salt is not null))
);
create index mailed_links_by_member on access.mailed_links (member_id);
comment on table access.mailed_links is 'Links sent by mail to join or to choose another password; each works once. The token stands in the mail alone.';
comment on column access.mailed_links.browser_digest is 'Joining takes steps: only the browser that chose the password goes on with them.';

create table access.tries (
  scope text collate "C" not null,
  key bytea not null,
  fails integer not null,
  last_at timestamptz not null,
  wait_until timestamptz,
  went_well_at timestamptz,
  primary key (scope, key),
  constraint tries_key_is_hmac check (octet_length(key) = 32)
);
create index tries_by_age on access.tries (last_at);
comment on table access.tries is 'How often somebody failed of late, by keyed digests of account and source; an unknown address counts like a known one.';

create table access.mails (
  mail_id uuid primary key,
  kind text collate "C" not null,
  member_id uuid not null references access.members,
  asked_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  last_error text collate "C",
  sent_at timestamptz,
  constraint mails_kind_known check (kind in ('invitation', 'reset', 'password-changed', 'second-factor-changed',
    'recovery-codes-changed', 'recovery-code-used', 'joined'))
);
create index mails_due on access.mails (next_try_at) where sent_at is null;
create index mails_by_member on access.mails (member_id);
comment on table access.mails is 'Mail that is due or was sent: ids and kinds; words and links are made when it is handed over.';

-- The practice county's own post. Only a practice database keeps any.
create table platform.practice_mails (
  message_id text collate "C" primary key,
  mailed_to text not null,
  subject text not null,
  words text not null,
  kept_at timestamptz not null
);
create index practice_mails_by_age on platform.practice_mails (kept_at);
comment on table platform.practice_mails is 'Mails of the invented county, which go to nobody; empty on a real database, by policy.';
