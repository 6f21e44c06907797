-- Default deny: every table of ours has row security, forced on its owner too. Policies in the files that follow open what may be opened.
do $$
declare t record;
begin
  for t in
    select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('platform', 'access', 'audit', 'files', 'tasks', 'reports', 'identities', 'triage', 'consents', 'referrals', 'support', 'investigations', 'services', 'orders', 'figures', 'conferences')
      and c.relkind = 'r' and not (n.nspname = 'platform' and c.relname in ('installation', 'migrations', 'standing'))
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
  end loop;
end
$$;

grant usage on schema platform, access, audit, files, tasks, reports, identities, triage, consents, referrals, support, investigations, services, orders, figures, conferences to :public_site, :staff_site, :worker, :searcher;
grant usage on schema platform to :jobs;
revoke all on all functions in schema platform, access, audit, files, tasks, reports, identities, triage, consents, referrals, support, investigations, services, orders, figures, conferences from public;
