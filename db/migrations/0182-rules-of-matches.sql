-- safe: adds a column that may be empty
-- By which kinds of key a pair was found: the names of rules, never a key or a value. Of pairs found before this it is not known until they
-- are scored again.
alter table identities.matches add column rules text[] collate "C";
comment on column identities.matches.rules is 'The kinds of key that both mentions are filed under, in order; null where it was not kept yet.';
