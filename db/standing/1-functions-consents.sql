-- One person, several records: a support case, its NRM referral, cases at other agencies. What they take back in the one counts in all, at once; what they
-- agree to counts where they said it and nowhere else.

-- The other records of the person of this one: the NRM referral of a case, the cases of a referral, and cases that a support worker named as the same person's, within
-- an agency or where both cases name each other. What one agency alone writes of another's case ends nothing there. A case for a dependant, relative or associate that
-- was opened from a referral is not of its person (mirrors ownReferralOf in src/support/case/case.ts); the one that was begun for them from their own case is.
create or replace function consents.records_of_person(of_record uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive person(id) as (
    select of_record
    union
    select o.id from person p cross join lateral (
      select c.referral_id as id from support.cases c where c.case_id = p.id and c.referral_id is not null
        and (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id)
      union all select c.case_id from support.cases c where c.referral_id = p.id
        and (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id)
      union all select other.case_id from support.cases c
        join support.ties t on t.case_id = c.case_id and t.role = 'same-person' and t.until_on is null
        join support.cases other on other.reference = t.other_reference
        where c.case_id = p.id and (other.agency_id = c.agency_id or exists (select from support.ties b
          where b.case_id = other.case_id and b.role = 'same-person' and b.until_on is null and b.other_reference = c.reference))
      union all select other.case_id from support.cases c
        join support.ties t on t.other_reference = c.reference and t.role = 'same-person' and t.until_on is null
        join support.cases other on other.case_id = t.case_id
        where c.case_id = p.id and other.agency_id = c.agency_id) o)
  select id from person where id <> of_record
$$;

-- Writes what the person of this record took back, in any of their records, into the others that have not heard since, and ends what rested on it there. What was said
-- is not carried, nor by whom: only for what, with whom, and the day. It takes the place of when it was said, so that what they said there later, of one agency or of all,
-- stands after it. A service outside the partnership is heard of where they were asked about it. The worker hears of each.
create or replace function consents.carry(of_record uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person uuid[] := array(select of_record union all select consents.records_of_person(of_record));
  carried record;
begin
  if cardinality(person) < 2 then return; end if;
  for carried in
    insert into consents.consents (consent_id, record_id, about, purpose, agency_id, service_id, answer, language, interpreter, sealed, given_at, recorded_by, recorded_at, place)
    select distinct on (o.id, said.purpose, said.agency_id, said.service_id) gen_random_uuid(), o.id, said.about, said.purpose, said.agency_id, said.service_id,
      said.answer, said.language, said.interpreter, '', said.given_at, null, platform.now(), said.place
    from consents.consents said join unnest(person) o(id) on o.id <> said.record_id
    where said.record_id = any (person) and said.about = 'sharing' and said.answer in ('no', 'withdrawn') and said.recorded_by is not null
      and (said.service_id is null or exists (select from consents.consents asked where asked.record_id = o.id and asked.service_id = said.service_id))
      and not exists (select from consents.consents later
        where (later.record_id = said.record_id and later.place > said.place or later.record_id = o.id and later.place >= said.place) and later.about = 'sharing' and later.purpose = said.purpose
          and later.service_id is not distinct from said.service_id and (later.agency_id is null or later.agency_id = said.agency_id))
    order by o.id, said.purpose, said.agency_id, said.service_id, said.place desc
    returning record_id, purpose
  loop
    update access.shares h set ended_at = platform.now()
    where h.record_id = carried.record_id and h.ended_at is null and h.until > platform.now() and h.basis = 'Consent of the person'
      and not consents.agrees(h.record_id, h.purpose, h.to_agency);
    update support.transfers t set state = 'withdrawn', answered_at = platform.now()
    where t.case_id = carried.record_id and t.state = 'offered' and t.basis = 'Consent of the person' and not consents.agrees(t.case_id, 'support', t.to_agency);
    perform platform.enqueue('takenBackElsewhere', jsonb_build_object('recordId', carried.record_id, 'purpose', carried.purpose,
      'kind', (select r.kind from access.records r where r.record_id = carried.record_id)), 12, null);
  end loop;
end
$$;

-- As it is said, and as two records turn out to be one person's.
create or replace function consents.carry_said() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform consents.carry(new.record_id);
  return null;
end
$$;
create or replace function consents.carry_tied() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform consents.carry(new.case_id);
  return null;
end
$$;
alter function consents.records_of_person(uuid) owner to :searcher;
alter function consents.carry(uuid) owner to :searcher;
alter function consents.carry_said() owner to :searcher;
alter function consents.carry_tied() owner to :searcher;
grant execute on function consents.records_of_person(uuid), consents.carry(uuid) to :searcher;

create or replace trigger consents_carry after insert on consents.consents
  for each row when (new.recorded_by is not null and new.about = 'sharing' and new.answer in ('no', 'withdrawn')) execute function consents.carry_said();
create or replace trigger cases_carry_consent after insert or update of referral_id on support.cases
  for each row when (new.referral_id is not null) execute function consents.carry_tied();
create or replace trigger ties_carry_consent after insert or update of role, other_reference, until_on on support.ties
  for each row when (new.role = 'same-person' and new.until_on is null) execute function consents.carry_tied();
