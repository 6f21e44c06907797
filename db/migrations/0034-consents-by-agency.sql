-- safe: adds a column that may be empty
-- Consent to sharing is asked by purpose and agency: with whom somebody agreed, or with whichever agency serves the purpose.
alter table consents.consents
  add column agency_id text collate "C" references access.agencies,
  add constraint consents_agency_of_sharing check (agency_id is null or about = 'sharing');
comment on column consents.consents.agency_id is 'The one agency that was asked about; null: whichever serves the purpose.';
