-- safe: writes days into cases in which nothing was judged or reviewed yet
-- By which day a case's risk is judged and its plan reviewed for the first time: opened 7 and 91 days before (src/support/plan/first-days.ts). Its tasks
-- follow when it is next written in.
create policy cases_once on support.cases to current_user using (true) with check (true);
do $$
declare
  unjudged bigint := (select count(*) from support.cases where state = 'open' and risk_level is null and risk_due_on is null);
  unreviewed bigint := (select count(*) from support.cases where state = 'open' and review_due_on is null);
  marked bigint;
begin
  update support.cases set risk_due_on = (opened_at at time zone 'Europe/London')::date + 7
    where state = 'open' and risk_level is null and risk_due_on is null;
  get diagnostics marked = row_count;
  if marked <> unjudged then
    raise exception 'Only % of % cases were given the day of their first judgement', marked, unjudged;
  end if;
  update support.cases set review_due_on = (opened_at at time zone 'Europe/London')::date + 91
    where state = 'open' and review_due_on is null;
  get diagnostics marked = row_count;
  if marked <> unreviewed then
    raise exception 'Only % of % cases were given the day of their first review', marked, unreviewed;
  end if;
end $$;
drop policy cases_once on support.cases;
