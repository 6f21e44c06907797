/** The clock of the matrix's county: of each referral an event and a stage, one rule that was set, and a calendar address of each first responder and of the police’s team. */
import { createHash } from 'node:crypto';
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor, tokenFor } from './county-rows.ts';
import { referralId, referralLabels, referralNames } from './referral-rows.ts';

const at = '2026-01-01T00:00:00Z';
export const agencyOf = (name: (typeof referralNames)[number]): 'police' | 'council' =>
  name === 'childs' ? 'council' : 'police';
const eventId = (name: (typeof referralNames)[number]): string => idFor('event', referralId(name));
/** The hash of a calendar's token: of an agency's first responder, or of the team. */
export const calendarHash = (whose: string): string =>
  `\\x${createHash('sha256')
    .update(tokenFor(`calendar ${whose}`))
    .digest('hex')}`;

/** `one`: a member of an agency, by role. */
export const rowsOfClock = (
  one: (agencyId: string, role: 'first-responder' | 'partnership-manager') => CountyMember,
): Planted => ({
  'referrals.clock_events': referralNames.map((name, index) => ({
    event_id: eventId(name),
    place: 1_000_000 + index,
    referral_id: referralId(name),
    code: 'received',
    on_day: '2026-01-01',
    recorded_at: at,
  })),
  'referrals.clock_stages': referralNames.map((name) => ({
    referral_id: referralId(name),
    stage: 'send',
    round: 1,
    agency_id: agencyOf(name),
    kind: 'limit',
    actor: 'responder',
    running: true,
    due_on: '2026-01-01',
  })),
  'referrals.quality_at_sending': referralNames
    .filter((name) => name !== 'kept')
    .map((name) => ({
      referral_id: referralId(name),
      agency_id: agencyOf(name),
      sent_on: '2026-01-01',
      band: 'full',
      noticed: 0,
    })),
  'referrals.clock_rules': [
    {
      change_id: idFor('rule', 'send'),
      rule: 'send-referral',
      from_on: '2026-01-01',
      near_days: 1,
      source: 'test',
      reason: 'test',
      verified: false,
      set_by: one('police', 'partnership-manager').memberId,
      set_at: at,
    },
  ],
  'referrals.calendar_links': [
    ...['police', 'council', 'commissioner', 'team'].map((whose) => ({
      link_id: idFor('calendar', whose),
      member_id: one(whose === 'team' ? 'police' : whose, 'first-responder').memberId,
      team: whose === 'team' ? 'police' : null,
      token_hash: calendarHash(whose),
      made_at: at,
    })),
    // Made by somebody who has left: the team sees it, and can end it.
    {
      link_id: idFor('calendar', 'left behind'),
      member_id: idFor('member', 'left'),
      team: 'council',
      token_hash: calendarHash('left behind'),
      made_at: at,
    },
  ],
});

/** The ids of these rows, and of the referrals that they are about, as they are called in this county. */
export const clockLabels: readonly (readonly [id: string, name: string])[] = [
  ...referralLabels,
  ...referralNames.map((name) => [eventId(name), name] as const),
];
