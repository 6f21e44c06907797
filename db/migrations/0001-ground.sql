-- safe: creates only
-- The rooms' schemas, the one clock, and the drafts of half-finished forms.
create schema if not exists platform;
create schema access;
create schema audit;
create schema reports;
create schema identities;
create schema triage;

create table platform.clock (
  only_row boolean primary key default true,
  ahead interval not null default '0',
  constraint clock_has_one_row check (only_row)
);
comment on table platform.clock is 'How far the service''s clock runs ahead of the machine''s. Zero, except where tests move time.';
insert into platform.clock default values;

create table platform.drafts (
  token_hash bytea primary key,
  form text collate "C" not null,
  sealed bytea not null,
  revision integer not null default 1,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  constraint drafts_token_hash_is_sha256 check (octet_length(token_hash) = 32)
);
create index drafts_by_expiry on platform.drafts (expires_at);
comment on table platform.drafts is 'Answers kept between pages, sealed under a key that only the visitor''s cookie holds.';
