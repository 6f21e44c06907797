-- safe: creates tables; a check gives way to a wider one
-- Orders: what a court has forbidden whom. Open to the agency that holds each, and to those that it is shown to. Everything is an entry that is added and never changed, sealed.
create schema orders;

alter table access.records
  drop constraint records_kind_known,
  add constraint records_kind_known check (kind in ('report', 'referral', 'case', 'investigation', 'order'));

create table orders.orders (
  order_id uuid primary key references access.records,
  agency_id text collate "C" not null references access.agencies,
  reference text collate "C" not null,
  kind text collate "C",
  state text collate "C" not null,
  lead uuid not null references access.members,
  expires_on date,
  begun_by uuid not null references access.members,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  revision integer not null,
  constraint orders_one_reference unique (reference),
  constraint orders_state_known check (state in ('open', 'ended'))
);
create index orders_of_agency on orders.orders (agency_id, state, changed_at desc, order_id);

create table orders.entries (
  entry_id uuid primary key,
  place bigint generated always as identity,
  order_id uuid not null references orders.orders,
  section text collate "C" not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  constraint entries_section_known check (section in ('order', 'protected'))
);
create index entries_by_thing on orders.entries (order_id, kind, about, place desc);
create index entries_by_order on orders.entries (order_id, place);
comment on table orders.entries is 'What was ever written of an order, whole each time, sealed under its key. The last of a kind and what it is about stands. Added to and never changed.';
comment on column orders.entries.section is 'order: whom it binds, to what, until when; protected: conditions that name whom they protect, checks and breaches.';

create table orders.drafts (
  member_id uuid not null references access.members,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (member_id, draft_key),
  constraint drafts_key_short check (length(draft_key) between 1 and 200)
);
create index drafts_by_expiry on orders.drafts (expires_at);
comment on table orders.drafts is 'What a member is typing of an order and has not saved, sealed by the desk for that member alone; deleted when it is saved.';
