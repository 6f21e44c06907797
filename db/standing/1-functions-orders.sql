-- Orders: which of their parts (sectionOf in src/orders/order/entry.ts) are open to whoever asks. What names whom a condition protects,
-- checks and breaches are open to investigators and desks alone.
create or replace function access.opens_order_section(of_order uuid, wanted text) returns boolean
language sql stable set search_path = '' as $$
  select (wanted <> 'protected' or access.session_has('investigator') or access.session_has('duty-desk'))
    and access.opens_section(of_order, wanted)
$$;
grant execute on function access.opens_order_section(uuid, text) to :staff_site;

-- May this member answer for this order: an investigator of the agency of whoever asks, or whoever answers for it as it stands?
create or replace function orders.may_lead(of_order uuid, of_member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from orders.orders o
      where o.order_id = of_order and o.lead = of_member and o.agency_id = access.session_agency())
    or of_member in (select i.member_id from access.investigators() i)
$$;
alter function orders.may_lead(uuid, uuid) owner to :searcher;
grant execute on function orders.may_lead(uuid, uuid) to :staff_site;

-- The orders that name something under one of these keys, those that most of them lead to first, and which of their conditions do (about is empty:
-- whom it binds), as far as whoever asks may read them. It begins with what is their agency's, and with what is shown to it: how long it takes tells
-- of no other order.
create or replace function orders.naming(keys bigint[], most integer) returns table (order_id uuid, abouts text[])
language sql stable security definer set search_path = '' as $$
  with asking as materialized (
    select s.agency_id, case when s.roles && array['investigator', 'duty-desk'] then array['order', 'protected'] else array['order'] end as sections
    from access.current_session() s where s.roles && access.roles_that_read('order') and audit.act_open()
  ), found as (
    select w.order_id, w.about, w.key from asking a cross join lateral (
      select w.order_id, w.about, w.key from orders.watched w
      where w.key = any (keys) and w.agency_id = a.agency_id and w.section = any (a.sections) offset 0) w
    union all
    select w.order_id, w.about, w.key from asking a
      cross join lateral (select h.record_id, h.sections from access.shares h join access.records r on r.record_id = h.record_id
        where h.to_agency = a.agency_id and r.kind = 'order' and access.share_lives(h) offset 0) shown
      cross join lateral (select w.order_id, w.about, w.key from orders.watched w
        where w.key = any (keys) and w.order_id = shown.record_id and w.section = any (a.sections) and w.section = any (shown.sections) offset 0) w
  )
  select f.order_id, array_agg(distinct f.about) from found f
  group by f.order_id order by count(distinct f.key) desc, f.order_id limit most
$$;
alter function orders.naming(bigint[], integer) owner to :searcher;
grant execute on function orders.naming(bigint[], integer) to :staff_site;
