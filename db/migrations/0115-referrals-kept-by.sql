-- safe: adds a column and fills it once; an index gives way to another
-- Which agency keeps the case of a referral to a service. Who sent it stays as it was; the list of what one's agency has sent goes by this, so that what is open of a case that moved stands with whoever keeps it now.
alter table services.referrals add column kept_by text collate "C" references access.agencies;
create policy filling on services.referrals to current_user using (true) with check (true);
create policy filling on access.records for select to current_user using (true);
do $$
declare
  filled bigint;
begin
  update services.referrals r set kept_by = c.agency_id from access.records c where c.record_id = r.case_id;
  get diagnostics filled = row_count;
  if filled <> (select count(*) from services.referrals) then raise exception 'referrals without a case that anybody keeps'; end if;
end
$$;
drop policy filling on services.referrals;
drop policy filling on access.records;
alter table services.referrals alter column kept_by set not null;
drop index services.referrals_sent;
create index referrals_kept on services.referrals (kept_by, sent_at desc, referral_id);
comment on column services.referrals.kept_by is 'The agency that keeps the case now: as its record has it, and moved with it by support.take_over.';
