-- safe: creates only
-- Mentions of people, places, vehicles, phones, businesses and accounts; their blocking keys; and what was found alike.
create table identities.mentions (
  mention_id uuid primary key,
  record_id uuid not null references access.records,
  agency_id text collate "C" not null references access.agencies,
  kind text collate "C" not null,
  source text collate "C" not null,
  state text collate "C" not null,
  sealed bytea not null,
  said_at timestamptz not null,
  drawn_at timestamptz not null,
  constraint mentions_kind_known check (kind in ('person', 'place', 'vehicle', 'phone', 'business', 'online')),
  constraint mentions_source_known check (source in ('answer', 'narrative')),
  constraint mentions_state_known check (state in ('accepted', 'suggested', 'dismissed'))
);
create index mentions_by_record on identities.mentions (record_id, mention_id);

create table identities.mention_keys (
  key bigint not null,
  mention_id uuid not null references identities.mentions on delete cascade,
  record_id uuid not null,
  apart boolean not null,
  said_at timestamptz not null,
  primary key (key, mention_id)
);
create index mention_keys_by_age on identities.mention_keys (key, apart, said_at desc, mention_id) include (record_id);
create index mention_keys_by_mention on identities.mention_keys (mention_id);
comment on column identities.mention_keys.apart is 'Of a hidden record: counted and limited by itself, so that what nobody may see displaces nothing that somebody may.';
comment on table identities.mention_keys is 'Keyed hashes of blocking keys; the key lies outside the database.';

create table identities.matches (
  match_id uuid primary key,
  kind text collate "C" not null,
  left_mention uuid not null references identities.mentions,
  right_mention uuid not null references identities.mentions,
  left_record uuid not null references access.records,
  right_record uuid not null references access.records,
  strength text collate "C" not null,
  state text collate "C" not null,
  weight real not null,
  levels jsonb not null,
  model text collate "C" not null,
  found_at timestamptz not null,
  constraint matches_pair unique (left_mention, right_mention),
  constraint matches_ordered check (left_mention < right_mention),
  constraint matches_between_records check (left_record <> right_record),
  constraint matches_strength_known check (strength in ('certain', 'strong', 'possible')),
  constraint matches_state_known check (state in ('joined', 'proposed', 'confirmed', 'rejected'))
);
create index matches_by_left on identities.matches (left_record);
create index matches_by_right on identities.matches (right_record);
comment on column identities.matches.levels is 'Field, level and weight only: never a value.';
