-- safe: adds two columns to a table of keyed hashes and fills them once
-- Whoever reads orders asks whether one names a person or a vehicle. Beside each keyed hash stands now who holds its order and in which part the name is, so that
-- what others hold, and names that are protected, are never come by: neither in what is found nor in how long it takes.
alter table orders.watched add column agency_id text collate "C" references access.agencies, add column section text collate "C";
create policy filling on orders.watched to current_user using (true) with check (true);
create policy filling on orders.orders to current_user using (true);
create policy filling on orders.entries to current_user using (true);
do $$
declare filled bigint; there bigint;
begin
  update orders.watched w set agency_id = o.agency_id, section = case
    when w.about = '' or exists (select from orders.entries e where e.order_id = w.order_id and e.about = w.about and e.kind = 'condition')
    then 'order' else 'protected' end
  from orders.orders o where o.order_id = w.order_id;
  get diagnostics filled = row_count;
  select count(*) into there from orders.watched;
  if filled <> there then raise exception 'filled % of % rows of orders.watched', filled, there; end if;
end
$$;
drop policy filling on orders.watched;
drop policy filling on orders.orders;
drop policy filling on orders.entries;
alter table orders.watched alter column agency_id set not null, alter column section set not null,
  add constraint watched_section_known check (section in ('order', 'protected'));
create index watched_by_holder on orders.watched (key, agency_id, section, order_id);
comment on column orders.watched.agency_id is 'Who holds the order.';
comment on column orders.watched.section is 'In which part of the order it is named: order or protected.';
