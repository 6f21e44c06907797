-- safe: creates only
-- The desk: one item for each agency that has a report to decide; claims, decisions, notes and history.
create table triage.items (
  item_id uuid primary key,
  report_id uuid not null references reports.reports,
  agency_id text collate "C" not null references access.agencies,
  reference text collate "C" not null,
  channel text collate "C" not null,
  ward_code text collate "C",
  council_code text collate "C",
  received_at timestamptz not null,
  placed_at timestamptz not null,
  priority smallint not null,
  due_at timestamptz not null,
  reasons text[] not null,
  state text collate "C" not null,
  claimed_by uuid references access.members,
  claimed_at timestamptz,
  decided_at timestamptz,
  new_answer boolean not null default false,
  constraint items_one_for_each_desk unique (report_id, agency_id),
  constraint items_priority_known check (priority between 1 and 4),
  constraint items_state_known check (state in ('undecided', 'decided', 'withdrawn')),
  constraint items_claim_whole check ((claimed_by is null) = (claimed_at is null))
);
create index items_inbox on triage.items (agency_id, priority, due_at, item_id) where state = 'undecided';
create index items_inbox_by_channel on triage.items (agency_id, channel, priority, due_at, item_id) where state = 'undecided';
create index items_inbox_by_council on triage.items (agency_id, council_code, priority, due_at, item_id) where state = 'undecided';
create index items_inbox_by_owner on triage.items (agency_id, claimed_by, priority, due_at, item_id) where state = 'undecided';
create index items_decided on triage.items (agency_id, decided_at desc, item_id) where state = 'decided';

create table triage.decisions (
  decision_id uuid primary key,
  report_id uuid not null references reports.reports,
  agency_id text collate "C" not null references access.agencies,
  decision text collate "C" not null,
  sealed_reason bytea not null,
  to_agency text collate "C" references access.agencies,
  share_id uuid references access.shares,
  decided_by uuid not null references access.members,
  decided_at timestamptz not null,
  acted_on_at timestamptz,
  undone_by uuid references access.members,
  undone_at timestamptz,
  constraint decisions_decision_known check (decision in
    ('no-further-action', 'keep-as-intelligence', 'urgent-response', 'pass-to-agency', 'refer-on')),
  constraint decisions_passed_to check ((to_agency is not null) = (decision = 'pass-to-agency')),
  constraint decisions_undone_whole check ((undone_by is null) = (undone_at is null))
);
create index decisions_by_report on triage.decisions (report_id, decided_at);

create table triage.notes (
  note_id uuid primary key,
  report_id uuid not null references reports.reports,
  agency_id text collate "C" not null references access.agencies,
  sealed bytea not null,
  written_by uuid not null references access.members,
  written_at timestamptz not null
);
create index notes_by_report on triage.notes (report_id, agency_id, written_at);

create table triage.history (
  history_id uuid primary key,
  report_id uuid not null references reports.reports,
  agency_id text collate "C" not null references access.agencies,
  what text collate "C" not null,
  member_id uuid references access.members,
  to_agency text collate "C",
  at timestamptz not null
);
create index history_by_report on triage.history (report_id, agency_id, at, history_id);
