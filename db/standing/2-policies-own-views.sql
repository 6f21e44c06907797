-- A person's own view. The street reads what was released under the code that it brings, and adds words to it; of the case it has no row.
-- Whoever works on the case makes and ends views, releases items and takes them back, and reads the words.
grant select (view_id, wrapped_key, language, until) on support.own_views to :public_site;
grant select (item_id, view_id, kind, sealed, until_on, released_at) on support.own_items to :public_site;
grant insert on support.own_words to :public_site;
create policy own_views_by_code on support.own_views for select to :public_site
  using ((select audit.act_open()) and view_id = (select support.own_view()));
create policy own_items_by_code on support.own_items for select to :public_site
  using ((select audit.act_open()) and view_id = (select support.own_view_to_read()) and taken_back_at is null
    and (until_on is null or until_on >= (select (platform.now() at time zone 'Europe/London')::date)));
create policy own_words_by_code on support.own_words for insert to :public_site
  with check ((select audit.act_open()) and view_id = (select support.own_view()) and seen_at is null);

grant select (view_id, case_id, wrapped_by, wrapped, language, made_by, made_at, until, ended_at, ended_by), insert, update (ended_at, ended_by)
  on support.own_views to :staff_site;
create policy own_views_staff on support.own_views for select to :staff_site
  using ((select audit.act_open()) and access.works_on(case_id));
create policy own_views_staff_makes on support.own_views for insert to :staff_site
  with check ((select audit.act_open()) and access.works_on(case_id) and made_by = (select access.session_member()) and ended_at is null);
create policy own_views_staff_ends on support.own_views for update to :staff_site
  using ((select audit.act_open()) and access.works_on(case_id) and ended_at is null)
  with check (ended_by = (select access.session_member()));
grant select, insert, update (taken_back_at, taken_back_by) on support.own_items to :staff_site;
create policy own_items_staff on support.own_items for select to :staff_site
  using ((select audit.act_open()) and exists (select from support.own_views v where v.view_id = own_items.view_id));
create policy own_items_staff_releases on support.own_items for insert to :staff_site
  with check ((select audit.act_open()) and released_by = (select access.session_member()) and taken_back_at is null
    and exists (select from support.own_views v where v.view_id = own_items.view_id and v.ended_at is null));
create policy own_items_staff_takes_back on support.own_items for update to :staff_site
  using ((select audit.act_open()) and taken_back_at is null
    and exists (select from support.own_views v where v.view_id = own_items.view_id))
  with check (taken_back_by = (select access.session_member()));
grant select, update (seen_at, seen_by) on support.own_words to :staff_site;
create policy own_words_staff on support.own_words for select to :staff_site
  using ((select audit.act_open()) and exists (select from support.own_views v where v.view_id = own_words.view_id));
create policy own_words_staff_sees on support.own_words for update to :staff_site
  using ((select audit.act_open()) and seen_at is null
    and exists (select from support.own_views v where v.view_id = own_words.view_id))
  with check (seen_by = (select access.session_member()));

-- The worker loads that of the invented county, and makes none for anybody real.
grant insert on support.own_views, support.own_items to :worker;
create policy own_views_worker_adds on support.own_views for insert to :worker
  with check ((select audit.act_open()) and (select platform.is_practice()));
create policy own_items_worker_adds on support.own_items for insert to :worker
  with check ((select audit.act_open()) and (select platform.is_practice()));

-- And judges what waits for it: of these views it reads what is released.
grant select on support.own_items to :worker;
create policy own_items_worker on support.own_items for select to :worker using ((select audit.act_open()) and support.waits_for_judging(view_id));

grant select, update (unjudged_since, ended_at) on support.own_views to :searcher;
grant select, update (taken_back_at) on support.own_items to :searcher;
create policy own_views_searcher_settles on support.own_views for update to :searcher using (true);
create policy own_items_searcher on support.own_items for select to :searcher using (true);
create policy own_items_searcher_settles on support.own_items for update to :searcher using (true);
grant insert on support.alerts to :searcher;
create policy own_views_searcher on support.own_views for select to :searcher using (true);
create policy alerts_searcher_raises on support.alerts for insert to :searcher with check (true);
