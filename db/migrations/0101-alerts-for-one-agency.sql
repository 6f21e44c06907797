-- safe: adds a column that may be empty
-- That somebody may stand in a report which others must not know of is for the case's own agency alone, whomever the case is shared with. Of the
-- alerts raised before this nobody knows any more which report was hidden: all of them are for their own agency from now on.
alter table support.alerts add column only_for text collate "C" references access.agencies;
comment on column support.alerts.only_for is 'The one agency that may know of what it stands for, and only while it holds the case; empty: all to whom its part of the case is open.';

create policy alerts_once on support.alerts to current_user using (true) with check (true);
do $$
declare
  before bigint := (select count(*) from support.alerts where kind = 'appeared-again');
  marked bigint;
begin
  update support.alerts set only_for = agency_id where kind = 'appeared-again';
  get diagnostics marked = row_count;
  if marked <> before then
    raise exception 'Only % of % alerts were marked', marked, before;
  end if;
end $$;
drop policy alerts_once on support.alerts;
