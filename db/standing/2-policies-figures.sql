-- Figures that are released: read by partnership managers of every agency, who read no record; made by the worker, never changed.
grant select on figures.releases to :staff_site;
create policy releases_staff on figures.releases for select to :staff_site using ((select access.session_has('partnership-manager')));
grant select, insert on figures.releases to :worker;
create policy releases_worker on figures.releases for select to :worker using ((select audit.act_open()));
create policy releases_worker_adds on figures.releases for insert to :worker with check ((select audit.act_open()));
