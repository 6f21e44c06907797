-- safe: widens checks, adds columns with a default, and an index
-- Whoever is referred to the NRM is held against suspects of investigations too; and each case that handed something in is looked at once for consent that was
-- taken back before reports could say so. What stood before this is brought along by the worker, which opens what is sealed.
alter table identities.watched_people drop constraint watched_people_side_known;
alter table identities.watched_people add constraint watched_people_side_known
  check (side in ('suspect', 'possible-victim', 'supported', 'group', 'referred'));
alter table investigations.elsewhere drop constraint elsewhere_kind_known;
alter table investigations.elsewhere add constraint elsewhere_kind_known check (source_kind in ('report', 'case', 'referral'));

alter table referrals.referrals add column person_filed boolean not null default false;
comment on column referrals.referrals.person_filed is 'The worker has filed whom it names, or that it names nobody.';
create index referrals_to_file on referrals.referrals (referral_id) where not person_filed;

alter table support.cases add column handed_in_told boolean not null default false;
comment on column support.cases.handed_in_told is 'The worker has told the reports that it handed in how consent to them stands.';
create index entries_handed_in on support.entries (case_id) where kind = 'handed-in';
