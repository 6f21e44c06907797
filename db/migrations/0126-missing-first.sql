-- safe: an index that is built in a moment
-- Whoever is missing is shown first on the board of the team.
create index alerts_missing on support.alerts (agency_id, raised_at desc) where settled_at is null and kind = 'missing';
