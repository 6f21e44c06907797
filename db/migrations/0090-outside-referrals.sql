-- safe: adds columns that may be empty
-- Referrals to services of bodies that do not sign in. The agency whose case it is sends a letter and writes down what became of it. What the person
-- said is of that one service: a yes to a body outside is none to an agency, nor the other way round.
alter table consents.consents add column service_id uuid,
  add constraint consents_with_one check (agency_id is null or service_id is null);
comment on column consents.consents.service_id is 'Of sharing: the service of a body outside the partnership that was asked about.';
alter table services.referrals add column outside boolean not null default false,
  add column purpose text collate "C",
  add column basis text collate "C",
  add column handed_on date,
  add constraint referrals_outside_within check (not outside or from_agency = to_agency),
  add constraint referrals_outside_on_a_ground check (outside = (basis is not null) and outside = (purpose is not null)),
  add constraint referrals_handed_on_outside check (outside or handed_on is null);
comment on column services.referrals.outside is 'To a service of a body that does not sign in: its sender writes down what it answers.';
comment on column services.referrals.handed_on is 'The day on which the letter went to a body outside.';
