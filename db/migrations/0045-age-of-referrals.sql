-- safe: adds columns that may be empty, and fills one from another column of the same row
-- What the answers say of the person's age, and of somebody who is or may be under 18 the day they turn 18, for the clock. The date of birth
-- stays sealed. The day is filled in when a referral is next saved.
alter table referrals.referrals
  add column age text collate "C",
  add column turns_18_on date,
  add constraint referrals_age_known check (age in ('under-18', 'adult', 'unsure')),
  add constraint referrals_turns_18_of_the_young check (turns_18_on is null or age in ('under-18', 'unsure'));
create policy filling on referrals.referrals to current_user using (true) with check (true);
update referrals.referrals set age = case route when 'child-nrm' then 'under-18' else 'adult' end where route is not null;
drop policy filling on referrals.referrals;
comment on column referrals.referrals.turns_18_on is 'Instead of a date of birth, which stays sealed. Never of an adult.';
