-- When it was noted and settled that nothing meets a need, so that the services of a case open as they were at any moment. Earlier rows have their days alone.
alter table services.unmet_needs add column noted_at timestamptz, add column settled_at timestamptz;
comment on column services.unmet_needs.noted_at is 'The moment; null where the day alone was kept.';
comment on column services.unmet_needs.settled_at is 'The moment; null while it stands, and where the day alone was kept.';
