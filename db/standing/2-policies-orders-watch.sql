-- What an order is watched for by: written by whoever writes the order, and by the worker that loads one.
grant select, insert, delete on orders.watched to :staff_site, :worker;
create policy watched_staff on orders.watched for select to :staff_site using ((select audit.act_open()) and access.works_on(order_id));
create policy watched_staff_adds on orders.watched for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(order_id) and agency_id = (select access.session_agency()));
-- Whoever reads orders looks one up through orders.naming.
grant select on orders.watched to :searcher;
create policy watched_searcher on orders.watched for select to :searcher using (true);
create policy watched_staff_clears on orders.watched for delete to :staff_site using ((select audit.act_open()) and access.works_on(order_id));
create policy watched_worker on orders.watched for select to :worker using ((select audit.act_open()));
create policy watched_worker_adds on orders.watched for insert to :worker with check ((select audit.act_open()));
create policy watched_worker_clears on orders.watched for delete to :worker using ((select audit.act_open()));

-- Touches: for whoever holds the order, as far as they may learn that there is such a report. The worker finds them; a member settles them.
grant select, update (settled_at, settled_by) on orders.touches to :staff_site;
create policy touches_staff on orders.touches for select to :staff_site
  using (access.works_on(order_id) and access.record_class(report_id) <> 'hidden');
create policy touches_staff_settles on orders.touches for update to :staff_site
  using ((select audit.act_open()) and access.works_on(order_id) and access.record_class(report_id) <> 'hidden' and settled_at is null)
  with check (settled_by = (select access.session_member()));
grant select, insert on orders.touches to :worker;
create policy touches_worker on orders.touches for select to :worker using ((select audit.act_open()));
create policy touches_worker_adds on orders.touches for insert to :worker with check ((select audit.act_open()));
