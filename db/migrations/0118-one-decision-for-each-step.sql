-- safe: creates a table
-- Which decision on the risk to victims each step that others notice goes by: one decision is of one step. Until now the same could be chosen again and again.
create table investigations.risk_uses (
  investigation_id uuid not null references investigations.investigations,
  step text collate "C" not null,
  risk uuid,
  primary key (investigation_id, step),
  constraint risk_uses_once unique (investigation_id, risk)
);
comment on table investigations.risk_uses is 'Which decision to go on each action, visit and day of charges goes by: ids and days, drawn from the entries as they are written. Of entries from before, the first keeps the decision. Read by those alone who are named for it.';
comment on column investigations.risk_uses.risk is 'The overt step on which somebody decided; null while none is chosen, or where nobody outside notices.';
