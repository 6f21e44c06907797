-- What a room shows to the rooms above it. Every view reads with the rights of whoever asks.

-- reports: the reports open to whoever asks, by their coded fields.
create or replace view reports.open_reports with (security_invoker = true) as
  select report_id, agency_id, reference, channel, language, received_at, danger, identity_choice, ward_code, council_code, stage,
    taken_by
  from reports.reports;
comment on view reports.open_reports is 'published';

-- access: who a member is, for lists that show who did something.
create or replace view access.member_names with (security_invoker = true) as
  select member_id, name, agency_id from access.members;
comment on view access.member_names is 'published';

-- access: the register of records, for the worker's own weighing.
create or replace view access.record_register with (security_invoker = true) as
  select record_id, kind, agency_id, others_see from access.records;
comment on view access.record_register is 'published';

-- identities: each match that shows, seen from either of its records. Mentions, weight and levels are null where an end is sealed.
create or replace view identities.record_matches with (security_invoker = true) as
  select match_id, kind, left_record as record_id, identities.match_mention(match_id, left_record) as mention_id,
    right_record as other_record, identities.match_mention(match_id, right_record) as other_mention, strength, state,
    identities.match_weight(match_id) as weight, identities.match_levels(match_id) as levels, model, found_at
  from identities.matches
  union all
  select match_id, kind, right_record, identities.match_mention(match_id, right_record), left_record,
    identities.match_mention(match_id, left_record), strength, state,
    identities.match_weight(match_id), identities.match_levels(match_id), model, found_at
  from identities.matches;
comment on view identities.record_matches is 'published';

-- investigations: who and what is what in each that is open to whoever asks, in codes and ids: for charts and figures. Asks for an act, as the entries do.
create or replace view investigations.roles_held with (security_invoker = true) as
  select investigation_id, role_id, thing, thing_kind, role, towards, towards_kind, from_on, until_on, ended, nature
  from investigations.roles;
comment on view investigations.roles_held is 'published';

grant select on investigations.roles_held to :staff_site;

-- What figures are counted from: codes, ids and days alone, each with the rights of whoever asks. Decisions, and how far investigations came, ask for an act.
create or replace view triage.concerns with (security_invoker = true) as
  select i.report_id, i.reference, i.received_at, i.state, d.decision, d.stopped, d.decided_at, i.channel, d.kinds,
    case when d.decision is not null then (select r.stopped
      from triage.handings h cross join lateral (select f.stopped, f.declined_at from triage.handing_refusals f where f.handing_id = h.handing_id offset 0) r
      where h.report_id = i.report_id and h.state = 'declined' and r.stopped is not null
      order by r.declined_at desc limit 1) end as declined,
    a.stopped as came_of, a.again_on, a.said_at
  from triage.items i
    left join triage.decisions d on d.report_id = i.report_id and d.agency_id = i.agency_id and d.undone_at is null
    left join lateral (select f.stopped, f.again_on, f.said_at from triage.afterwards f
      where f.report_id = i.report_id and f.agency_id = i.agency_id and f.said_at >= d.decided_at
      order by f.said_at desc, f.said_id desc limit 1) a on true
  where i.state <> 'withdrawn';
comment on view triage.concerns is 'published';

-- `decided`: the last event that says whether it goes on, as the clock's codes tell it, but for what was corrected or struck out; empty where it is not the reader's to see.
create or replace view referrals.beginnings with (security_invoker = true) as
  select r.referral_id, r.began_from, r.started_at, r.sent_at, r.state, k.types, (select e.code
      from referrals.clock_events e
      where e.referral_id = r.referral_id
        and e.code in ('reasonable-grounds:positive', 'reasonable-grounds:positive-without-recovery', 'reasonable-grounds:negative',
          'conclusive-grounds:positive', 'conclusive-grounds:negative', 'disqualified:public-order', 'disqualified:bad-faith', 'withdrawn',
          'reconsideration:grounds-reopened', 'reconsideration:conclusive-reopened')
        and not exists (select from referrals.clock_events c where c.referral_id = e.referral_id and c.corrects = e.event_id)
      order by e.on_day desc, e.place desc limit 1) as decided
  from referrals.referrals r left join referrals.kinds k on k.referral_id = r.referral_id;
comment on view referrals.beginnings is 'published';

create or replace view support.beginnings with (security_invoker = true) as
  select case_id, began_from, opened_at from support.cases;
comment on view support.beginnings is 'published';

-- A case as it shows to whoever asks: its rows are those that the policy on the table lets through, and what stands at it of a part that is shut to them is blank (mirrors
-- opensCaseSection). Owned by the searcher, since staff may not read those columns of the table itself; only its own agency learns when somebody was last reached.
create or replace view support.cases_told with (security_barrier = true) as
  select c.case_id, c.agency_id, c.reference, c.of_whom, c.state, c.holder, c.began_from, c.referral_id, c.referral_since, c.opened_by, c.opened_at, c.changed_at,
    case when c.agency_id = me.own or access.opens_section(c.case_id, 'risk') then c.risk_level end as risk_level,
    case when c.agency_id = me.own or access.opens_section(c.case_id, 'risk') then c.risk_due_on end as risk_due_on,
    case when c.agency_id = me.own or access.opens_section(c.case_id, 'person') then c.next_on end as next_on,
    case when c.agency_id = me.own or access.opens_section(c.case_id, 'plan') then c.review_due_on end as review_due_on,
    c.warnings, c.contact, c.reporter,
    case when c.agency_id = me.own then c.reached_on end as reached_on,
    case when c.agency_id = me.own or access.opens_section(c.case_id, 'plan') then c.ends_on end as ends_on,
    c.revision
  from (select case when access.session_reads('case') then access.session_agency() end as own offset 0) me cross join support.cases c
  where c.agency_id = me.own or access.record_class(c.case_id) = 'open';
alter view support.cases_told owner to :searcher;

-- A report that was added to one is investigated from that day on: a row of its own.
create or replace view investigations.ways with (security_invoker = true) as
  select w.* from (select investigations.to_read() as id offset 0) o cross join lateral (
    select i.investigation_id, r.began_from, r.begun_at, i.state, p.types, p.charged_on, p.convicted_on, p.ordered_on, p.stopped, p.helped
    from investigations.investigations i join investigations.progress p on p.investigation_id = i.investigation_id
      cross join lateral (select i.began_from, i.begun_at
        union all select a.report_id, a.added_at from investigations.added_reports a where a.investigation_id = i.investigation_id) r
    where i.investigation_id = o.id offset 0) w;
comment on view investigations.ways is 'published';

grant select on triage.concerns, referrals.beginnings, support.beginnings, investigations.ways to :staff_site, :worker;
grant select on support.cases_told, reports.open_reports, access.member_names, identities.record_matches to :staff_site;
grant select on access.record_register, access.member_names to :worker;
