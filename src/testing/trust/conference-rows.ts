/**
 * The conferences of the matrix's county: one that the police have called and not opened, one that is open, and one of the council's to which the
 * police are not asked. On each of the police's, one of their cases; what is written for the first by both.
 */
import type { Role } from '../../access/index.ts';
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { type CaseName, caseId } from './support-rows.ts';

export const conferenceNames = ['meets', 'sits', 'apart'] as const;
export type ConferenceName = (typeof conferenceNames)[number];
export const conferenceId = (name: ConferenceName): string => idFor('conference', name);
export const callerOf = (name: ConferenceName): 'police' | 'council' =>
  name === 'apart' ? 'council' : 'police';
export const askedTo: Readonly<Record<ConferenceName, readonly string[]>> = {
  meets: ['police', 'council', 'health'],
  sits: ['police', 'council'],
  apart: ['council', 'health'],
};

/** Items by the conference on whose agenda each stands; `alone`: nobody is let in. */
export const itemNames = ['met', 'alone', 'sat'] as const;
export type ItemName = (typeof itemNames)[number];
export const itemId = (name: ItemName): string => idFor('conference item', name);
export const conferenceOf = { met: 'meets', alone: 'meets', sat: 'sits' } as const;
const caseOf: Readonly<Record<ItemName, CaseName>> = { met: 'own', alone: 'cared', sat: 'cared' };
const entryId = (name: ItemName, kind: string): string => idFor('entry', itemId(name), kind);
const written = [
  ['met', 'brief', ''],
  ['met', 'part', 'police'],
  ['met', 'part', 'council'],
  ['alone', 'brief', ''],
  ['sat', 'brief', ''],
] as const;
/** What was said of the first item before its brief was said anew, and before the council was let in. */
const earlierBrief = entryId('met', 'earlier brief');

/** `someone`: a member of an agency by their role. */
export function rowsOfConferences(
  someone: (agencyId: string, role: Role) => CountyMember,
  now: Date,
): Planted {
  const at = new Date(now.getTime() - 5 * 3_600_000);
  const supporter = (agencyId: string) => someone(agencyId, 'support-worker').memberId;
  const accepts = (name: ConferenceName, agencyId: string, role: Role) => ({
    conference_id: conferenceId(name),
    member_id: someone(agencyId, role).memberId,
    agency_id: agencyId,
    statement: 'test',
    accepted_at: at,
  });
  return {
    'access.records': itemNames.map((name) => ({
      record_id: itemId(name),
      kind: 'conference-item',
      agency_id: 'police',
      others_see: 'hidden',
      registered_at: at,
    })),
    'access.record_keys': itemNames.map((name) => ({
      record_id: itemId(name),
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      made_at: at,
    })),
    'conferences.conferences': conferenceNames.map((name) => ({
      conference_id: conferenceId(name),
      agency_id: callerOf(name),
      title: name,
      starts_at: at,
      place: 'test',
      chair: supporter(callerOf(name)),
      statement: 'test',
      called_by: supporter(callerOf(name)),
      called_at: at,
      opened_at: name === 'sits' ? at : null,
    })),
    'conferences.versions': conferenceNames.map((name) => versionRow(name, supporter(callerOf(name)), at)),
    'conferences.invited': conferenceNames.flatMap((name) =>
      askedTo[name].map((agencyId) => ({
        conference_id: conferenceId(name),
        agency_id: agencyId,
        invited_by: supporter(callerOf(name)),
        invited_at: at,
        apologies_at: agencyId === 'council' ? (apologies[name]?.(at) ?? null) : null,
      })),
    ),
    'conferences.acceptances': [
      accepts('meets', 'police', 'support-worker'),
      accepts('meets', 'council', 'support-worker'),
      accepts('meets', 'council', 'investigator'),
      accepts('sits', 'police', 'support-worker'),
      accepts('sits', 'council', 'support-worker'),
    ],
    'conferences.items': itemNames.map((name) => ({
      item_id: itemId(name),
      conference_id: conferenceId(conferenceOf[name]),
      case_id: caseId(caseOf[name]),
      reference: `SC-${caseOf[name]}`,
      agency_id: 'police',
      risk_level: 'high',
      age: 'adult',
      minutes: 15,
      put_by: supporter('police'),
      put_at: at,
    })),
    'conferences.item_agencies': [
      { item_id: itemId('met'), agency_id: 'council', purpose: null, basis: 'test' },
      // A consent that was never given.
      { item_id: itemId('alone'), agency_id: 'council', purpose: 'housing', basis: 'Consent of the person' },
      { item_id: itemId('sat'), agency_id: 'council', purpose: null, basis: 'test' },
    ].map((row) => ({ ...row, let_in_by: supporter('police'), let_in_at: at })),
    'conferences.slots': [
      {
        slot_id: idFor('slot', 'met'),
        item_id: itemId('met'),
        minutes: 10,
        by_member: supporter('police'),
        at,
      },
    ],
    'conferences.risks': [
      {
        risk_id: idFor('risk', 'met'),
        item_id: itemId('met'),
        risk_level: 'very-high',
        by_member: supporter('police'),
        at,
      },
    ],
    'conferences.actions': [
      {
        action_id: agreedId,
        item_id: itemId('sat'),
        agency_id: 'health',
        due_on: '2026-01-01',
        by_member: supporter('police'),
        at,
      },
    ],
    'conferences.read_backs': [
      {
        read_back_id: idFor('read back', 'sits'),
        conference_id: conferenceId('sits'),
        agency_id: 'police',
        member_id: supporter('police'),
        at,
      },
    ],
    'tasks.tasks': [
      {
        task_id: idFor('task', agreedId),
        agency_id: 'health',
        due_on: '2026-01-01',
        title: 'test',
        source: 'conferences.actions',
        source_key: agreedId,
        made_at: at,
      },
      {
        task_id: idFor('task', toldKey),
        agency_id: 'health',
        due_on: '2026-01-01',
        title: 'test',
        source: 'conferences.versions',
        source_key: toldKey,
        made_at: at,
      },
    ],
    'conferences.parts': [
      { item_id: itemId('met'), agency_id: 'police', shows: 'at-opening', for_investigators: true },
      { item_id: itemId('met'), agency_id: 'council', shows: 'at-once', for_investigators: true },
    ],
    'conferences.showings': [
      {
        showing_id: idFor('showing', 'met'),
        item_id: itemId('met'),
        agency_id: 'council',
        shows: 'at-once',
        for_investigators: false,
        by_member: supporter('council'),
        at,
      },
    ],
    'conferences.entries': [
      {
        ...{ entry_id: earlierBrief, place: 999_999, item_id: itemId('met'), kind: 'brief', about: '' },
        ...{ sealed: '\\x00', by_member: supporter('police'), at: new Date(at.getTime() - hour) },
      },
      ...written.map(([name, kind, about], place) => ({
        entry_id: entryId(name, `${kind} ${about}`),
        place: 1_000_000 + place,
        item_id: itemId(name),
        kind,
        about,
        sealed: '\\x00',
        by_member: supporter(about === 'council' ? 'council' : 'police'),
        at,
      })),
    ],
  };
}

const hour = 3_600_000;
/** When the council said that it will not come: to the first before it last changed, to the one that is open since. */
const apologies: Readonly<Partial<Record<ConferenceName, (at: Date) => Date>>> = {
  meets: (at) => new Date(at.getTime() - hour),
  sits: (at) => new Date(at.getTime() + hour),
};

export const versionId = (name: ConferenceName): string => idFor('version', name);
/** How a conference was called: as it is. */
const versionRow = (name: ConferenceName, by: string, at: Date) => ({
  version_id: versionId(name),
  conference_id: conferenceId(name),
  title: name,
  starts_at: at,
  place: 'test',
  chair: by,
  cancelled: false,
  by_member: by,
  at,
});
/** The key of the task by which the police told another agency of their change. */
const toldKey = `${versionId('meets')} health`;

/** What was agreed of the item of the open one: for an agency that has no members here. */
export const agreedId = idFor('conference action', 'sat');

/** The ids of these rows, as they are called in this county. */
export const conferenceLabels: readonly (readonly [id: string, name: string])[] = [
  [agreedId, 'agreed'],
  [earlierBrief, 'met earlier brief'],
  [versionId('meets'), 'told'],
  ...conferenceNames.map((name) => [conferenceId(name), name] as const),
  ...itemNames.map((name) => [itemId(name), name] as const),
  ...written.map(
    ([name, kind, about]) => [entryId(name, `${kind} ${about}`), `${name} ${kind} ${about}`.trim()] as const,
  ),
];
