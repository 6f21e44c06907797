import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../src/testing/supporting.ts';
import { staffBrowser } from './pages/staff-browser.ts';

const origin = `http://127.0.0.1:${await freePort()}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of('halton-borough-council', 'Viorica Pembroke-Hale');
const { begin, open, write } = supportingIn(given);
const [goal, sister] = [randomUUID(), randomUUID()];
const son = await begin(thandiwe, { ofWhom: 'dependant' });
const id = await begin(thandiwe);
await write(
  thandiwe,
  id,
  personCalled('Ioana'),
  warningOf('Two men from the house look for her at the bus station.'),
  noteOf('She said: “I counted the days by the bins.”'),
  {
    kind: 'safe-contact',
    about: '',
    body: {
      safe: 'as-written',
      ways: ['call', 'text'],
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      from: '10:00',
      until: '14:00',
      never: ['police', 'slavery'],
      neverWords: 'poliția',
      channels: 'Her new phone, by text in Romanian first.',
      times: 'Weekdays between 10 am and 2 pm',
      neverSay: 'Never our name.',
      shared: 'no',
      voicemail: 'never',
      on: '2026-11-02',
    },
  },
  {
    kind: 'safety-plan',
    about: '',
    body: { dangers: 'The grey van.', people: '999', agreed: 'agreed', reviewOn: '2026-12-15' },
  },
  {
    kind: 'appointment',
    about: randomUUID(),
    body: { on: '2026-12-01', time: '11 am', what: 'Counsellor', where: 'The blue door', state: 'coming' },
  },
  {
    kind: 'need',
    about: 'housing',
    body: {
      level: 'urgent',
      words: 'A door that I can lock from inside.',
      strengths: 'She found three flats by herself.',
      source: 'person',
      on: '2026-11-02',
    },
  },
  {
    kind: 'goal',
    about: goal,
    body: {
      domain: 'housing',
      goal: 'A tenancy near the school',
      words: 'The same school. Nothing else matters.',
      agreed: 'agreed-partly',
      agreedWords: 'Not past the bus station.',
      state: 'open',
      reviewOn: '2027-01-15',
    },
  },
  {
    kind: 'step',
    about: randomUUID(),
    body: {
      goal,
      what: 'Ask the council for the deposit',
      who: 'worker',
      dueOn: '2026-11-20',
      state: 'open',
    },
  },
  {
    kind: 'step',
    about: randomUUID(),
    body: { goal, what: 'Bring the papers', who: 'person', dueOn: '2026-11-10', state: 'done' },
  },
  {
    kind: 'step',
    about: randomUUID(),
    body: {
      ...{ goal, what: 'Go with her to the school', dueOn: '2027-01-08', state: 'open' },
      ...{ who: 'colleague', colleague: viorica.memberId },
    },
  },
  {
    kind: 'review',
    about: randomUUID(),
    body: {
      on: '2026-11-05',
      tookPart: 'Ioana and Thandiwe',
      personSaid: 'I came back by myself. Write that down.',
      changed: 'The flat comes first.',
      nextOn: '2026-12-10',
    },
  },
  ...(
    [
      ['safety', '2024-01-10', 'very-high'],
      ['safety', '2024-02-20', 'high'],
      ['safety', '2024-06-01', 'medium'],
      ['safety', '2025-01-10', 'low'],
      ['safety', '2026-08-28', 'very-high'],
      ['safety', '2026-10-20', 'high'],
      ['mental-health', '2024-01-15', 'high'],
      ['mental-health', '2024-09-01', 'low'],
      ['mental-health', '2026-09-10', 'medium'],
    ] as const
  ).map(
    ([about, on, level]) =>
      ({
        kind: 'risk',
        about,
        body: { level, evidence: 'The grey van.', confidence: 'medium', asked: 'Ioana', on },
      }) as const,
  ),
  {
    kind: 'child-tool',
    about: randomUUID(),
    body: {
      ...{ tool: 'seraf', area: 'safety', by: 'Rhian Pugh, social worker', on: '2024-01-12' },
      ...{ category: 'Significant', words: 'The van, and two older men.', age: 'said' },
    },
  },
  {
    kind: 'tie',
    about: randomUUID(),
    body: {
      role: 'child',
      name: 'Mihai',
      from: '2024-01-10',
      caseReference: (await open(thandiwe, son)).one.reference,
    },
  },
  { kind: 'tie', about: sister, body: { role: 'sibling', name: 'Elena', words: 'In Iași.' } },
);

const { wrongWith } = staffBrowser(desk.site, origin);

const pages: readonly (readonly [name: string, path: string])[] = [
  ['my day', '/my-day'],
  ['team board', '/team-board'],
  ['caseload', '/caseload-risk'],
  ['write missing', `/cases/${id}/write/missing`],
  ['write ending', `/cases/${id}/write/ending`],
  ['write look back', `/cases/${id}/write/follow-up`],
  ['list', '/cases'],
  ['begin', '/cases/new'],
  ['begin for somebody written down', `/cases/new?beside=${id}&tie=${sister}`],
  ['case', `/cases/${id}`],
  ['contact', `/cases/${id}/contact`],
  ['outcomes', `/cases/${id}/outcomes`],
  ['write outcome', `/cases/${id}/write/outcome?about=purpose`],
  ['their own page', `/cases/${id}/own-page`],
  ['take parts away', `/cases/${id}/export`],
  ['what a supervisor approves', '/supervision'],
  ['second look', `/cases/${id}/second-look`],
  ['empty case', `/cases/${son}`],
  ['begin a referral', `/cases/${id}/refer`],
  ['needs', `/cases/${id}/needs`],
  ['write a need', `/cases/${id}/write/need?about=housing`],
  ['plan', `/cases/${id}/plan`],
  ['write a step', `/cases/${id}/write/step?goal=${goal}`],
  ['risk', `/cases/${id}/risk`],
  ['write that a tool was used', `/cases/${id}/write/child-tool`],
  ['close', `/cases/${id}/standing`],
  ['hand in', `/cases/${id}/hand-in`],
  ['sharing', `/cases/${id}/sharing`],
  ['safety plan', `/cases/${id}/safety-plan`],
  ['reminder', `/cases/${id}/together`],
  ['beside', `/cases/${id}/together?show=yes`],
  ['notes', `/cases/${id}/notes`],
  ['documents', `/cases/${id}/documents`],
  ['photograph', `/cases/${id}/photograph`],
  ['history', `/cases/${id}/history`],
  ['versions', `/cases/${id}/versions/safety-plan`],
  ['person', `/cases/${id}/write/person`],
  ['safe contact', `/cases/${id}/write/safe-contact`],
  ['write safety plan', `/cases/${id}/write/safety-plan`],
  ['hand over', `/cases/${id}/hand-over`],
  ['move to another agency', `/cases/${id}/transfer`],
  ['cases that move', '/transfers'],
];

test('no page of a support case has an axe violation, and none runs out at 320 px', async () => {
  expect(await wrongWith(thandiwe.session, pages)).toEqual([]);
});
