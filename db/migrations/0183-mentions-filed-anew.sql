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
create policy filing_begins on identities.filing for insert with check (true);
insert into identities.filing (done_by, towards) values (0, 0);
drop policy filing_begins on identities.filing;
comment on table identities.filing is 'By which version of the blocking keys all mentions are filed (done_by), and up to which mention those of before by which newer one (towards, up_to).';
