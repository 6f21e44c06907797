-- Notices to the staff site that something may have changed: they carry nothing but that somebody may perhaps read less, and whoever is told asks again as a member. And the
-- count of what happens to an item, by which an open page tells that something has.
create or replace function triage.count_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.revision := old.revision + 1;
  return new;
end
$$;
create or replace trigger items_count_changes before update on triage.items
  for each row execute function triage.count_change();

-- What is added beside an item and does not change it counts as well.
create or replace function triage.count_happening() returns trigger
language plpgsql set search_path = '' as $$
begin
  update triage.items i set new_answer = i.new_answer where i.report_id = new.report_id and i.agency_id = new.agency_id;
  return null;
end
$$;
create or replace trigger history_counts after insert on triage.history
  for each row when (new.what not in ('placed', 'claimed', 'released', 'decided', 'undone', 'answered', 'passed-here', 'withdrawn')) execute function triage.count_happening();

create or replace function platform.tell_desks() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_notify('plainsight_desk', coalesce(tg_argv[0], ''));
  return null;
end
$$;

-- What an inbox or the page of one report shows.
create or replace trigger items_tell after insert or update or delete on triage.items
  for each statement execute function platform.tell_desks();
create or replace trigger decisions_tell after insert or update on triage.decisions
  for each statement execute function platform.tell_desks();
create or replace trigger messages_tell after insert on reports.messages
  for each statement execute function platform.tell_desks();
create or replace trigger reports_tell after update on reports.reports
  for each statement execute function platform.tell_desks();
create or replace trigger matches_tell after insert or update on identities.matches
  for each statement execute function platform.tell_desks();
create or replace trigger handings_tell after insert or update on triage.handings
  for each statement execute function platform.tell_desks();
create or replace trigger handing_refusals_tell after insert on triage.handing_refusals
  for each statement execute function platform.tell_desks();
create or replace trigger shares_tell after insert or update on access.shares
  for each statement execute function platform.tell_desks('rights');

-- Who is let in to an item of a conference.
create or replace trigger item_agencies_tell after update on conferences.item_agencies
  for each statement execute function platform.tell_desks('rights');

-- What an open page of a support case may still show: the person's consent, and whose the case is.
create or replace trigger consents_tell after insert on consents.consents
  for each statement execute function platform.tell_desks('rights');
create or replace trigger records_tell after update of agency_id on access.records
  for each statement execute function platform.tell_desks('rights');

-- Who may still look: a session that ended, a member who was suspended, a role that was taken away.
create or replace trigger sessions_tell after update of ended_at or delete on access.sessions
  for each statement execute function platform.tell_desks();
create or replace trigger members_tell after update on access.members
  for each statement execute function platform.tell_desks();
create or replace trigger member_roles_tell after insert or update on access.member_roles
  for each statement execute function platform.tell_desks();
