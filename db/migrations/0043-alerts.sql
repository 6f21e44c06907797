-- safe: creates tables, and adds a column that may be empty
-- What has to be noticed of a case between two looks at it: for its own agency, and for agencies that the part it stands in is shared with.
create table support.alerts (
  alert_id uuid primary key,
  case_id uuid not null references support.cases,
  agency_id text collate "C" not null references access.agencies,
  section text collate "C" not null,
  kind text collate "C" not null,
  cause text collate "C" not null,
  on_day date not null,
  raised_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references access.members,
  constraint alerts_one_for_each_cause unique (case_id, kind, cause),
  constraint alerts_section_known check (section in ('risk', 'plan')),
  constraint alerts_kind_known check (kind in ('appeared-again', 'missing', 'contact-lapsed', 'ending', 'risk-rose'))
);
create index alerts_to_settle on support.alerts (agency_id, raised_at desc) where settled_at is null;
comment on table support.alerts is 'Codes and days alone: that somebody is missing, was not reached, may stand in a new report, is at higher risk, or that what protects them ends.';
comment on column support.alerts.cause is 'What it stands for: the same cause raises one alert. An id or a day.';

-- The course of each case''s highest risk, in codes: what a caseload''s picture over the months is drawn from.
create table support.risk_changes (
  change_id bigint generated always as identity primary key,
  case_id uuid not null references support.cases,
  agency_id text collate "C" not null references access.agencies,
  on_day date not null,
  was text collate "C",
  now text collate "C",
  constraint risk_changes_was_known check (was in ('none', 'low', 'medium', 'high', 'very-high')),
  constraint risk_changes_now_known check (now in ('none', 'low', 'medium', 'high', 'very-high'))
);
create index risk_changes_of_agency on support.risk_changes (agency_id, on_day) include (was, now);
comment on table support.risk_changes is 'When a case''s highest risk became another; was empty: it was opened, now empty: it was closed. Added to and never changed.';

alter table support.cases add column ends_on date;
comment on column support.cases.ends_on is 'The earliest day on which something that protects them ends: a tenancy, a leave, a funding.';
create index cases_ending on support.cases (ends_on) where ends_on is not null and state = 'open';
