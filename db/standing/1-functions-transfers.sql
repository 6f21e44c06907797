-- Moving a whole case to another agency: one function, since at that moment the case is open to neither of the two alone.

-- The agency that was offered a case takes it: from this commit the record, the case, its alerts, its referrals to services, what nothing meets and its tasks are theirs, and the former
-- owner is to it what any other agency is. Null when the offer does not stand: answered, the case closed, the person's consent taken back,
-- or the new holder supports nobody there. Tells who held it before.
create or replace function support.take_over(of_transfer uuid, new_holder uuid) returns table (case_id uuid, former_holder uuid)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  me record;
  offer support.transfers;
  held support.cases;
  moved_at timestamptz := date_trunc('milliseconds', platform.now());
  today date := (platform.now() at time zone 'Europe/London')::date;
begin
  select s.* into me from access.current_session() s;
  if not audit.act_open() or not coalesce(me.roles && access.roles_that_work('case'), false) then return; end if;
  -- The case first, as everybody holds it who writes in it: whoever takes consent back at this very moment is heard.
  select c.* into held from support.cases c
  where c.case_id = (select t.case_id from support.transfers t where t.transfer_id = of_transfer) for update;
  select t.* into offer from support.transfers t where t.transfer_id = of_transfer for update;
  if offer.transfer_id is null or offer.state <> 'offered' or offer.to_agency <> me.agency_id
    or held.agency_id <> offer.from_agency or held.state <> 'open'
    or (offer.basis = 'Consent of the person' and not consents.agrees(offer.case_id, 'support', offer.to_agency))
    or not exists (select from access.support_workers() w where w.member_id = new_holder) then return; end if;
  update access.records r set agency_id = offer.to_agency where r.record_id = offer.case_id;
  update support.cases c set agency_id = offer.to_agency, holder = new_holder, changed_at = platform.now(), revision = c.revision + 1
  where c.case_id = offer.case_id;
  update support.alerts a set agency_id = offer.to_agency where a.case_id = offer.case_id;
  update support.endings e set agency_id = offer.to_agency where e.case_id = offer.case_id;
  update services.unmet_needs u set agency_id = offer.to_agency where u.case_id = offer.case_id;
  -- What was shared with them on a law ends (takeCase), and what the former owner's own services had of it; whoever has it on the person's consent keeps it.
  update services.referrals r set kept_by = offer.to_agency,
    fell_at = case when r.state in ('sent', 'accepted') and not r.outside and r.to_agency <> offer.to_agency
      and not exists (select from access.shares h where h.share_id = r.share_id and h.basis = 'Consent of the person' and access.share_lives(h))
      and (r.to_agency = offer.from_agency or services.share_stands(r.share_id)) then moved_at else r.fell_at end
  where r.case_id = offer.case_id;
  insert into tasks.history (history_id, task_id, what, member_id, owner_id, at)
  select gen_random_uuid(), t.task_id, 'given', me.member_id, new_holder, platform.now()
  from tasks.tasks t where t.record_id = offer.case_id and t.agency_id = offer.from_agency and t.state = 'open';
  update tasks.tasks t set agency_id = offer.to_agency, owner_id = new_holder
  where t.record_id = offer.case_id and t.agency_id = offer.from_agency;
  -- In each caseload's picture: gone from the one, come into the other.
  insert into support.risk_changes (case_id, agency_id, on_day, was, now) values
    (offer.case_id, offer.from_agency, today, coalesce(held.risk_level, 'none'), null),
    (offer.case_id, offer.to_agency, today, null, coalesce(held.risk_level, 'none'));
  update support.transfers t set state = 'accepted', answered_by = me.member_id, answered_at = platform.now()
  where t.transfer_id = offer.transfer_id;
  -- Who was let in to conferences about it, and that the new holder is asked to them.
  perform conferences.pass_on(offer.case_id, offer.to_agency, me.member_id);
  return query select offer.case_id, held.holder;
end
$$;

-- What somebody typed of a case and did not save: still theirs while the case is open to them. A draft's key begins with its case.
create or replace function support.draft_shows(draft_key text) returns boolean
language sql stable set search_path = '' as $$
  select case when draft_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} '
    then access.record_class(left(draft_key, 36)::uuid) = 'open' else false end
$$;

alter function support.take_over(uuid, uuid) owner to :searcher;
grant execute on function access.support_workers() to :searcher;
grant execute on function support.take_over(uuid, uuid), support.draft_shows(text) to :staff_site;
