-- safe: creates a table
-- A need of somebody for which no service stands, as their support worker noted it: codes and days alone.
create table services.unmet_needs (
  unmet_id uuid primary key,
  case_id uuid not null references support.cases,
  agency_id text collate "C" not null references access.agencies,
  need text collate "C" not null,
  why text collate "C" not null,
  noted_by uuid not null references access.members,
  noted_on date not null,
  settled_on date,
  settled_by uuid references access.members,
  constraint unmet_needs_why_known check (why in ('none-there', 'full', 'too-long', 'no-language', 'not-for-them', 'too-far', 'too-dear'))
);
comment on table services.unmet_needs is 'Codes and days alone: what was needed, and why nothing in the county met it.';
create unique index unmet_needs_one_for_each_need on services.unmet_needs (case_id, need) where settled_on is null;
create index unmet_needs_of_agency on services.unmet_needs (agency_id) where settled_on is null;
