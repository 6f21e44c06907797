-- safe: adds columns that may be empty, or with a default
-- How somebody may be reached, in codes: who may not read the case is bound by it too. And when they were last reached.
alter table support.cases
  add column contact jsonb,
  add column reporter boolean not null default false,
  add column reached_on date;
comment on column support.cases.contact is 'The safe contact rule in codes, with keyed hashes of the words that are never to be said. No name, number or text.';
comment on column support.cases.reporter is 'Whoever told the report that it was opened from is this person: what is written to the reporter passes their rule.';
create index cases_of_reporter on support.cases (began_from) where reporter;
