-- safe: adds a column that may be empty
-- The day on which the answers first said that somebody is, or may be, under 18, where that was after the referral was begun: what is owed
-- to a child is due from that day. Empty where it was known from the start, and in referrals that are older than this column.
alter table referrals.referrals add column young_since date;
comment on column referrals.referrals.young_since is 'When their age was learnt: no date of birth.';
