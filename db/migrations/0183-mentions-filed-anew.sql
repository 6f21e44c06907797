-- safe: adds a table of one row
-- How mentions are filed changes with the code. How far those of before have been filed anew, so that what a later version looks them up under finds them.
create table identities.filing (
  one boolean primary key default true constraint filing_one_row check (one),
  done_by integer not null,
  towards integer not null,
  up_to uuid
);
alter table identities.filing enable row level security;
alter table identities.filing force row level security;
create policy filing_begins on identities.filing for insert to current_user with check (true);
-- Where nothing has been told yet, nothing is to be filed anew.
create policy filing_asks on identities.mentions for select to current_user using (true);
insert into identities.filing (done_by, towards)
  select n.version, n.version from (select case when exists (select from identities.mentions) then 0 else 1 end as version) n;
drop policy filing_asks on identities.mentions;
drop policy filing_begins on identities.filing;
comment on table identities.filing is 'By which version of the blocking keys all mentions are filed (done_by), and up to which mention those of before by which newer one (towards, up_to).';
