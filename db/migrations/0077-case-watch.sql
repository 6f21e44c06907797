-- safe: widens a check, and adds indexes
-- Whoever is supported is found by a new report, whosever case it is and also after support has ended; only those who are supported now as the
-- ones affected are held against suspects of investigations.
alter table identities.watched_people drop constraint watched_people_side_known;
alter table identities.watched_people add constraint watched_people_side_known
  check (side in ('suspect', 'possible-victim', 'supported'));

-- Alerts are found from a member's own cases, or from those that are shared with their agency; complaints from the agency.
create index alerts_of_case on support.alerts (case_id, raised_at desc) where settled_at is null;
create index alerts_complaints on support.alerts (agency_id, raised_at desc) where settled_at is null and kind = 'complaint';
