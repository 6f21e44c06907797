import { expect, test } from 'vitest';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { outcomeOf, supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { watchFunding } from '../waiting/watch-funding.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, move, open, says, write } = supportingIn(given);
const { add, refer, answer } = servingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of('nhs-safeguarding-team', 'Siobhan Larkfield');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const anselm = await given.member('partnership-manager').of('warrington-borough-council', 'Anselm Okoroji');
const dagny = await given.member('duty-desk').of('cheshire-police', 'Dagny Holt');
const therapy = await add(siobhan, { name: 'Trauma therapy' });
const page = `/services/${therapy}/outcomes`;
const textFor = async (who: TestMember) => (await desk.as(who).open(page)).text;

/** Somebody for whom the service began in October, with what they answered before and since. */
async function used(before: 'a-little' | 'mostly', since: 'fully' | 'mostly' | 'not-at-all') {
  const id = await begin(thandiwe);
  await write(thandiwe, id, outcomeOf('start', before, '2025-09-01'));
  const referral = await refer(thandiwe, id, therapy, { sections: ['needs'] });
  await answer(siobhan, id, referral, { kind: 'accepted', about: '', body: { beginsOn: '2025-10-01' } });
  await write(
    thandiwe,
    id,
    outcomeOf('review', 'refused', '2025-10-10'),
    outcomeOf('review', 'not-at-all', '2025-10-11'),
    outcomeOf('review', since, '2025-10-12'),
  );
  return { id, referral };
}

test('[issue 6, 8] how answers changed is counted for people who used a service, exactly for whoever may open their cases', async () => {
  expect(await textFor(thandiwe)).toContain('Nobody has used this service yet');
  await used('a-little', 'fully');
  const { id, referral } = await used('mostly', 'mostly');
  const seen = await desk.as(thandiwe).open(page);
  expect(problemsWithHtml(seen.html)).toEqual([]);
  expect(seen.text).toContain('People have used it 2');
  expect(seen.text).toContain('2 people: Further 1, The same 1');
  expect(seen.text).toContain('Read it as what these people said');
  // Of an answer that is none nothing follows, and the latest counts.
  expect(seen.text).not.toContain('Gone back 1');
  expect(await textFor(siobhan)).toContain('2 people: Further 1, The same 1');
  // Done, the case is shut to the agency that helped, and so is its count; the sender counts on.
  await answer(siobhan, id, referral, { kind: 'done', about: '', body: { result: 'helped' } });
  expect(await textFor(siobhan)).toContain('People have used it 1');
  expect(await textFor(thandiwe)).toContain('People have used it 2');
});

test('a partnership manager is told no small number, and others nothing', async () => {
  expect(await textFor(beatrix)).toContain('Nobody has used this service yet');
  expect((await desk.as(dagny).open(page)).status).toBe(404);
  expect((await desk.as(dagny).open(`/services/${therapy}`)).text).not.toContain('What changed for people');
  expect(await textFor(anselm)).toContain('People have used it fewer than 5');
  expect(await textFor(anselm)).toContain('Fewer than 5 people: not told');
  for (let more = 0; more < 3; more++) await used('a-little', 'fully');
  // Five answered, of whom one stayed the same: the whole is told, and no part that is one person.
  const five = await textFor(anselm);
  expect(five).toContain('5 people. Parts under 5 are not told');
  expect(five).not.toContain('Further 4');
  for (let more = 0; more < 4; more++) await used('mostly', 'mostly');
  const nine = await textFor(anselm);
  expect(nine).toContain('People have used it 9');
  expect(nine).not.toMatch(/Further [1-4]\b/);
  await used('a-little', 'fully');
  expect(await textFor(anselm)).toContain('10 people: Further 5, The same 5');
});

test('[X24] a service that has ended tells every case of somebody who has it or waits for it, and stands with who is without until they are referred there no more', async () => {
  const [owner, receiver, stranger, manager] = [thandiwe, siobhan, beatrix, anselm].map((who) =>
    desk.as(who),
  );
  if (!owner || !receiver || !stranger || !manager) throw new Error('four browsers');
  const waiting = '/services/waiting';
  const art = await add(siobhan, { name: 'Art on Mondays' });
  const id = await begin(thandiwe);
  const at = `/service-referrals/${await refer(thandiwe, id, art)}`;
  const answered = {
    outcome: 'accepted',
    'beginsOn-day': '2',
    'beginsOn-month': '11',
    'beginsOn-year': '2026',
  };
  await receiver.press(await receiver.open(at), 'Save the answer', answered);
  const list = async () => (await owner.open(`/cases/${id}/services`)).text;
  expect(await list()).toContain('Began on 2 November 2026');
  await receiver.press(await receiver.open(`/services/${art}/end`), 'Save', { endedWhy: 'No more money.' });
  expect(await list()).toMatch(/The service ended on .* Service ended/);
  expect(await list()).not.toContain('Began on 2 November 2026');
  await given.worker.act({}, { act: 'case.watch' }, watchFunding);
  const told = await owner.open(`/cases/${id}`);
  expect(told.text).toContain('A service that they were referred to has ended, or its funding ends');
  const ends = async (who: typeof owner) =>
    (await who.open(waiting)).section('Services that have ended, or whose funding has');
  expect(await ends(owner)).toMatch(/Art on Mondays .*Ended on .* in it 1 person/);
  expect((await owner.open(waiting)).html).toContain(`href="/cases/${id}/services"`);
  expect(await ends(manager)).toMatch(/Art on Mondays .*Ended on .*In it: fewer than five/);
  expect(await ends(stranger)).not.toContain('Art on Mondays');
  await receiver.press(await receiver.open(at), 'Save the answer', { outcome: 'done', result: 'left-early' });
  expect(await ends(owner)).not.toContain('Art on Mondays');
  expect(await ends(manager)).not.toContain('Art on Mondays');
});

test('[C14 C16] where a case moves to the agency that was asked to help, that agency answers as before: there is nothing to give back', async () => {
  const [owner, receiver] = [desk.as(thandiwe), desk.as(siobhan)];
  const id = await begin(thandiwe);
  await says(thandiwe, id, 'yes', 'nhs-safeguarding-team', 'health');
  const share = { purpose: 'health', ground: 'consent' } as const;
  const [first, second] = [
    await refer(thandiwe, id, therapy, { share }),
    await refer(thandiwe, id, therapy, { share }),
  ].map((each) => `/service-referrals/${each}`);
  if (first === undefined || second === undefined) throw new Error('two referrals');
  await move(thandiwe, id, siobhan);
  await given.workerHears();
  const tasks = await receiver.open('/tasks?whose=team');
  const { reference } = (await open(siobhan, id)).one;
  expect(tasks.text).toContain(`${reference}: Answer a referral to Trauma therapy`);
  const page = await receiver.open(first);
  expect(page.text).not.toContain('Not shared any more');
  expect(problemsWithHtml(page.html)).toEqual([]);
  const accepted = await receiver.press(page, 'Save the answer', { outcome: 'accepted' });
  expect(accepted.text).toContain('Accepted, waits for a place');
  const done = await receiver.press(accepted, 'Save the answer', { outcome: 'done', result: 'helped' });
  expect(done.text).toContain('They got what was asked for');
  const said = { outcome: 'declined', reason: 'no-capacity' };
  const declined = await receiver.press(await receiver.open(second), 'Save the answer', said);
  expect(declined.text).toContain('No place: too many wait already');
  for (const at of [first, second]) expect((await owner.open(at)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('[X24] however many services stand whose funding ended and of which nobody has said more, every end is told, and each can be found under “Waiting and unmet need”', async () => {
  const today = londonDay(new Date());
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query(
    `insert into services.services (service_id, agency_id, name, finds, waiting, waiting_on, funding_ends_on, changed_at, revision)
     select gen_random_uuid(), agency_id, 'Left alone ' || to_char(n, 'FM000'), finds, waiting, waiting_on, $2::date - n, changed_at, 0
     from services.services, generate_series(1, 120) n where service_id = $1`,
    [therapy, today],
  );
  const coming = await add(siobhan, { name: 'Night line', fundingEndsOn: addDays(today, 20) });
  const past = await add(siobhan, { name: 'Day room', fundingEndsOn: addDays(today, -400) });
  const ids = [await begin(thandiwe), await begin(thandiwe)];
  for (const [at, id] of ids.entries()) await refer(thandiwe, id, at === 0 ? coming : past);
  await given.worker.act({}, { act: 'case.watch' }, watchFunding);
  for (const id of ids)
    expect((await desk.as(thandiwe).open(`/cases/${id}`)).text).toContain(
      'A service that they were referred to has ended, or its funding ends',
    );
  const browser = desk.as(thandiwe);
  let page = await browser.open('/services/waiting');
  const next = page.section('Services whose funding ends within a year');
  expect(next).toMatch(/Night line .*Ends on .*waiting 1 person/);
  expect(next).not.toContain('Left alone');
  const [found, pages] = [new Set<string>(), ['first']];
  for (;;) {
    expect(problemsWithHtml(page.html)).toEqual([]);
    const shown = page.section('Services that have ended, or whose funding has');
    expect(shown).not.toContain('Ends on');
    for (const [name] of shown.matchAll(/Left alone \d+/g)) found.add(name);
    if (shown.includes('Day room')) break;
    page = await browser.open(page.link('More that ended earlier').split('#')[0] ?? '');
    pages.push('next');
  }
  expect([found.size, pages.length]).toEqual([120, 3]);
  expect(page.text).toMatch(/Day room .*Its funding ended on .*waiting 1 person/);
  expect(page.link('Back to those that ended last')).toBe('/services/waiting#past');
  expect((await browser.open(`/services/${past}`)).text).toContain('Funding ended');
  expect(desk.faults).toEqual([]);
});

test('[issue 6, 6] unmet need is counted by person and by need for the partnership; no small number is told, and none by what is left', async () => {
  const without = async (people: number, need: string, why: string) => {
    for (let one = 0; one < people; one++) {
      const browser = desk.as(beatrix);
      const form = await browser.open(`/cases/${await begin(beatrix)}/services/missing`);
      await browser.press(form, 'Note it', { need, why });
    }
  };
  const seen = async (who: TestMember) => {
    const { text } = await desk.as(who).open('/services/waiting');
    return text.slice(text.indexOf('People with a need'));
  };
  await without(3, 'housing', 'full');
  await without(4, 'housing', 'none-there');
  expect(await seen(anselm)).toMatch(/that no service meets 7/);
  expect(await seen(anselm)).toMatch(/Housing ?All are full ?There is none ?7 people/);
  expect(await seen(beatrix)).toMatch(/There is none: 4 people ?All are full: 3 people ?7 people/);
  // The whole would tell how many the two are.
  await without(2, 'legal', 'no-language');
  expect(await seen(anselm)).toMatch(/that no service meets 7 and more/);
  await without(3, 'money', 'full');
  expect(await seen(anselm)).toMatch(/that no service meets 12(?! and more)/);
  expect(await seen(anselm)).toMatch(/fewer than five.*fewer than five/s);
});
