-- safe: creates a table, and adds a column that may be empty
-- Kinds of exploitation before there is an investigation, for figures: what a referral's answers say, and what a desk takes a report to be about.
create table referrals.kinds (
  referral_id uuid primary key references referrals.referrals,
  types text[] not null
);
comment on table referrals.kinds is 'The kinds of exploitation that a referral''s answers name, in the codes of the national statistics; empty: not answered. Drawn from the sealed answers, with the wall of the answers.';

alter table triage.decisions add column kinds text[];
comment on column triage.decisions.kinds is 'What kinds of exploitation the desk takes it to be about, as codes; null where nobody said.';
