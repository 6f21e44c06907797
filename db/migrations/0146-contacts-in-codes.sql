-- safe: creates a table
-- What other agencies to which a case is open learn of a try to reach its person: the way, what came of it and the day. The words, the reason and the hour stand
-- in its entry, which the agency that wrote it and the case's own alone read. Tries that were written before are brought here by the worker.
create table support.contacts (
  case_id uuid not null references support.cases,
  about uuid not null,
  outcome text collate "C" not null,
  way text collate "C" not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  primary key (case_id, about, outcome)
);
comment on table support.contacts is 'Each try to reach the person of a case, in codes: who else may know of it is told the way, what came of it and the day alone.';
