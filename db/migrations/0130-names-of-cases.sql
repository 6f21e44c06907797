-- safe: adds a column with a default, and an index
-- A case is found by the name of its person, by whoever may read who they are: by keyed hashes of the words of the name, filed beside those by which people
-- are matched. Those of cases that were written before this are filed by the worker, which opens what is sealed.
alter table support.cases add column name_filed boolean not null default false;
comment on column support.cases.name_filed is 'The worker has filed the words of the name, or that there is none.';
create index cases_to_file on support.cases (case_id) where not name_filed;
