-- safe: creates tables
-- A desk hands a report to investigators by name: what it asked, of whom, and whether they took it up. Nothing here leads to an investigation.
create table triage.handings (
  handing_id uuid primary key,
  report_id uuid not null references reports.reports,
  from_agency text collate "C" not null references access.agencies,
  to_agency text collate "C" not null references access.agencies,
  named uuid[] not null,
  sealed_words bytea not null,
  handed_by uuid not null references access.members,
  handed_at timestamptz not null,
  state text collate "C" not null,
  ended_at timestamptz,
  constraint handings_state_known check (state in ('waiting', 'taken', 'declined', 'taken-back')),
  constraint handings_name_somebody check (cardinality(named) between 1 and 20),
  constraint handings_ended_whole check ((state = 'waiting') = (ended_at is null))
);
create unique index handings_one_waits on triage.handings (report_id, from_agency) where state = 'waiting';
create index handings_of_report on triage.handings (report_id, handed_at);
comment on table triage.handings is 'Read by the desk that handed it and by those who are named. Taken says that somebody took it up, not who and not how: a new investigation and one that was open read the same.';

create table triage.handing_refusals (
  handing_id uuid not null references triage.handings,
  member_id uuid not null references access.members,
  sealed_why bytea not null,
  declined_at timestamptz not null,
  primary key (handing_id, member_id)
);
comment on table triage.handing_refusals is 'Who of those that are named does not take it up, and why, in their words. Added to, never changed.';
