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
