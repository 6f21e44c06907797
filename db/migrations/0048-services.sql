-- safe: creates tables
-- The directory of services: what the county has for people who were exploited. It holds nothing of any person who is helped.
create schema services;

create table services.services (
  service_id uuid primary key,
  agency_id text collate "C" not null references access.agencies,
  name text collate "C" not null,
  provider text,
  finds text[] collate "C" not null,
  waiting text collate "C" not null,
  waiting_on date not null,
  funding_ends_on date,
  ended_on date,
  changed_at timestamptz not null,
  revision integer not null,
  constraint services_waiting_known
    check (waiting in ('none', 'under-two-weeks', 'under-a-month', 'under-three-months', 'longer', 'full', 'unknown'))
);
comment on table services.services is 'A service as lists show it; all that is said of it stands in its versions.';
comment on column services.services.agency_id is 'The agency whose service it is, or which keeps the entry of another body''s.';
comment on column services.services.provider is 'The body that runs it, where that is no agency of the partnership.';
comment on column services.services.finds is 'What it is found by: need:housing, place:E06000049, age:adult, gender:women, language:ro.';
create index services_by_name on services.services (name, service_id) where ended_on is null;
create index services_ended_by_name on services.services (name, service_id) where ended_on is not null;
create index services_found on services.services using gin (finds);
create index services_of_agency on services.services (agency_id);
create index services_by_funding on services.services (funding_ends_on) where funding_ends_on is not null and ended_on is null;

create table services.versions (
  version_id uuid primary key,
  place bigint generated always as identity,
  service_id uuid not null references services.services,
  body jsonb not null,
  by_member uuid not null references access.members,
  at timestamptz not null
);
comment on table services.versions is 'What was ever said of a service, whole each time. The last stands. Added to and never changed.';
create index versions_by_service on services.versions (service_id, place desc);
