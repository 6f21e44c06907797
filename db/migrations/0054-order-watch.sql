-- safe: creates tables
-- Order watch: keyed hashes of what orders name, by which a new report is held against them; and the reports that touched one.
create table orders.watched (
  key bigint not null,
  order_id uuid not null references orders.orders,
  about text collate "C" not null,
  primary key (key, order_id, about)
);
create index watched_of_order on orders.watched (order_id);
comment on table orders.watched is 'Keyed hashes of blocking keys of what an order''s conditions name, and of whom it binds (about is empty). Worked out from its entries; no value.';

create table orders.touches (
  touch_id uuid primary key,
  order_id uuid not null references orders.orders,
  about text collate "C" not null,
  report_id uuid not null references access.records,
  report_agency text collate "C" not null references access.agencies,
  thing text collate "C" not null,
  strength text collate "C" not null,
  found_at timestamptz not null,
  settled_by uuid references access.members,
  settled_at timestamptz,
  constraint touches_once unique (order_id, about, report_id, thing),
  constraint touches_strength_known check (strength in ('certain', 'strong', 'possible')),
  constraint touches_settled_by_somebody check ((settled_at is null) = (settled_by is null))
);
create index touches_of_order on orders.touches (order_id, found_at desc);
comment on table orders.touches is 'That a report touches a condition of an order, or may show whom it binds: kept only where whoever holds the order may learn that there is such a report.';
