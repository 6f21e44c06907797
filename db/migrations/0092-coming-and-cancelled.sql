-- safe: replaces an index over few rows
-- A conference that is cancelled stands among those that come until its day is over.
drop index conferences.conferences_coming;
create index conferences_coming on conferences.conferences (starts_at, conference_id) where closed_at is null;
