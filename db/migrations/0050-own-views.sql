-- safe: creates only; a check gives way to a wider one
-- A person's own view of their case: what their worker releases item by item, behind a code given in person, and what they tell back. The
-- public site reads of it what was released under the code that it brings, and of the case nothing.
create table support.own_views (
  view_id uuid primary key,
  case_id uuid not null references support.cases,
  locator bytea not null unique,
  wrapped_key bytea not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  language text collate "C" not null,
  made_by uuid not null references access.members,
  made_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references access.members,
  constraint own_views_locator_is_sha256 check (octet_length(locator) = 32),
  constraint own_views_wrapped_by_known check (wrapped_by in ('kek-1'))
);
create unique index own_views_one_at_a_time on support.own_views (case_id) where ended_at is null;
create index own_views_of_case on support.own_views (case_id, made_at desc);
comment on column support.own_views.wrapped_key is 'The view''s data key under the person''s code; `wrapped` is the same for the desk.';

create table support.own_items (
  item_id uuid primary key,
  view_id uuid not null references support.own_views,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  released_by uuid not null references access.members,
  released_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid references access.members,
  constraint own_items_kind_known check (kind in ('plan', 'date', 'support', 'held'))
);
create index own_items_of_view on support.own_items (view_id, released_at);
comment on table support.own_items is 'Each in words that a worker has read and released; added to, and taken back once.';

create table support.own_words (
  words_id uuid primary key,
  view_id uuid not null references support.own_views,
  kind text collate "C" not null,
  sealed bytea not null,
  at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid references access.members,
  constraint own_words_kind_known check (kind in ('feedback', 'complaint'))
);
create index own_words_of_view on support.own_words (view_id, at desc);

alter table support.alerts
  drop constraint alerts_kind_known,
  add constraint alerts_kind_known check (kind in ('appeared-again', 'missing', 'contact-lapsed', 'ending', 'risk-rose', 'own-words', 'complaint'));
