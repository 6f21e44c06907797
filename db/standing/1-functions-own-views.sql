-- A person's own view, from the street: which one the code of this transaction stands for, and that somebody is told of what they wrote.

-- None when it was ended, has run out, or never was: to the street all three are one.
create or replace function support.own_view() returns uuid
language sql stable security definer set search_path = '' as $$
  select v.view_id from support.own_views v
  where v.locator = platform.hashed_setting('plainsight.receipt') and v.ended_at is null and v.until > platform.now()
$$;

-- What somebody wrote from their own view raises an alert in their case, in the same transaction. The street learns nothing of either.
create or replace function support.note_own_words() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into support.alerts (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at)
  select gen_random_uuid(), c.case_id, c.agency_id, 'plan', case new.kind when 'complaint' then 'complaint' else 'own-words' end,
    new.words_id::text, (new.at at time zone 'Europe/London')::date, new.at
  from support.own_views v join support.cases c on c.case_id = v.case_id where v.view_id = new.view_id;
  return null;
end
$$;
create or replace trigger own_words_note after insert on support.own_words
  for each row execute function support.note_own_words();

alter function support.own_view() owner to :searcher;
alter function support.note_own_words() owner to :searcher;
grant execute on function support.own_view() to :public_site;
