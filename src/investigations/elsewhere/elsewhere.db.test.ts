import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listTasksAbout } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { investigatingIn, partIn, personFound, riskDecided } from '../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { getInvestigation } from '../investigation/investigation-store.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, name, takeOff, write } = investigatingIn(given);
const supporting = supportingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Orrin');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Bell');
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');

/** People of whom no two are alike. */
const people = [
  { name: 'Zephyrine Quillfeather', dateOfBirth: '1990-05-04' },
  { name: 'Marek Dvorzak', dateOfBirth: '1978-11-23' },
  { name: 'Oluwaseun Bamgbose', dateOfBirth: '1985-02-17' },
  { name: 'Ruta Kazlauskiene', dateOfBirth: '1969-08-30' },
  { name: 'Tamsin Overthwaite', dateOfBirth: '1993-07-12' },
  { name: 'Bartholomeus Nieuwkerk', dateOfBirth: '1981-01-09' },
  { name: 'Ginevra Castellucci', dateOfBirth: '1996-03-21' },
] as const;
type Somebody = (typeof people)[number];
const [first, sealed, hidden, supported, charged, victim, later] = people;
const suspected = (person: Somebody) => {
  const found = personFound(person.name);
  return [
    { ...found, body: { ...found.body, born: person.dateOfBirth } },
    partIn(found.about, 'suspect'),
  ] as const;
};
const affectedIn = (person: Somebody, of: Parameters<typeof given.report>[0] = {}) =>
  given.report({ people: [{ ...person, role: 'may-be-affected' }], ...of });
/** What the page of an investigation asks of its reader. */
const pageOf = async (who: TestMember, id: string) => desk.as(who).open(`/investigations/${id}`);
const asks = /may be a possible victim, by something that stands outside this investigation/;

test('[D3 X10] a suspect who is affected in an earlier report is asked about: section 45, safety, and a task of the lead until it is answered', async () => {
  const { reportId } = await affectedIn(first);
  const [found, part] = suspected(first);
  const id = await begin(kirsty, { handedIn: [found, part] });
  expect((await pageOf(kirsty, id)).text).not.toMatch(asks);
  await given.workerHears();
  const page = await pageOf(kirsty, id);
  expect(page.text).toMatch(asks);
  expect(page.html).toContain(`/reports/${reportId}`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  const tasks = () =>
    as(kirsty, 'investigation.open', id, async (act) =>
      (await listTasksAbout(act, id)).map(({ title, state }) => [title.slice(11), state]),
    );
  expect(await tasks()).toEqual([['ask about section 45, and whether somebody is safe', 'open']]);
  await write(kirsty, id, {
    kind: 'defence',
    about: found.about,
    body: { choice: 'unclear', why: 'Asked.', safeguarding: 'referred', on: '2026-11-29' },
  });
  expect((await pageOf(kirsty, id)).text).not.toMatch(asks);
  // Of those that wait.
  expect(await tasks()).toEqual([]);
  expect((await pageOf(imtiaz, id)).status).toBe(404);
  // Found while it is closed, it is asked once it is opened again.
  const stands = (state: 'closed' | 'open') =>
    write(kirsty, id, {
      kind: 'standing',
      about: '',
      body: { state, ...(state === 'closed' ? { outcome: 'other' } : {}), why: 'Said.', on: '2026-11-29' },
    });
  await stands('closed');
  await affectedIn(first);
  expect(await tasks()).toEqual([]);
  await stands('open');
  expect(await tasks()).toEqual([['ask about section 45, and whether somebody is safe', 'open']]);
});

test('[X10 R8] a suspect who is a victim in another investigation is asked about to those who are named for both, both ways round, and to nobody else', async () => {
  const taken = (person: Somebody) => {
    const [found] = suspected(person);
    return [found, partIn(found.about, 'possible-victim')] as const;
  };
  const [suspect, part] = suspected(victim);
  const [next, nextPart] = suspected(later);
  const of = await begin(kirsty, { handedIn: [suspect, part, next, nextPart] });
  await given.workerHears();
  // It comes in elsewhere afterwards; and somebody who was filed there before is suspected here.
  const other = await begin(imtiaz, { handedIn: [...taken(victim)] });
  await given.workerHears();
  const reference = (await as(imtiaz, 'investigation.open', other, (act) => getInvestigation(act, other)))
    .reference;
  const tasks = () =>
    as(kirsty, 'investigation.open', of, async (act) => (await listTasksAbout(act, of)).length);
  const unasked = async (who: TestMember) => {
    const page = await pageOf(who, of);
    expect(page.text).not.toMatch(asks);
    for (const secret of [other, reference]) expect(page.html).not.toContain(secret);
  };
  await unasked(kirsty);
  expect(await tasks()).toBe(0);
  const both = await given.member('investigator').of('cheshire-police', 'Morwenna Tull');
  await name(kirsty, of, both);
  await unasked(both);
  await name(imtiaz, other, both);
  const page = await pageOf(both, of);
  expect(page.text).toMatch(asks);
  expect(
    page.link(
      `Somebody very like them is a victim, or may be one, in ${reference}. Only those who are named for both are told so.`,
    ),
  ).toBe(`/investigations/${other}`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect((await desk.as(both).open(`/investigations/${of}/court`)).text).toMatch(asks);
  // Whoever is named for one alone sees as much as before: no prompt, no task, and the other investigation says nothing of it.
  await unasked(kirsty);
  await write(imtiaz, other, ...taken(later));
  await given.workerHears();
  expect((await pageOf(both, of)).text.match(new RegExp(asks, 'g'))).toHaveLength(2);
  expect((await pageOf(imtiaz, other)).html).not.toContain(of);
  const answer = (about: string) =>
    write(both, of, {
      kind: 'defence',
      about,
      body: { choice: 'unclear', why: 'Both teams meet.', safeguarding: 'referred', on: '2026-11-29' },
    });
  await answer(suspect.about);
  expect((await pageOf(both, of)).text.match(new RegExp(asks, 'g'))).toHaveLength(1);
  expect(await tasks()).toBe(0);
  // Taken off one of them, they are told no more.
  await takeOff(imtiaz, other, both);
  await unasked(both);
  expect(desk.faults).toEqual([]);
});

test('[D3 X10] whoever is charged and never called a suspect is looked for too; each charge asks anew', async () => {
  await affectedIn(charged);
  const [found] = suspected(charged);
  const decided = riskDecided();
  const id = await begin(kirsty, { handedIn: [found, decided] });
  await given.workerHears();
  expect((await pageOf(kirsty, id)).text).not.toMatch(asks);
  const charge = (offence: 'fraud' | 'trafficking') =>
    write(kirsty, id, {
      kind: 'charge',
      about: randomUUID(),
      body: { of: found.about, offence, how: 'charged', risk: decided.about, on: '2026-11-03' },
    });
  const open = () =>
    as(kirsty, 'investigation.open', id, async (act) => (await listTasksAbout(act, id)).length);
  await charge('fraud');
  await given.workerHears();
  expect((await pageOf(kirsty, id)).text).toMatch(asks);
  expect((await desk.as(kirsty).open(`/investigations/${id}/court`)).text).toMatch(asks);
  expect(await open()).toBe(1);
  await write(kirsty, id, {
    kind: 'defence',
    about: found.about,
    body: { choice: 'unclear', why: 'Asked.', safeguarding: 'referred', on: '2026-11-29' },
  });
  expect(await open()).toBe(0);
  await charge('trafficking');
  expect((await pageOf(kirsty, id)).text).toMatch(asks);
  expect(await open()).toBe(1);
});

test('[D3] the other way round: a suspect who is affected in a later report; of one that is sealed who holds it is told and no more, of a hidden one nothing', async () => {
  const id = await begin(kirsty, { handedIn: [...suspected(sealed), ...suspected(hidden)] });
  await given.workerHears();
  const elsewhere = { heldBy: 'cheshire-east-council' } as const;
  const { reportId } = await affectedIn(sealed, { ...elsewhere, othersSee: 'sealed' });
  await affectedIn(hidden, { ...elsewhere, othersSee: 'hidden' });
  const { html, text } = await pageOf(kirsty, id);
  expect(text.match(new RegExp(asks, 'g'))).toHaveLength(1);
  expect(text).toContain('Cheshire East Council holds a report of somebody affected');
  expect(html).not.toContain(reportId);
});

test('[D3 D12] somebody who is supported is told of only while they agree that the police are told, and never by whom', async () => {
  const caseId = await supporting.begin(thandiwe);
  const called = personCalled(supported.name);
  await supporting.write(thandiwe, caseId, {
    ...called,
    body: { ...called.body, born: supported.dateOfBirth },
  } as typeof called);
  await given.workerHears();
  const [found, part] = suspected(supported);
  const id = await begin(kirsty, { handedIn: [found, part] });
  await given.workerHears();
  expect((await pageOf(kirsty, id)).text).not.toMatch(asks);
  const answer = (said: 'yes' | 'withdrawn') =>
    supporting.says(thandiwe, caseId, said, 'cheshire-police', 'police');
  const tasks = () =>
    as(kirsty, 'investigation.open', id, async (act) => (await listTasksAbout(act, id)).length);
  // Of what may not be told nothing is kept, so that an answer from before is none to it.
  await write(kirsty, id, {
    kind: 'defence',
    about: found.about,
    body: { choice: 'unclear', why: 'Asked.', safeguarding: 'not-needed', on: '2026-11-29' },
  });
  expect(await tasks()).toBe(0);
  await answer('yes');
  await given.workerHears();
  expect(await tasks()).toBe(1);
  const page = await pageOf(kirsty, id);
  expect(page.text).toMatch(asks);
  expect(page.text).toContain('Who supports them is not told here');
  for (const secret of [caseId, 'Halton', 'Thandiwe']) expect(page.html).not.toContain(secret);
  await answer('withdrawn');
  expect((await pageOf(kirsty, id)).text).not.toMatch(asks);
  // Nor does a task go on asking, until they agree again.
  await given.workerHears();
  expect(await tasks()).toBe(0);
  await answer('yes');
  await given.workerHears();
  expect(await tasks()).toBe(1);
  await answer('withdrawn');
  await given.workerHears();
  expect(desk.faults).toEqual([]);
});
