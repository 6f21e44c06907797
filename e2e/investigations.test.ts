import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeMember } from '../src/access/index.ts';
import { asSignedIn } from '../src/audit/index.ts';
import { makeRelease } from '../src/figures/index.ts';
import { noteConsentSaid } from '../src/reports/index.ts';
import { freshDatabase } from '../src/testing/database.ts';
import {
  actionDone,
  factOf,
  groupCalled,
  investigatingIn,
  itemTaken,
  linkOf,
  memberOfGroup,
  movedTo,
  outlineOf,
  partIn,
  personFound,
  placeFound,
  riskDecided,
} from '../src/testing/investigating.ts';
import { conditionOf, orderedOn, orderingIn } from '../src/testing/ordering.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { liftOwner } from '../src/testing/trust/bare-ground.ts';
import { disruptedAt } from './pages/disrupted.ts';
import { investigationPages } from './pages/investigations.ts';
import { staffBrowser } from './pages/staff-browser.ts';

const origin = `http://127.0.0.1:${await freePort()}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Quraishy');
await given.member('investigator').of('cheshire-police', 'Dewi Pritchley');
const { begin, write, name } = investigatingIn(given);
const { reportId } = await given.report();
const bare = await begin(kirsty);
const ledger = itemTaken('A blue exercise book with names and sums of money');
const [gavril, ilie, row] = [personFound('Gavril Tormund'), personFound('Ilie'), placeFound('4 Tallow Row')];
const id = await begin(kirsty, { handedIn: [outlineOf('Operation Larkspur'), gavril, ilie, row] });
await write(
  kirsty,
  id,
  partIn(gavril.about, 'suspect'),
  partIn(ilie.about, 'possible-victim'),
  partIn(ilie.about, 'suspect'),
  linkOf(gavril.about, row.about),
  ledger,
  movedTo(ledger.about, 'DC 2231 Quraishy', 'Digital laboratory'),
  movedTo(ledger.about, 'DS 1044 Marrowdale', 'The court'),
  factOf('The van left before six.', '2026-10-30', [gavril.about, ilie.about]),
  {
    kind: 'overt',
    about: randomUUID(),
    body: {
      what: 'Search of 4 Tallow Row',
      kind: 'search',
      on: '2026-12-03',
      risk: 'The men are moved tonight.',
      lessens: 'Rooms are ready.',
      wishes: 'not-asked',
      asked: 'Nobody yet',
      choice: 'not-decided',
      state: 'open',
    },
  },
  {
    kind: 'line',
    about: randomUUID(),
    body: { what: 'Who rents the house?', priority: 'high', dueOn: '2026-11-20', state: 'open' },
  },
  {
    kind: 'strategy',
    about: 'protect',
    body: { aim: 'Nobody is left without a bed.', state: 'open', reviewOn: '2027-01-03' },
  },
  {
    kind: 'decision',
    about: randomUUID(),
    body: { decided: 'No arrest before Friday', why: 'Beds are ready then.', on: '2026-11-02' },
  },
);
const crew = groupCalled('The Tallow Row crew', 'the bosses');
await write(kirsty, id, crew, memberOfGroup(gavril.about, crew.about));
await write(kirsty, bare, groupCalled('Tallow Row gang'));
await given.workerHears();
await name(kirsty, id, imtiaz);
const charge = randomUUID();
const decided = riskDecided();
const action = randomUUID();
const trade = actionDone('Licences looked at', { aim: 'trade', trade: 'car wash', on: '2026-11-05' });
await write(
  kirsty,
  id,
  decided,
  {
    kind: 'charge',
    about: charge,
    body: { of: gavril.about, offence: 'slavery', how: 'charged', risk: decided.about, on: '2026-11-03' },
  },
  {
    kind: 'hearing',
    about: randomUUID(),
    body: { charge, what: 'first', court: 'Chester Magistrates’ Court', at: '10:30', on: '2026-11-04' },
  },
  {
    kind: 'care',
    about: ilie.about,
    body: {
      wishes: 'unsure',
      measures: ['screens', 'live-link'],
      measuresState: 'asked-for',
      interpreter: 'needed',
      language: 'Romanian',
      travel: 'not-known',
      tell: 'agreed',
      ways: ['supporter'],
      ground: 'they-said',
      on: '2026-11-05',
    },
  },
);

const visit = randomUUID();
await write(kirsty, id, ...disruptedAt(row.about, action, visit));
await write(kirsty, id, trade);
// Somebody left who alone was named for one.
const admin = await given.member('administrator').of('cheshire-police', 'Aled Hollins');
const left = await given.member('investigator').of('cheshire-police', 'Owain Tarvin');
await begin(left);
await given.staff.act(
  { session: admin.session },
  { act: 'member.leave', record: { kind: 'member', id: left.memberId } },
  (act) => changeMember(asSignedIn(act), { memberId: left.memberId, revision: 1, change: 'leave' }),
);
const { reportId: withdrawn } = await given.report();
await given.worker.act(
  {},
  { act: 'report.consent-turned', record: { kind: 'report', id: withdrawn } },
  (act) => noteConsentSaid(act, withdrawn, { agrees: false, on: '2026-11-20' }),
);
const fromWithdrawn = await begin(kirsty, { beganFrom: withdrawn, handedIn: [outlineOf('Larch')] });
// Its reporter came back.
const returned = await given.report();
const further = await begin(kirsty, { beganFrom: returned.reportId, handedIn: [outlineOf('Sallow')] });
await given.reporterAnswers(returned.receipt, 'They were moved to Tallow Row, two men and a boy.');
await given.workerHears();
const officer = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const manager = await given.member('partnership-manager').of('cheshire-police', 'Oluwaseun Fairbank');
const ordering = orderingIn(given);
const bareOrder = await ordering.begin(kirsty);
const order = await ordering.begin(
  kirsty,
  orderedOn('Gavril Tormund'),
  conditionOf({ what: 'not-enter', place: '4 Tallow Row', postcode: 'CW1 2AB' }),
  conditionOf({ what: 'not-contact', person: 'Ilie', personIs: 'victim' }, 'protected-condition'),
);
await ordering.show(kirsty, order, 'cheshire-east-council');

const { wrongWith } = staffBrowser(desk.site, origin);

const pages = investigationPages({
  action,
  bare,
  bareOrder,
  fromWithdrawn,
  further,
  id,
  order,
  reportId,
  person: ilie.about,
  item: ledger.about,
  tradeAction: trade.about,
  visit,
});

test('no page of an investigation has an axe violation, and none runs out at 320 px', async () => {
  expect(await wrongWith(kirsty.session, pages)).toEqual([]);
  const abandoned = ['investigations without anybody', '/investigations/without-anybody'] as const;
  expect(await wrongWith(admin.session, [abandoned])).toEqual([]);
  const onConsent = ['report told on consent that was taken back', `/reports/${withdrawn}`] as const;
  expect(await wrongWith(officer.session, [onConsent, [...onConsent, 'Save the decision']])).toEqual([]);
  const figures = [['what is released', '/figures/funnel']] as const;
  expect(await wrongWith(manager.session, figures)).toEqual([]);
  await liftOwner(database.pool('owner'));
  await database.pool('owner').query(`update triage.items set received_at = now() - interval '120 days'`);
  expect(await given.worker.act({}, { act: 'figures.release' }, makeRelease)).toBe(true);
  expect(await wrongWith(manager.session, figures)).toEqual([]);
});
