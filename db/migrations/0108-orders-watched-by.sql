-- safe: adds a column with a default
-- Orders that stand are filed for the watch anew when what they are filed by changes: until now only once somebody wrote of them next.
alter table orders.orders add column watched_by smallint not null default 0;
comment on column orders.orders.watched_by is 'By which version of the code and of its lists of words it is filed in orders.watched; 0: before versions were kept.';
