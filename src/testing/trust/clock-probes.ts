/** Who gets what of the clock, and what each door could try to write of it: honestly, and with each lie. */
import { randomUUID } from 'node:crypto';
import { agencyOf, calendarHash } from './clock-rows.ts';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { referralId, referralNames } from './referral-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';

export const clockReads: Readonly<Record<string, string>> = {
  'referrals.clock_events': 'select event_id::text from referrals.clock_events',
  'referrals.clock_stages': 'select referral_id::text from referrals.clock_stages',
  'referrals.clock_rules': 'select count(*)::text from referrals.clock_rules having count(*) > 0',
  'referrals.events_of_case': `select distinct e.code from support.cases c, referrals.events_of_case(c.case_id, 'infinity') e`,
  'referrals.calendar_links': `select case when member_id = access.session_member() then 'own' else 'another''s' end || coalesce(' of team ' || team, '') from referrals.calendar_links`,
  'referrals.calendar_of': `select reference from referrals.calendar_of('${calendarHash('police')}')`,
  'referrals.calendar_of: team': `select reference from referrals.calendar_of('${calendarHash('team')}')`,
  'referrals.quality_at_sending': 'select referral_id::text from referrals.quality_at_sending',
  'referrals.count_quality': `select agency_id from referrals.count_quality('2026-01-01')`,
  'referrals.count_stages': `select agency_id || ' ' || stage from referrals.count_stages('2026-01-02')`,
};

const polices = ['nrm', 'kept'];
const shared = ['nrm', 'childs'];
const works = (what: string): Expectation[] => [
  acting(what, 'police responder', ...polices),
  acting(what, 'council responder', 'childs'),
];

export const clockMatrix: readonly Expectation[] = [
  acting('referrals.clock_events', 'police responder', ...polices),
  acting('referrals.clock_events', 'council responder', ...shared),
  ...works('referrals.clock_events: adds'),
  is('referrals.clock_stages', 'police responder', ...polices),
  is('referrals.clock_stages', 'council responder', ...shared),
  ...works('referrals.clock_stages: adds'),
  ...works('referrals.clock_stages: clears'),
  is('referrals.events_of_case', 'police supporter', 'started', 'received'),
  is('referrals.clock_rules', 'signed in', '1'),
  acting('referrals.clock_rules: sets', 'manager', '1'),
  acting('referrals.clock_rules: sets', 'administrator', '1'),
  is('referrals.calendar_links', 'responder', 'own'),
  is('referrals.calendar_links', 'police responder', 'own of team police'),
  is('referrals.calendar_links', 'council responder', "another's of team council"),
  acting('referrals.calendar_links: adds', 'signed in', '1'),
  acting('referrals.calendar_links: ends', 'responder', '1'),
  acting('referrals.calendar_links: adds for the team', 'responder', '1'),
  acting('referrals.calendar_links: ends the team’s', 'police responder', '1'),
  acting('referrals.calendar_links: ends the team’s', 'council responder', '1'),
  // Whoever has the secret address has its dates: a calendar program signs in nowhere.
  is('referrals.calendar_of', 'anyone', 'NR-nrm', 'NR-kept'),
  is('referrals.calendar_of: team', 'anyone', 'NR-nrm', 'NR-kept'),
  is('referrals.quality_at_sending', 'police responder', 'nrm'),
  is('referrals.quality_at_sending', 'council responder', 'childs'),
  acting('referrals.quality_at_sending: adds', 'police responder', 'kept'),
  is('referrals.count_quality', 'manager', 'police', 'council'),
  is('referrals.count_quality', 'police responder', 'police'),
  is('referrals.count_quality', 'council responder', 'council'),
  is('referrals.count_stages', 'manager', 'police send', 'council send'),
  is('referrals.count_stages', 'police responder', 'police send'),
  is('referrals.count_stages', 'council responder', 'council send'),
];

const eventRow = (id: string, by: string | null): Row => ({
  event_id: randomUUID(),
  referral_id: id,
  code: 'received',
  on_day: '2026-01-02',
  recorded_by: by,
  recorded_at: at,
});
const stageRow = (id: string, agencyId: string): Row => ({
  referral_id: id,
  stage: 'reference',
  round: '1',
  agency_id: agencyId,
  kind: 'limit',
  actor: 'responder',
  running: 'true',
});
const qualityRow = (id: string, agencyId: string): Row => ({
  referral_id: id,
  agency_id: agencyId,
  sent_on: '2026-01-02',
  band: 'growing',
  noticed: '1',
});
const ruleRow = (by: string): Row => ({
  change_id: randomUUID(),
  rule: 'send-referral',
  from_on: '2026-01-02',
  near_days: '1',
  source: 'test',
  reason: 'test',
  verified: 'false',
  set_by: by,
  set_at: at,
});
const linkRow = (of: string): Row => ({
  link_id: randomUUID(),
  member_id: of,
  token_hash: `\\x${randomUUID().replaceAll('-', '').repeat(2)}`,
  made_at: at,
  ended_at: at,
});
const adds = (table: string, name: string, row: Row, label?: string): Probe => ({
  table: `referrals.${table}`,
  name: `referrals.${table}: ${name}`,
  ...(label === undefined ? {} : { label }),
  statement: insertion(`referrals.${table}`, row),
});
const changes = (table: string, name: string, statement: string, label?: string): Probe => ({
  table: `referrals.${table}`,
  name: `referrals.${table}: ${name}`,
  ...(label === undefined ? {} : { label }),
  statement,
});

/** A member's tries. */
export const clockProbes = (me: CountyMember, other: CountyMember): Probe[] => [
  ...referralNames.flatMap((name) => {
    const id = referralId(name);
    return [
      adds('clock_events', 'adds', eventRow(id, me.memberId), name),
      adds('clock_events', 'adds as a colleague', eventRow(id, other.memberId), name),
      adds('clock_stages', 'adds', stageRow(id, agencyOf(name)), name),
      adds(
        'clock_stages',
        'adds for another agency',
        stageRow(id, agencyOf(name) === 'police' ? 'council' : 'police'),
        name,
      ),
      changes(
        'clock_stages',
        'clears',
        `delete from referrals.clock_stages where referral_id = '${id}'`,
        name,
      ),
    ];
  }),
  adds('quality_at_sending', 'adds', qualityRow(referralId('kept'), 'police'), 'kept'),
  adds('quality_at_sending', 'adds for another agency', qualityRow(referralId('kept'), 'council'), 'kept'),
  changes('clock_events', 'changes', `update referrals.clock_events set code = 'sent'`),
  adds('clock_rules', 'sets', ruleRow(me.memberId)),
  adds('clock_rules', 'sets as a colleague', ruleRow(other.memberId)),
  changes('clock_rules', 'changes', 'update referrals.clock_rules set verified = true'),
  adds('calendar_links', 'adds', linkRow(me.memberId)),
  adds('calendar_links', 'adds for a colleague', linkRow(other.memberId)),
  adds('calendar_links', 'adds for the team', { ...linkRow(me.memberId), team: me.agencyId }),
  adds('calendar_links', 'adds for another team', { ...linkRow(me.memberId), team: other.agencyId }),
  adds('calendar_links', 'adds for the team as a colleague', {
    ...linkRow(other.memberId),
    team: me.agencyId,
  }),
  changes(
    'calendar_links',
    'ends',
    'update referrals.calendar_links set ended_at = now() where team is null',
  ),
  changes(
    'calendar_links',
    'ends the team’s',
    'update referrals.calendar_links set ended_at = now() where team is not null',
  ),
];

export const workerClockReads: Readonly<Record<string, string>> = Object.fromEntries(
  ['clock_events', 'clock_stages', 'clock_rules', 'quality_at_sending'].map((table) => [
    `referrals.${table}`,
    `select count(*)::text from referrals.${table} having count(*) > 0`,
  ]),
);

/** The worker's tries. */
export const workerClockProbes = (): Probe[] => [
  adds('clock_events', 'adds', eventRow(referralId('nrm'), null)),
  adds('clock_stages', 'adds', stageRow(referralId('nrm'), 'police')),
  adds('quality_at_sending', 'adds', qualityRow(referralId('kept'), 'police')),
  changes('clock_stages', 'clears', 'delete from referrals.clock_stages'),
];

const inAct = (what: string, count: string) => ({
  what: `referrals.${what}`,
  rows: [count],
  inAct: true as const,
});
export const workerClockMatrix = [
  inAct('clock_events', '3'),
  inAct('clock_stages', '3'),
  inAct('clock_rules', '1'),
  inAct('quality_at_sending', '2'),
  inAct('quality_at_sending: adds', '1'),
  inAct('clock_events: adds', '1'),
  inAct('clock_stages: adds', '1'),
  inAct('clock_stages: clears', '3'),
];
