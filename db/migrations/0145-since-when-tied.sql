-- safe: changes rows of one small table
-- Since when a case is tied to its NRM referral, so that an earlier screen of the case has its stage and days from then on. Of ties that stand already nobody kept
-- it: they count from when the referral was begun, or the case opened where that was later. It goes with the tie: of a Duty to Notify nothing is kept.
alter table support.cases add column referral_since timestamptz;
comment on column support.cases.referral_since is 'Since when the case is tied to that referral. Of ties older than this column: from when the referral was begun, or the case opened where that was later.';
create policy cases_once on support.cases to current_user using (true) with check (true);
create policy referrals_once on referrals.referrals for select to current_user using (true);
do $$
declare
  expected bigint := (select count(*) from support.cases where referral_id is not null);
  dated bigint;
begin
  update support.cases c set referral_since = greatest(c.opened_at, r.started_at) from referrals.referrals r where r.referral_id = c.referral_id;
  get diagnostics dated = row_count;
  if dated <> expected then
    raise exception 'Only % of % ties were dated', dated, expected;
  end if;
end $$;
alter table support.cases add constraint cases_referral_has_a_since check ((referral_id is null) = (referral_since is null));
drop policy cases_once on support.cases;
drop policy referrals_once on referrals.referrals;
