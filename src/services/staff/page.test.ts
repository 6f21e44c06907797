import { expect, test } from 'vitest';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { add } = servingIn(given);
const chidinma = await given.member('support-worker').of('halton-borough-council', 'Chidinma Farrow');
const colleague = await given.member('partnership-manager').of('halton-borough-council', 'Anselm Okoroji');
const stranger = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const dewi = await given.member('frontline').of('cheshire-police', 'Dewi Pritchley');
const keeper = desk.as(chidinma);

const filled = {
  name: 'Family support at home',
  about: 'Help at home with small children.',
  needs: 'family',
  places: 'E06000006',
  ages: 'adult',
  languages: 'Yoruba, English',
  cost: 'free',
  waiting: 'full',
  capacity: '14',
  reach: 'Refer here.',
};

test('[C14] a service is added with all that is asked, keeps what was typed while something is missing, and is read by whoever is signed in', async () => {
  const form = await keeper.open('/services/new');
  expect(problemsWithHtml(form.html)).toEqual([]);
  const { name: _name, ...unnamed } = filled;
  const missing = await keeper.press(form, 'Save', unnamed);
  expect([missing.status, missing.errors]).toEqual([422, ['Write what the service is called']]);
  expect(missing.html).toContain('Help at home with small children.');
  const wrong = await keeper.press(missing, 'Save', { ...filled, capacity: 'a few' });
  expect(wrong.errors).toEqual(['Write how many people as a number, such as 12']);
  const added = await keeper.press(wrong, 'Save', filled);
  expect(added.text).toContain('The service is in the directory.');
  expect(problemsWithHtml(added.html)).toEqual([]);
  const seen = await desk.as(dewi).open(keeper.at);
  expect(seen.h1).toBe('Family support at home');
  expect(seen.text).toMatch(/Waiting time Takes nobody new ?Said on \d+ \w+ \d{4}/);
  expect(seen.text).toContain('Languages that workers speak Yoruba, English');
  expect(seen.text).not.toContain('Update this service');
});

test('the directory is narrowed by need, place, person and language, and goes on page by page', async () => {
  for (let number = 10; number < 40; number++)
    await add(chidinma, {
      name: `Night shelter ${number}`,
      needs: ['housing'],
      genders: 'men',
      interpreters: 'no',
      languages: 'Polish',
    });
  await add(chidinma, { name: 'Day room', needs: ['housing'], genders: 'women', interpreters: 'yes' });
  const browser = desk.as(dewi);
  const shelters = (text: string) => text.match(/Night shelter \d+/g) ?? [];
  const list = await browser.open('/services?need=housing&whom=men');
  expect(problemsWithHtml(list.html)).toEqual([]);
  expect(shelters(list.text)).toHaveLength(25);
  const next = await browser.open(list.link('More services'));
  expect(shelters(next.text)).toEqual([35, 36, 37, 38, 39].map((number) => `Night shelter ${number}`));
  expect(next.text).not.toContain('Day room');
  expect((await browser.open('/services?need=housing&language=vi')).text).toMatch(/Day room/);
  expect(shelters((await browser.open('/services?need=housing&language=vi')).text)).toEqual([]);
  expect((await browser.open('/services?place=E06000049')).text).toContain('No service fits all of this');
  const none = await browser.open('/services?need=housing&whom=men&worker=woman');
  expect(problemsWithHtml(none.html)).toEqual([]);
  expect(none.text).toContain('Without “Helped by: A woman”');
  expect(none.text).not.toContain('Without “Help with');
  expect(shelters((await browser.open(none.link('Without “Helped by: A woman”'))).text)).toHaveLength(25);
  expect((await browser.open('/services?worker=woman&place=E06000049')).text).toContain('take several back');
  await add(chidinma, {
    name: 'Cheap and soon',
    ...{ workers: ['woman'], accessKinds: ['step-free'], cost: 'some', waiting: 'none' },
    fundingEndsOn: addDays(londonDay(new Date()), 30),
  });
  const narrow = await browser.open('/services');
  const chosen = { room: 'now', worker: 'woman', access: 'step-free', cost: 'little', funding: 'soon' };
  expect((await browser.press(narrow, 'Show these', chosen)).text).toContain('Cheap and soon');
  expect((await browser.press(narrow, 'Show these', { ...chosen, cost: 'free' })).text).toContain(
    'Without “They pay at most: Nothing”',
  );
  // What is none of the choices narrows nothing.
  expect(shelters((await browser.open("/services?need='&language=xx")).text).length).toBeGreaterThan(0);
});

test('what is said anew leaves what was said before, with who said it; two at once are told of each other', async () => {
  const id = await add(chidinma, { name: 'Choir' });
  const other = desk.as(colleague);
  const form = await keeper.open(`/services/${id}/correct`);
  const theirs = await other.open(`/services/${id}/correct`);
  const saved = await keeper.press(form, 'Save', { waiting: 'longer' });
  expect(saved.text).toContain('What was said before stays in its history.');
  const late = await other.press(theirs, 'Save', { waiting: 'none' });
  expect([late.status, late.text.includes('Wait over three months')]).toEqual([409, true]);
  expect((await other.press(late, 'Save', { waiting: 'none' })).text).toContain('Places free now');
  const versions = await keeper.open(`/services/${id}/versions`);
  expect(problemsWithHtml(versions.html)).toEqual([]);
  expect(versions.text.match(/Places free now|Wait over three months|Wait two to four weeks/g)).toEqual([
    'Places free now',
    'Wait over three months',
    'Wait two to four weeks',
  ]);
});

test('a waiting time that was said long ago is shown as such, and a funding that soon ends stands out', async () => {
  const id = await add(chidinma, {
    name: 'Old word',
    waiting: 'none',
    waitingOn: '2026-01-05',
    fundingEndsOn: '2026-12-01',
  });
  const { text, html } = await keeper.open(`/services/${id}`);
  expect(text).toContain('Said on 5 January 2026: ask again');
  expect(html).toContain('<strong class="ps-late">1 December 2026</strong>');
});

test('a funding that soon ends and one that has ended are said in the list, and each is narrowed to by itself', async () => {
  const today = londonDay(new Date());
  const kites = { ended: -1, last: 0, soon: 89, later: 90 };
  for (const [name, days] of Object.entries(kites))
    await add(chidinma, { name: `Kite ${name}`, needs: ['legal'], fundingEndsOn: addDays(today, days) });
  await add(chidinma, { name: 'Kite unsaid', needs: ['legal'], waiting: 'none' });
  const browser = desk.as(dewi);
  const of = async (funding: string) => {
    const { text, html } = await browser.open(`/services?need=legal&funding=${funding}`);
    expect(problemsWithHtml(html)).toEqual([]);
    return [
      text.match(/Kite \w+/g) ?? [],
      text.match(/Its funding ends on \d/g)?.length ?? 0,
      text.match(/Its funding ended on \d/g)?.length ?? 0,
    ];
  };
  expect(await of('soon')).toEqual([['Kite last', 'Kite soon'], 2, 0]);
  expect(await of('ended')).toEqual([['Kite ended'], 0, 1]);
  expect((await of('')).slice(1)).toEqual([2, 1]);
  const narrowed = await browser.press(await browser.open('/services?need=legal'), 'Show these', {
    funding: 'ended',
  });
  expect(narrowed.text).toContain('Kite ended');
  expect((await browser.open('/services?need=legal&funding=ended&room=now')).text).toContain(
    'Without “Funding: Has ended”',
  );
});

test('a service ends with a reason, stands under Ended, and is opened again; another agency changes nothing of it', async () => {
  const id = await add(chidinma, { name: 'Bakery places' });
  const form = await keeper.open(`/services/${id}/end`);
  expect((await keeper.press(form, 'Save')).errors).toEqual(['Write why it ended']);
  const ended = await keeper.press(form, 'Save', { endedWhy: 'The bakery closed.' });
  expect(ended.text).toContain('The bakery closed.');
  expect((await keeper.open('/services')).text).not.toContain('Bakery places');
  expect((await keeper.open('/services?show=ended')).text).toContain('Bakery places');
  for (const path of ['correct', 'end'])
    expect((await desk.as(stranger).open(`/services/${id}/${path}`)).status).toBe(404);
  const others = desk.as(stranger);
  const [token] = (await others.open('/services/new')).forms.map(({ fields }) => fields['form-token']);
  const tried = await others.send(`/services/${id}/open-again`, { 'form-token': token ?? '' });
  expect(tried.status).toBe(404);
  const again = await keeper.press(ended, 'Open it again');
  expect(again.text).toContain('The service is open again.');
  expect((await keeper.open('/services?whom=adult')).text).toContain('Bakery places');
  expect(desk.faults).toEqual([]);
});
