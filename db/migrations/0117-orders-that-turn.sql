-- safe: adds a column that may be null
-- An order that the court ends or changes from a day ahead stands as it is until then: until now its warnings ended, and it was listed as ended, when that was written.
alter table orders.orders add column turns_on date;
comment on column orders.orders.turns_on is 'The next day from which the court has it otherwise, as its entries say; null where there is none. The worker brings it in step on that day.';
