-- Orders: which of their parts (sectionOf in src/orders/order/entry.ts) are open to whoever asks. What names whom a condition protects,
-- checks and breaches are open to investigators and desks alone.
create or replace function access.opens_order_section(of_order uuid, wanted text) returns boolean
language sql stable set search_path = '' as $$
  select (wanted <> 'protected' or access.session_has('investigator') or access.session_has('duty-desk'))
    and access.opens_section(of_order, wanted)
$$;
grant execute on function access.opens_order_section(uuid, text) to :staff_site;
