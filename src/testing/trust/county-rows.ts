/**
 * The rows that an invented county stands in: for every record one in each table that hangs on it. Nothing of it is meant to be
 * read as a report; only who gets which row counts.
 */
import { createHash } from 'node:crypto';
import type { Planted } from './bare-ground.ts';
import type { County, CountyRecord } from './county.ts';

/** A lasting id for a thing and a part of it, so that a row can be told from its id. */
export function idFor(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const tokenFor = (name: string): string => createHash('sha256').update(`token ${name}`).digest('hex');
/** As the database keeps a token that is brought to it. */
export const hashed = (token: string): string =>
  `\\x${createHash('sha256').update(Buffer.from(token, 'hex')).digest('hex')}`;

const long = new Date('2020-01-01T00:00:00Z');
const hours = (now: Date, count: number) => new Date(now.getTime() + count * 3_600_000);

/** When the county's records came in. */
export const countyReceived = (now: Date): Date => hours(now, -5);

/** The locator that brings back a record's receipt. */
export const receiptFor = (recordId: string): string => tokenFor(`receipt ${recordId}`);
/** The key that every record of a county is found by. */
export const countyWord = 4711;

export const draftKeyFor = (memberId: string): string => tokenFor(`draft ${memberId}`).slice(0, 12);

function rowsOfMembers(county: County, now: Date): Planted {
  const ends = {
    live: { idle_until: hours(now, 1), absolute_until: hours(now, 10), ended_at: null },
    idle: { idle_until: hours(now, -1), absolute_until: hours(now, 10), ended_at: null },
    'too-old': { idle_until: hours(now, 1), absolute_until: hours(now, -3), ended_at: null },
    ended: { idle_until: hours(now, 1), absolute_until: hours(now, 10), ended_at: hours(now, -1) },
  };
  return {
    'access.agencies': county.agencies.map(({ agencyId, kind }, index) => ({
      agency_id: agencyId,
      name: agencyId,
      kind,
      runs_public_desk: index === 0,
      from_on: '2020-01-01',
    })),
    'access.members': county.members.map(({ memberId, agencyId, state }) => ({
      member_id: memberId,
      agency_id: agencyId,
      name: 'Invented',
      email: `${memberId}@county.example`,
      state,
      created_at: long,
    })),
    'access.member_roles': county.members.flatMap(({ memberId, roles, formerRoles }) => [
      ...roles.map((role) => ({ member_id: memberId, role, granted_at: long, ended_at: null })),
      ...formerRoles.map((role) => ({
        member_id: memberId,
        role,
        granted_at: hours(long, 1),
        ended_at: hours(long, 2),
      })),
    ]),
    'access.sessions': county.members.map(({ memberId, token, session }) => ({
      session_id: idFor('session', token),
      token_hash: hashed(token),
      member_id: memberId,
      started_at: hours(now, -2),
      seen_at: hours(now, -2),
      ...ends[session],
    })),
    'reports.unfinished': county.members.map(({ memberId }) => ({
      member_id: memberId,
      draft_key: draftKeyFor(memberId),
      sealed: '\\x00',
      revision: 1,
      begun_at: long,
      kept_at: long,
      expires_at: hours(now, 1),
    })),
  };
}

function rowsOfRecords(county: County, now: Date): Planted {
  const each = <T>(row: (record: CountyRecord) => T) => county.records.map(row);
  const received = countyReceived(now);
  return {
    'access.records': each((record) => ({
      record_id: record.recordId,
      kind: 'report',
      agency_id: record.agencyId,
      others_see: record.othersSee,
      registered_at: received,
    })),
    'access.record_keys': each(({ recordId }) => ({
      record_id: recordId,
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      made_at: received,
    })),
    'access.shares': county.shares.map((share) => ({
      share_id: share.shareId,
      record_id: share.recordId,
      sections: share.sections,
      from_agency: share.fromAgency,
      to_agency: share.toAgency,
      purpose: 'test',
      basis: 'test',
      granted_at: received,
      until: share.until,
      ended_at: share.endedAt,
    })),
    'reports.reports': each(({ recordId, agencyId }) => ({
      report_id: recordId,
      agency_id: agencyId,
      reference: `R-${recordId}`,
      channel: 'public-site',
      language: 'en',
      received_at: received,
      danger: 'no',
      danger_words: false,
      affected: 'no',
      identity_choice: 'named',
      how_often: 'once',
      stage: 'received',
    })),
    'reports.contents': county.records.flatMap(({ recordId }) =>
      ['told', 'contact'].map((section) => ({ report_id: recordId, section, sealed: '\\x00' })),
    ),
    'reports.receipts': each(({ recordId }) => ({
      report_id: recordId,
      locator: hashed(receiptFor(recordId)),
      wrapped_key: '\\x00',
      made_at: received,
    })),
    'reports.messages': each(({ recordId }) => ({
      message_id: idFor('message', recordId),
      report_id: recordId,
      author: 'reporter',
      sealed: '\\x00',
      sent_at: received,
    })),
    'reports.consent_steps': each(({ recordId }) => ({
      step_id: idFor('consent step', recordId),
      report_id: recordId,
      what: 'withdrawn',
      said_on: '2026-01-01',
      at: received,
    })),
    'reports.search_words': each(({ recordId, agencyId }) => ({
      report_id: recordId,
      agency_id: agencyId,
      received_at: received,
      words: [countyWord],
    })),
    'identities.mentions': each(({ recordId, agencyId }) => ({
      mention_id: idFor('mention', recordId),
      record_id: recordId,
      agency_id: agencyId,
      kind: 'phone',
      source: 'narrative',
      state: 'suggested',
      sealed: '\\x00',
      said_at: received,
      drawn_at: received,
    })),
    'identities.mention_keys': each(({ recordId }) => ({
      key: countyWord,
      mention_id: idFor('mention', recordId),
      record_id: recordId,
      said_at: received,
      apart: false,
    })),
  };
}

function rowsOfDesks(county: County, now: Date): Planted {
  const received = countyReceived(now);
  const desks = county.records.flatMap((record) => record.desks.map((desk) => ({ ...record, desk })));
  const someone = county.members[0]?.memberId;
  const kindOf = (id: string | null) =>
    id === null ? null : county.members.some((each) => each.memberId === id) ? 'member' : 'report';
  return {
    'triage.items': desks.map(({ recordId, desk }) => ({
      item_id: idFor('item', recordId, desk),
      report_id: recordId,
      agency_id: desk,
      reference: `R-${recordId}`,
      channel: 'public-site',
      received_at: received,
      placed_at: received,
      priority: 3,
      due_at: hours(now, 20),
      reasons: [],
      state: 'undecided',
      new_answer: false,
    })),
    'triage.decisions': desks.map(({ recordId, desk }) => ({
      decision_id: idFor('decision', recordId, desk),
      report_id: recordId,
      agency_id: desk,
      decision: 'keep-as-intelligence',
      sealed_reason: '\\x00',
      decided_by: someone,
      decided_at: received,
    })),
    'triage.afterwards': desks.map(({ recordId, desk }) => ({
      ...{ said_id: idFor('afterwards', recordId, desk), report_id: recordId, agency_id: desk },
      ...{ stopped: 'not-found', said_by: someone, said_at: received },
    })),
    'triage.notes': desks.map(({ recordId, desk }) => ({
      note_id: idFor('note', recordId, desk),
      report_id: recordId,
      agency_id: desk,
      sealed: '\\x00',
      written_by: someone,
      written_at: received,
    })),
    'triage.history': desks.map(({ recordId, desk }) => ({
      history_id: idFor('history', recordId, desk),
      report_id: recordId,
      agency_id: desk,
      what: 'placed',
      at: received,
    })),
    'audit.entries': county.lines.map(({ entryId, memberId, agencyId, recordId }) => ({
      entry_id: entryId,
      xact: '3',
      at: received,
      door: 'staff',
      member_id: memberId,
      agency_id: agencyId,
      roles: [],
      act: 'report.open',
      record_kind: kindOf(recordId),
      record_id: recordId,
      detail: {},
    })),
  };
}

/** Everything a county stands in, tables in the order in which they can be planted. */
export const rowsOf = (county: County, now: Date): Planted => ({
  ...rowsOfMembers(county, now),
  ...rowsOfRecords(county, now),
  ...rowsOfDesks(county, now),
});
