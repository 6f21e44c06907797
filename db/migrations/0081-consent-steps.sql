-- safe: creates a table, and a check gives way to a wider one
-- What became of the consent on which a support case told us something: that the person took it back or gave it again, and on which ground an agency goes on with it.
create table reports.consent_steps (
  step_id uuid primary key,
  place bigint generated always as identity,
  report_id uuid not null references reports.reports,
  what text collate "C" not null,
  said_on date,
  agency_id text collate "C" references access.agencies,
  basis text collate "C",
  sealed_why bytea,
  decided_by uuid references access.members,
  at timestamptz not null,
  constraint consent_steps_what_known check (what in ('withdrawn', 'agreed-again', 'ground', 'stopped')),
  constraint consent_steps_whole check (
    case when what in ('withdrawn', 'agreed-again') then said_on is not null and num_nonnulls(agency_id, basis, sealed_why, decided_by) = 0
    else said_on is null and num_nonnulls(agency_id, sealed_why, decided_by) = 3 and (basis is not null) = (what = 'ground') end)
);
create index consent_steps_of_report on reports.consent_steps (report_id, place);
comment on table reports.consent_steps is 'Of reports that a support case handed in on consent: what the person said since, by day alone, and what each agency decided. Added to, never changed; nothing leads to the case.';

-- What a support case hands in says so by the way it came, so that lists and figures tell it from a partner's call.
alter table reports.reports
  drop constraint reports_channel_known,
  add constraint reports_channel_known check (channel in ('public-site', 'phone-101', 'crimestoppers', 'helpline', 'frontline', 'email',
    'phone', 'in-person', 'letter', 'partner', 'support'));
