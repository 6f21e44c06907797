-- safe: creates a table, and an index of the few entries that are ties
-- A tie between people, as it stands, in codes and days: so that one written in one case shows in the other too, to whoever reads where it was
-- written. What was written before this is brought here by the worker, which opens what is sealed.
create table support.ties (
  case_id uuid not null references support.cases,
  about uuid not null,
  role text collate "C" not null,
  other_reference text collate "C",
  from_on date,
  until_on date,
  primary key (case_id, about),
  constraint ties_role_known check (role in ('child', 'parent', 'partner', 'sibling', 'other-family', 'cares-for', 'cared-for', 'friend',
    'worked-beside', 'other', 'same-person')),
  constraint ties_reference_is_one check (other_reference ~ '^SC-[0-9A-Z]{6}$')
);
comment on table support.ties is 'Codes and days alone, as they stand; who it is and what was written of it stands sealed in the case''s entries.';
comment on column support.ties.other_reference is 'As it was written: whether there is such a case is asked by nobody but whoever may read it.';
create index ties_by_reference on support.ties (other_reference) where other_reference is not null;
create index entries_that_are_ties on support.entries (case_id) where kind = 'tie';
