-- safe: creates a table
-- Reports that were added to an investigation after it began: each once, whatever it began from.
create table investigations.added_reports (
  investigation_id uuid not null references investigations.investigations,
  report_id uuid not null references access.records,
  added_by uuid not null references access.members,
  added_at timestamptz not null,
  primary key (investigation_id, report_id)
);
create index added_reports_of_report on investigations.added_reports (report_id);
comment on table investigations.added_reports is 'Which reports an investigation took in beside the one that it began from. Read by those alone who are named for it; nothing of it stands at the report.';
