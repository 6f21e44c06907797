import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import {
  agreedToBeTold,
  investigatingIn,
  partIn,
  personFound,
  riskDecided,
} from '../../testing/investigating.ts';
import { joinPeople } from '../../testing/one-with-another.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';

const database = await freshDatabase();
await liftOwner(database.pool('owner'));
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = investigatingIn(given);
const supporting = supportingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Orrin');

const joined = { name: 'Wilhelmina Oakenshott', dateOfBirth: '1972-12-01' } as const;
const apart = { name: 'Ignatius Fernsby', dateOfBirth: '1988-06-15' } as const;
type Somebody = typeof joined | typeof apart;
const suspected = (person: Somebody) => {
  const found = personFound(person.name);
  return [
    { ...found, body: { ...found.body, born: person.dateOfBirth } },
    partIn(found.about, 'suspect'),
  ] as const;
};
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
const asks = /may be a possible victim, by something that stands outside this investigation/;

test('[D3 X10] a suspect whom people joined with somebody affected in a report is asked about, however unlike the two are told of; what joins them in a hidden report tells nothing', async () => {
  const at = async (heldBy: 'cheshire-police' | 'cheshire-east-council', person: Somebody) => {
    const desks = await given.member('duty-desk').of(heldBy);
    const seen = await given.report({
      people: [{ ...person, role: 'may-be-causing' }],
      ...{ heldBy, othersSee: heldBy === 'cheshire-police' ? 'sealed' : 'hidden' },
    });
    const called = `Nobody Knows Who ${person.dateOfBirth}`;
    const { reportId } = await given.report({
      people: [{ name: called, role: 'may-be-affected' }],
      ...{ heldBy, othersSee: 'sealed' },
    });
    await joinPeople(given, desks, [seen.reportId, reportId]);
    return reportId;
  };
  const id = await begin(kirsty, { handedIn: [...suspected(joined), ...suspected(apart)] });
  const page = () => desk.as(kirsty).open(`/investigations/${id}`);
  await given.workerHears();
  const said = await at('cheshire-police', joined);
  expect((await page()).text).not.toMatch(asks);
  await given.workerHears();
  await at('cheshire-east-council', apart);
  await given.workerHears();
  const { text, html } = await page();
  expect(text.match(new RegExp(asks, 'g'))).toHaveLength(1);
  expect(html).toContain(`/reports/${said}`);
});

test('[X23 D12] every other case of the same person binds a telling too, also under another entry than the one that was handed in', async () => {
  const [own, other] = [await supporting.begin(thandiwe), await supporting.begin(thandiwe)];
  const [one, its] = [
    (await supporting.open(thandiwe, own)).one,
    (await supporting.open(thandiwe, other)).one,
  ];
  await supporting.says(thandiwe, own, 'yes', 'cheshire-police', 'police');
  const rule = (caseId: string, over: { safe: 'as-written' | 'not-settled'; ways: ('call' | 'text')[] }) =>
    supporting.write(thandiwe, caseId, {
      ...{ kind: 'safe-contact', about: '' },
      body: { ...over, shared: 'no', voicemail: 'never', channels: '07700 900123', on: '2026-11-02' },
    });
  await rule(own, { safe: 'as-written', ways: ['call', 'text'] });
  await rule(other, { safe: 'not-settled', ways: [] });
  const reportId = await supporting.handIn(thandiwe, own, 'He keeps their papers.');
  await given.workerHears();
  const report = (
    await database
      .pool('owner')
      .query('select reference from reports.reports where report_id = $1', [reportId])
  ).rows[0].reference;
  const [handed, written, marku] = [personFound('Ana'), personFound('Anne'), personFound('Marku')];
  const [decided, charge] = [riskDecided(), randomUUID()];
  const part = partIn(handed.about, 'possible-victim');
  const id = await begin(kirsty, {
    beganFrom: reportId,
    handedIn: [handed, { ...part, body: { ...part.body, sourceNote: report } }, written, marku, decided],
  });
  await write(
    kirsty,
    id,
    partIn(written.about, 'victim'),
    agreedToBeTold(written.about, ['call'], 'they-said'),
    {
      ...{ kind: 'charge', about: charge },
      body: { of: marku.about, offence: 'slavery', how: 'charged', risk: decided.about, on: '2026-11-03' },
    },
  );
  const tell = () =>
    write(kirsty, id, {
      ...{ kind: 'told', about: randomUUID() },
      body: { of: written.about, charge, way: 'call', on: '2026-11-04' },
    });
  // Nobody said who they are; then it is said, and the case that handed them in lets them be called.
  await tell();
  await write(kirsty, id, {
    ...{ kind: 'link', about: randomUUID() },
    body: { from: handed.about, to: written.about, as: 'same-person', ...sourced },
  });
  await tell();
  await supporting.write(thandiwe, other, {
    ...{ kind: 'tie', about: randomUUID() },
    body: { role: 'same-person', name: 'Ana', caseReference: one.reference },
  });
  // What is not settled in the other stops nothing in this one.
  await tell();
  await rule(other, { safe: 'as-written', ways: ['text'] });
  await expect(tell()).rejects.toThrow();
  const page = await desk.as(kirsty).open(`/investigations/${id}/court`);
  expect(page.text).toContain('Whoever supports them says that this way to them is not safe');
  for (const secret of [other, its.reference, one.reference, 'Halton'])
    expect(page.html).not.toContain(secret);
  expect(desk.faults).toEqual([]);
});
