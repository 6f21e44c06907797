-- safe: creates a schema and tables, adds a column that may be empty and an index
-- The funnel from concern to conviction: why the desk stopped, how far each investigation came, and what is released of it to those who read no record.
create schema figures;

alter table triage.decisions add column stopped text collate "C";
comment on column triage.decisions.stopped is 'Why it goes no further, as a code of a dated list; null where nobody was asked.';
create index items_by_arrival on triage.items (agency_id, received_at);

create table investigations.progress (
  investigation_id uuid primary key references investigations.investigations,
  types text[] not null,
  charged_on date,
  convicted_on date,
  ordered_on date,
  stopped text collate "C",
  stopped_on date,
  helped text[],
  constraint progress_stopped_whole check ((stopped is null) = (stopped_on is null))
);
comment on table investigations.progress is 'How far an investigation came, in codes and days alone: drawn from its sealed entries, which say it whole. Read by those alone who are named for it.';
comment on column investigations.progress.helped is 'What would have helped, as those who closed it said; null: not asked.';

create table figures.releases (
  release_id uuid primary key,
  from_on date not null,
  until_on date not null,
  made_at timestamptz not null,
  content jsonb not null,
  constraint releases_once unique (until_on),
  constraint releases_forward check (from_on < until_on)
);
comment on table figures.releases is 'Figures of the whole partnership for those who read no record: made once for each period, disclosure control applied before they are kept, and never changed. No number here is exact.';
