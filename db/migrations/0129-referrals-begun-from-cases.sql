-- safe: changes rows of one small table
-- A referral to the NRM that was begun from a case is tied to it from now on, for its stage and days. Of those begun before this, the answers say from
-- which case they were handed in. Never of a Duty to Notify, nor where nothing says yet which of both it will be.
create policy cases_once on support.cases to current_user using (true) with check (true);
create policy answers_once on referrals.answers for select to current_user using (true);
create policy referrals_once on referrals.referrals for select to current_user using (true);
do $$
declare
  expected bigint := (select count(distinct c.case_id) from support.cases c join referrals.answers a on a.source_record = c.case_id and a.source_kind = 'case'
    join referrals.referrals r on r.referral_id = a.referral_id and r.route in ('child-nrm', 'adult-nrm') and r.agency_id = c.agency_id
    where c.referral_id is null);
  tied bigint;
begin
  update support.cases c set referral_id = (
    select r.referral_id from referrals.answers a
      join referrals.referrals r on r.referral_id = a.referral_id and r.route in ('child-nrm', 'adult-nrm') and r.agency_id = c.agency_id
    where a.source_record = c.case_id and a.source_kind = 'case' order by r.started_at desc, r.referral_id limit 1)
  where c.referral_id is null and exists (
    select from referrals.answers a
      join referrals.referrals r on r.referral_id = a.referral_id and r.route in ('child-nrm', 'adult-nrm') and r.agency_id = c.agency_id
    where a.source_record = c.case_id and a.source_kind = 'case');
  get diagnostics tied = row_count;
  if tied <> expected then
    raise exception 'Only % of % cases were tied to their referral', tied, expected;
  end if;
end $$;
drop policy cases_once on support.cases;
drop policy answers_once on referrals.answers;
drop policy referrals_once on referrals.referrals;
