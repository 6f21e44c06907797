-- Orders: hidden from every other agency until shown to it. Entries are added to and never changed; each section is opened by itself.
create policy records_staff_begins_order on access.records for insert to :staff_site
  with check ((select audit.act_open()) and (select access.session_has('investigator')) and kind = 'order'
    and others_see = 'hidden' and agency_id = (select access.session_agency()));

grant select, insert, update (kind, state, lead, expires_on, turns_on, changed_at, revision, watched_by) on orders.orders to :staff_site;
create policy orders_staff on orders.orders for select to :staff_site
  using ((agency_id = (select access.session_agency()) and (select access.session_reads('order')))
    or access.record_class(order_id) = 'open');
create policy orders_staff_begins on orders.orders for insert to :staff_site
  with check ((select audit.act_open()) and access.registered_here(order_id) and (select access.session_has('investigator'))
    and agency_id = (select access.session_agency()) and begun_by = (select access.session_member())
    and lead = (select access.session_member()) and state = 'open');
create policy orders_staff_changes on orders.orders for update to :staff_site
  using ((select audit.act_open()) and access.works_on(order_id))
  with check (agency_id = (select access.session_agency()) and orders.may_lead(order_id, lead));
grant select on orders.orders to :searcher;
create policy orders_searcher on orders.orders for select to :searcher using (true);

grant select, insert on orders.entries to :staff_site;
create policy entries_staff on orders.entries for select to :staff_site
  using ((select audit.act_open()) and access.opens_order_section(order_id, section));
create policy entries_staff_adds on orders.entries for insert to :staff_site
  with check ((select audit.act_open()) and by_member = (select access.session_member()) and access.works_on(order_id));

-- What is typed and not saved is its member's own, as long as they write orders; the worker clears what has expired.
grant select, insert, update, delete on orders.drafts to :staff_site;
create policy drafts_own on orders.drafts for all to :staff_site
  using (member_id = (select access.session_member()) and (select access.session_has('investigator')) and expires_at > platform.now())
  with check (member_id = (select access.session_member()) and (select access.session_has('investigator')));
grant select (expires_at), delete on orders.drafts to :worker;
create policy drafts_worker_reads on orders.drafts for select to :worker using (expires_at < platform.now());
create policy drafts_worker_clears on orders.drafts for delete to :worker using (expires_at < platform.now());

-- The worker loads the invented county.
grant select, insert on orders.orders, orders.entries to :worker;
create policy orders_worker on orders.orders for select to :worker using ((select audit.act_open()));
create policy orders_worker_adds on orders.orders for insert to :worker with check ((select audit.act_open()));
-- It files for the watch what an earlier version filed.
grant update (watched_by, state, expires_on, turns_on) on orders.orders to :worker;
create policy orders_worker_files on orders.orders for update to :worker using ((select audit.act_open())) with check ((select audit.act_open()));
create policy entries_worker on orders.entries for select to :worker using ((select audit.act_open()));
create policy entries_worker_adds on orders.entries for insert to :worker with check ((select audit.act_open()));
