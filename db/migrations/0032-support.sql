-- safe: creates tables; a check gives way to a wider one
-- Support: a case for each person affected. Everything about the person is an entry that is added and never changed; the case keeps what
-- lists need of them in codes and days.
create schema support;

alter table access.records
  drop constraint records_kind_known,
  add constraint records_kind_known check (kind in ('report', 'referral', 'case'));

create table support.cases (
  case_id uuid primary key references access.records,
  agency_id text collate "C" not null references access.agencies,
  reference text collate "C" not null,
  of_whom text collate "C" not null,
  state text collate "C" not null,
  holder uuid not null references access.members,
  began_from uuid references access.records,
  referral_id uuid references access.records,
  opened_by uuid not null references access.members,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  risk_level text collate "C",
  risk_due_on date,
  next_on date,
  review_due_on date,
  warnings smallint not null,
  revision integer not null,
  constraint cases_one_reference unique (reference),
  constraint cases_of_whom_known check (of_whom in ('affected', 'dependant', 'family', 'associate')),
  constraint cases_state_known check (state in ('open', 'closed')),
  constraint cases_risk_level_known check (risk_level in ('low', 'medium', 'high', 'very-high'))
);
comment on column support.cases.referral_id is 'The NRM referral of the same person, for its stage and days. Never that of a Duty to Notify, which must not lead to a person.';
create index cases_of_agency on support.cases (agency_id, state, changed_at desc, case_id);
create index cases_of_holder on support.cases (holder, state, changed_at desc, case_id);
create index cases_by_referral on support.cases (referral_id) where referral_id is not null;

create table support.entries (
  entry_id uuid primary key,
  place bigint generated always as identity,
  case_id uuid not null references support.cases,
  section text collate "C" not null,
  kind text collate "C" not null,
  about text collate "C" not null,
  sealed bytea not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  constraint entries_section_known check (section in ('safety', 'person', 'needs', 'plan', 'risk', 'notes'))
);
create index entries_by_thing on support.entries (case_id, kind, about, place desc);
create index entries_by_case on support.entries (case_id, place);
comment on table support.entries is 'What was ever written of a case, whole each time, sealed under its key. The last of a kind and what it is about stands. Added to and never changed.';
comment on column support.entries.about is 'Which of its kind: a domain, or the id of a warning, goal, step, note; empty where there is one of the kind.';
