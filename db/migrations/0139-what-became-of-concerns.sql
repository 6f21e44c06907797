-- safe: creates a table and indexes
-- What became of a concern after the desk decided: why it stopped, or that it goes on and when it is asked again. Until now nobody could say so later.
create table triage.afterwards (
  said_id uuid primary key,
  report_id uuid not null references reports.reports,
  agency_id text collate "C" not null references access.agencies,
  stopped text collate "C",
  again_on date,
  said_by uuid not null references access.members,
  said_at timestamptz not null,
  constraint afterwards_one check ((stopped is null) <> (again_on is null))
);
create index afterwards_by_report on triage.afterwards (report_id, agency_id, said_at);
create index decisions_by_day on triage.decisions (agency_id, decided_at, report_id) where undone_at is null;
comment on table triage.afterwards is 'What became of a concern, as the desk that decided says it later, as codes and days. Added to, never changed: the last since its decision stands.';
comment on column triage.afterwards.stopped is 'Why it went no further, as a code of a dated list; null: it goes on.';
comment on column triage.afterwards.again_on is 'The day on which it is asked again; null: it stopped.';
