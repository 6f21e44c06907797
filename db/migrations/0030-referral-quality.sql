-- safe: creates a table
-- How a referral read on the day it was entered, so that a partnership sees over time whether its referrals become better. A band and a
-- count, never a score, and nothing waits for it.
create table referrals.quality_at_sending (
  referral_id uuid primary key references referrals.referrals,
  agency_id text collate "C" not null references access.agencies,
  sent_on date not null,
  band text collate "C" not null,
  noticed smallint not null,
  constraint quality_band_known check (band in ('beginning', 'growing', 'full')),
  constraint quality_noticed_counts check (noticed >= 0)
);
create index quality_by_agency on referrals.quality_at_sending (agency_id, sent_on);
comment on column referrals.quality_at_sending.noticed is 'How many places the advice pointed to.';
