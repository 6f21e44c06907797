-- safe: creates tables
-- People of records that are no reports, filed to be found by: suspects of investigations, and whoever is supported as a victim. And what an investigation may know
-- of a possible victim elsewhere.
create table identities.watched_people (
  record_id uuid not null references access.records,
  about text collate "C" not null,
  side text collate "C" not null,
  sealed bytea not null,
  primary key (record_id, about),
  constraint watched_people_side_known check (side in ('suspect', 'possible-victim'))
);
comment on table identities.watched_people is 'Who a record takes for a suspect or a possible victim, sealed under its own key. Worked out from its entries by the worker, and read by nobody else.';

create table identities.watched_keys (
  key bigint not null,
  record_id uuid not null,
  about text collate "C" not null,
  side text collate "C" not null,
  primary key (key, record_id, about),
  foreign key (record_id, about) references identities.watched_people on delete cascade
);
create index watched_keys_of_person on identities.watched_keys (record_id, about);
comment on table identities.watched_keys is 'Keyed hashes of blocking keys of watched people; no value.';

create table investigations.elsewhere (
  hit_id uuid primary key,
  investigation_id uuid not null references investigations.investigations,
  person uuid not null,
  source_record uuid not null references access.records,
  source_kind text collate "C" not null,
  strength text collate "C" not null,
  found_at timestamptz not null,
  constraint elsewhere_once unique (investigation_id, person, source_record),
  constraint elsewhere_kind_known check (source_kind in ('report', 'case')),
  constraint elsewhere_strength_known check (strength in ('certain', 'strong'))
);
comment on table investigations.elsewhere is 'That a suspect of an investigation is perhaps a victim in a record of another room: whether those who are named may learn of it is asked at every look.';
