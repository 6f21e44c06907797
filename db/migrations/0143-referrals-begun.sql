-- safe: creates a table
-- A referral that is begun from a case with nothing of the case going along says nowhere that there is one. For the worker alone this keeps which case is tied
-- to it once it goes to the NRM, as others are; a row goes with the tie, and as soon as the referral is a Duty to Notify, from which nothing may lead to a person.
create table support.begun_referrals (
  referral_id uuid primary key references access.records,
  case_id uuid not null references support.cases
);
comment on table support.begun_referrals is 'From which case a referral was begun, until both are tied or must not be; read and cleared by the worker alone.';
