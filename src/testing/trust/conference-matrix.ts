/** Who gets what of risk conferences, and what each may write of one. */
import { askedTo, type ConferenceName } from './conference-rows.ts';
import { acting, type Expectation, type Group, is } from './expectation.ts';

export const conferenceReads: Readonly<Record<string, string>> = {
  'conferences.conferences': 'select conference_id::text from conferences.conferences',
  'conferences.versions': 'select conference_id::text from conferences.versions',
  'conferences.slots': 'select item_id::text from conferences.slots',
  'conferences.risks': 'select item_id::text from conferences.risks',
  'conferences.invited': `select conference_id || ' ' || agency_id from conferences.invited`,
  'conferences.acceptances': `select distinct conference_id || ' ' || agency_id from conferences.acceptances`,
  'conferences.items': 'select item_id::text from conferences.items',
  'conferences.item_agencies': `select item_id || ' ' || agency_id from conferences.item_agencies`,
  'conferences.parts': `select item_id || ' ' || agency_id from conferences.parts`,
  'conferences.showings': `select item_id || ' ' || agency_id from conferences.showings`,
  'conferences.entries': 'select entry_id::text from conferences.entries',
  'conferences.actions': 'select action_id::text from conferences.actions',
  'conferences.read_backs': `select conference_id || ' ' || agency_id from conferences.read_backs`,
  'conferences.agencies_on': `select i.item_id || ' ' || a from conferences.items i, conferences.agencies_on(i.item_id) a`,
  'conferences.let_in_before': `select m.item_id || ' ' || m.agency_id from (select case_id from support.cases) c, conferences.let_in_before(c.case_id) m`,
  'conferences.agencies_on_then': `select i.item_id || ' ' || a from conferences.items i, conferences.agencies_on_then(i.item_id, 'infinity') a`,
};

/** Whoever confers, of each agency; administrators, frontline and others do not. */
const conferring = (agency: 'police' | 'council'): Group[] => [
  `${agency} supporter`,
  `${agency} responder`,
  `${agency} reader`,
];
const accepted = ['meets police', 'meets council', 'sits police', 'sits council'];
const invitedTo = (...names: ConferenceName[]) =>
  names.flatMap((name) => askedTo[name].map((agencyId) => `${name} ${agencyId}`));
const polices = ['met', 'alone', 'sat'];
const councils = ['met', 'sat'];
const bound: readonly (readonly [Group, readonly string[]])[] = [
  ['police supporter', polices],
  ['council supporter', councils],
  // Who did not accept the statement of the one that is open.
  ['council investigator', ['met']],
];
/** The rows of an item that show to whoever is on it. */
const onItem = (items: readonly string[], of: Readonly<Record<string, readonly string[]>>) =>
  items.flatMap((name) => (of[name] ?? []).map((each) => `${name} ${each}`));
const lets = { met: ['council'], alone: ['council'], sat: ['council'] };
const on = { met: ['police', 'council'], alone: ['police'], sat: ['police', 'council'] };
const parts = { met: ['police', 'council'] };

export const conferenceMatrix: readonly Expectation[] = [
  ...conferring('police').flatMap((who) => [
    is('conferences.conferences', who, 'meets', 'sits'),
    is('conferences.versions', who, 'meets', 'sits'),
    is('conferences.invited', who, ...invitedTo('meets', 'sits')),
    is('conferences.read_backs', who, 'sits police'),
    is('conferences.acceptances', who, ...accepted),
    acting('conferences.invited: apologises', who, '2'),
  ]),
  ...conferring('council').flatMap((who) => [
    is('conferences.conferences', who, 'meets', 'sits', 'apart'),
    is('conferences.versions', who, 'meets', 'sits', 'apart'),
    is('conferences.invited', who, ...invitedTo('meets', 'sits', 'apart')),
    is('conferences.read_backs', who, 'sits police'),
    is('conferences.acceptances', who, ...accepted),
    // Not anew to the one to which they said so after it last changed.
    acting('conferences.invited: apologises', who, '2'),
    acting('conferences.acceptances: accepts', who, 'apart'),
  ]),
  ...bound.flatMap(([who, items]) => [
    is('access.records', who, ...items),
    acting('access.record_keys', who, ...items),
    is('conferences.items', who, ...items),
    is('conferences.item_agencies', who, ...onItem(items, lets)),
    is('conferences.parts', who, ...onItem(items, parts)),
    is('conferences.slots', who, 'met'),
    is('conferences.risks', who, 'met'),
    is('conferences.agencies_on', who, ...onItem(items, on)),
    is('conferences.agencies_on_then', who, ...onItem(items, on)),
    acting('conferences.entries: adds a part', who, ...items),
    is('conferences.showings', who, 'met council'),
    acting('conferences.showings: adds', who, 'met'),
  ]),
  acting('conferences.entries', 'police supporter', ...polices.map((name) => `${name} brief`)),
  acting('conferences.entries', 'police supporter', 'met part police', 'met part council'),
  // The council was let in once the brief was said anew: of the earlier one it reads nothing.
  acting('conferences.entries', 'police supporter', 'met earlier brief'),
  acting('conferences.entries', 'council supporter', 'met brief', 'sat brief', 'met part council'),
  acting('conferences.entries', 'council investigator', 'met brief'),
  ...(['police responder', 'police reader', 'council responder', 'council desk'] as const).map((who) =>
    acting('conferences.acceptances: accepts', who, 'meets', 'sits'),
  ),
  acting('conferences.acceptances: accepts', 'council investigator', 'sits'),
  // Only where it is open.
  ...(
    [
      'police responder',
      'police reader',
      'council responder',
      'council desk',
      'council investigator',
    ] as const
  ).map((who) => acting('conferences.acceptances: accepts as there', who, 'sits')),
  acting('conferences.conferences: calls', 'police supporter', '1'),
  acting('conferences.conferences: calls', 'council supporter', '1'),
  acting('conferences.invited: invites', 'police supporter', 'sits'),
  acting('access.records: puts an item', 'supporter', '1'),
  acting('access.record_keys: puts an item', 'supporter', '1'),
  acting('conferences.items: puts', 'police supporter', 'own'),
  acting('conferences.items: puts', 'council supporter', 'housed'),
  acting('conferences.items: takes off', 'police supporter', '3'),
  acting('conferences.item_agencies: lets in', 'police supporter', 'met', 'alone'),
  acting('conferences.item_agencies: leaves out', 'police supporter', '3'),
  acting('conferences.parts: adds', 'police supporter', 'alone', 'sat'),
  acting('conferences.parts: adds', 'council supporter', 'sat'),
  acting('conferences.entries: adds a brief', 'police supporter', ...polices),
  acting('conferences.entries: adds a ground', 'police supporter', ...polices),
  acting('conferences.slots: sets', 'police supporter', ...polices),
  // Also of the one that is open.
  acting('conferences.risks: judges', 'police supporter', ...polices),
  // Each of its own, and of these not the one that is open.
  ...(
    [
      ['police supporter', 'meets'],
      ['council supporter', 'apart'],
    ] as const
  ).flatMap(([who, name]) => [
    acting('conferences.versions: adds the first', who, '1'),
    acting('conferences.versions: adds', who, name),
    acting('conferences.conferences: changes as written', who, name),
    acting('conferences.conferences: cancels as written', who, name),
    acting('tasks.tasks: tells', who, name),
  ]),
  is('tasks.tasks', 'police supporter', 'told health'),
  acting('conferences.conferences: opens', 'police supporter', '2'),
  acting('conferences.conferences: opens', 'council supporter', '1'),
  acting('conferences.conferences: closes', 'police supporter', '1'),
  // Those who are on the item of the one that is open.
  ...(['police supporter', 'council supporter'] as const).flatMap((who) => [
    is('tasks.tasks', who, 'agreed'),
    is('conferences.actions', who, 'agreed'),
    acting('tasks.tasks: adds what was agreed', who, 'sat'),
    acting('conferences.acceptances: attends', who, '1'),
    acting('conferences.items: begins', who, 'sat'),
    acting('conferences.entries: adds a minute', who, 'sat'),
    acting('conferences.entries: adds an action', who, 'sat'),
    acting('conferences.entries: adds a correction', who, 'sat'),
    acting('conferences.actions: agrees', who, 'sat'),
    acting('conferences.read_backs: confirms', who, 'sits'),
  ]),
];
