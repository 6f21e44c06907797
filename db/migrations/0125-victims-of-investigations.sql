-- safe: widens checks
-- Whom an investigation takes for a victim is filed too, beside whom it suspects, and held against those whom other investigations suspect. What is found shows to
-- those alone who are named for both. What stood before this is brought along by the worker, which opens what is sealed.
alter table identities.watched_people drop constraint watched_people_side_known;
alter table identities.watched_people add constraint watched_people_side_known
  check (side in ('suspect', 'possible-victim', 'supported', 'group', 'referred', 'victim'));
alter table investigations.elsewhere drop constraint elsewhere_kind_known;
alter table investigations.elsewhere add constraint elsewhere_kind_known
  check (source_kind in ('report', 'case', 'referral', 'investigation'));
