-- safe: adds a column with a constant default to a table of some rows a night
-- A file of the evidence that lies in the store and cannot be read there is a finding of its own.
alter table investigations.file_checks add column unreadable uuid[] not null default '{}';
comment on column investigations.file_checks.unreadable is 'Files whose bytes lie in the store and could not be read there.';
