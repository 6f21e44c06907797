-- safe: a column of one table may be empty from now on
-- What somebody takes back in one record counts in the others of the same person in the same commit: the answer stands in each ledger. One that was
-- carried so says neither who wrote it down nor where, since the one record may be hidden from whoever reads the other.
alter table consents.consents alter column recorded_by drop not null,
  add constraint consents_carried_takes_back check (recorded_by is not null or about = 'sharing' and answer in ('no', 'withdrawn'));
comment on column consents.consents.recorded_by is 'Null: said in another record of the same person, and carried here.';
