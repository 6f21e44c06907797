-- safe: widens a check; the table is read once
-- Money accounts and documents as mentions of their own, beside those that are told of a person.
alter table identities.mentions drop constraint mentions_kind_known;
alter table identities.mentions add constraint mentions_kind_known
  check (kind in ('person', 'place', 'vehicle', 'phone', 'business', 'online', 'account', 'document'));
