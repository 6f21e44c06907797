-- safe: places that were given stay; new ones come after them
-- Places in the order of what was written stand in addresses. Counted through one sequence they told whoever reads a record how much was written in
-- others meanwhile, hidden ones among them. From now on a place is the microsecond at which something was written, which its history shows
-- anyhow; the sequence only keeps them rising where the clock is put back.
create sequence platform.places;
create function platform.place_by_time() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.place := greatest(nextval('platform.places'), (extract(epoch from clock_timestamp()) * 1000000)::bigint);
  perform setval('platform.places', new.place);
  return new;
end
$$;
comment on sequence platform.places is 'The last place that was given: microseconds since 1970, always rising.';
alter table conferences.entries alter column place drop identity;
alter table consents.consents alter column place drop identity;
alter table investigations.entries alter column place drop identity;
alter table investigations.group_answers alter column place drop identity;
alter table orders.entries alter column place drop identity;
alter table referrals.answers alter column place drop identity;
alter table referrals.clock_events alter column place drop identity;
alter table reports.consent_steps alter column place drop identity;
alter table services.entries alter column place drop identity;
alter table services.versions alter column place drop identity;
alter table support.entries alter column place drop identity;
create trigger entries_place_by_time before insert on conferences.entries for each row execute function platform.place_by_time();
create trigger consents_place_by_time before insert on consents.consents for each row execute function platform.place_by_time();
create trigger entries_place_by_time before insert on investigations.entries for each row execute function platform.place_by_time();
create trigger group_answers_place_by_time before insert on investigations.group_answers for each row execute function platform.place_by_time();
create trigger entries_place_by_time before insert on orders.entries for each row execute function platform.place_by_time();
create trigger answers_place_by_time before insert on referrals.answers for each row execute function platform.place_by_time();
create trigger clock_events_place_by_time before insert on referrals.clock_events for each row execute function platform.place_by_time();
create trigger consent_steps_place_by_time before insert on reports.consent_steps for each row execute function platform.place_by_time();
create trigger entries_place_by_time before insert on services.entries for each row execute function platform.place_by_time();
create trigger versions_place_by_time before insert on services.versions for each row execute function platform.place_by_time();
create trigger entries_place_by_time before insert on support.entries for each row execute function platform.place_by_time();
