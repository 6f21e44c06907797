-- safe: makes an index of a small table anew
-- Orders whose last day has passed stand with those that have ended: a page of either is a walk along this index, which holds the last day too.
create index orders_in_force on orders.orders (agency_id, state, changed_at desc, order_id desc, (coalesce(expires_on, 'infinity'::date)));
drop index orders.orders_of_agency;
