-- safe: widens a check; the table is read once
-- Mentions may be suggested by a file: where it says that it was made.
alter table identities.mentions drop constraint mentions_source_known;
alter table identities.mentions add constraint mentions_source_known check (source in ('answer', 'narrative', 'file'));
