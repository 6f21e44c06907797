-- safe: creates only
-- The clock of referrals: what happened to them, the stages planned from that, what a partnership set its rules to, and calendar links.
create table referrals.clock_events (
  event_id uuid primary key,
  place bigint generated always as identity,
  referral_id uuid not null references referrals.referrals,
  code text collate "C" not null,
  on_day date not null,
  age text collate "C",
  turns_18_on date,
  until_on date,
  corrects uuid references referrals.clock_events,
  recorded_by uuid references access.members,
  recorded_at timestamptz not null,
  constraint clock_events_age_known check (age in ('under-18', 'adult', 'unsure')),
  constraint clock_events_struck_out_names_one check (code <> 'struck-out' or corrects is not null)
);
create index clock_events_by_referral on referrals.clock_events (referral_id, place);
comment on table referrals.clock_events is 'What happened to a referral, as far as its stages go. Added to and never changed: a correction is another row that names the one it corrects.';
comment on column referrals.clock_events.turns_18_on is 'Instead of a date of birth, which stays sealed.';

create table referrals.clock_stages (
  referral_id uuid not null references referrals.referrals,
  stage text collate "C" not null,
  round smallint not null,
  agency_id text collate "C" not null references access.agencies,
  kind text collate "C" not null,
  actor text collate "C" not null,
  rule text collate "C",
  running boolean not null,
  begun_on date,
  near_on date,
  due_on date,
  done_on date,
  primary key (referral_id, stage, round),
  constraint clock_stages_kind_known check (kind in ('limit', 'window', 'least', 'mark'))
);
create index clock_stages_late on referrals.clock_stages (agency_id, due_on, referral_id, stage) where running and kind = 'limit';
create index clock_stages_coming on referrals.clock_stages (agency_id, due_on, referral_id, stage) where running;
create index clock_stages_by_rule on referrals.clock_stages (rule) where running;
comment on table referrals.clock_stages is 'The plan of every referral as its last event left it: drawn anew from the events in the same transaction, and nothing in itself.';

create table referrals.clock_rules (
  change_id uuid primary key,
  rule text collate "C" not null,
  from_on date not null,
  count smallint,
  unit text collate "C",
  near_days smallint not null,
  source text not null,
  reason text not null,
  verified boolean not null,
  set_by uuid not null references access.members,
  set_at timestamptz not null,
  constraint clock_rules_length_whole check ((count is null) = (unit is null)),
  constraint clock_rules_count_sound check (count between 0 and 3650),
  constraint clock_rules_unit_known check (unit in ('working-days', 'days', 'months', 'years')),
  constraint clock_rules_near_sound check (near_days between 0 and 366)
);
create index clock_rules_by_rule on referrals.clock_rules (rule, set_at);
comment on table referrals.clock_rules is 'What the partnership set a rule of the clock to, from when, why and by whom. Added to and never changed; the house''s own rules are data in the code.';

create table referrals.calendar_links (
  link_id uuid primary key,
  member_id uuid not null references access.members,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint calendar_links_hash_is_sha256 check (octet_length(token_hash) = 32)
);
create unique index calendar_links_one_alive on referrals.calendar_links (member_id) where ended_at is null;
comment on table referrals.calendar_links is 'A secret address that gives a member''s due dates to their own calendar: references and dates, no names.';
