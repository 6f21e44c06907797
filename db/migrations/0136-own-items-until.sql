-- safe: adds a column that may be empty
-- A date stays on a person's own page until its day has passed. Dates that were released before this have none: they go when the appointment changes,
-- when they are taken back or released anew, or with their code, which works for 90 days at most.
alter table support.own_items add column until_on date;
comment on column support.own_items.until_on is 'The last day on which the person reads it: of an appointment its own; null: as long as the code works.';
