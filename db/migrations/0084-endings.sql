-- safe: creates a table
-- Each thing that protects somebody and ends on a day, as it stands: so that every one is told before it ends, and which it is. What was written
-- before this is brought here by the worker, which opens what is sealed.
create table support.endings (
  case_id uuid not null references support.cases,
  about uuid not null,
  agency_id text collate "C" not null references access.agencies,
  what text collate "C" not null,
  ends_on date not null,
  state text collate "C" not null,
  primary key (case_id, about),
  constraint endings_what_known check (what in ('tenancy', 'leave', 'funding', 'support', 'court-order', 'other')),
  constraint endings_state_known check (state in ('coming', 'renewed', 'over'))
);
comment on table support.endings is 'Codes and days alone, as they stand; what was written of each stands sealed in the case''s entries.';
comment on column support.endings.agency_id is 'Whose case it is: it moves with the case.';
create index endings_coming on support.endings (ends_on) where state = 'coming';
create index endings_coming_of_agency on support.endings (agency_id, ends_on) where state = 'coming';
