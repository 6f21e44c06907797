import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { hearNews } from '../../testing/hear-news.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { publicSiteOver } from '../../testing/public-site.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import type { Body, Written } from '../case/entry.ts';

const database = await freshDatabase();
const owner = database.pool('owner');
await liftOwner(owner);
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const street = await publicSiteOver(database, given.keysDir);
const { begin, write } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const worker = desk.as(thandiwe);
const today = londonDay(new Date());
const task = 'Say anew on their own page what is another now';

const [counsellor, goal, flat] = [randomUUID(), randomUUID(), randomUUID()];
const visit = (over: Partial<Body<'appointment'>> = {}): Written => ({
  ...{ kind: 'appointment', about: counsellor },
  body: { on: addDays(today, 3), what: 'Counsellor', where: 'The blue door', state: 'coming', ...over },
});
const aim = (over: Partial<Body<'goal'>> = {}): Written => ({
  ...{ kind: 'goal', about: goal },
  body: {
    ...{ domain: 'housing', goal: 'A room of your own', agreed: 'agreed', state: 'open' },
    ...{ reviewOn: addDays(today, 40), ...over },
  },
});
const step = (over: Partial<Body<'step'>> = {}): Written => ({
  ...{ kind: 'step', about: flat },
  body: { goal, what: 'Look at the flat', who: 'worker', dueOn: addDays(today, 4), state: 'open', ...over },
});

const ownPage = (id: string) => worker.open(`/cases/${id}/own-page`);
const codeOf = async (id: string): Promise<string> =>
  /data-receipt="([^"]+)"/.exec(
    (await worker.press(await ownPage(id), 'Make a code', { language: 'en' })).html,
  )?.[1] ?? '';
/** Releases, in these words, what is offered in words that hold these. */
async function release(id: string, what: string, words: string) {
  const page = await ownPage(id);
  const form = page.forms.find(({ fields }) => fields['words']?.includes(what));
  return worker.press(page, form?.buttons[0]?.text ?? what, { words });
}
const read = async (code: string): Promise<string> => {
  const browser = street.visitor();
  return (await browser.press(await browser.open('/mine'), 'Open', { code })).text;
};
const hasTask = async (): Promise<boolean> => (await worker.open('/tasks')).text.includes(task);

test('[C22] an appointment that is moved leaves the page of its person at once, and its worker says it anew; one that is called off only leaves', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, visit());
  const code = await codeOf(id);
  await release(id, 'The blue door', 'Your counsellor, at the blue door');
  expect(await read(code)).toContain('Your counsellor, at the blue door');
  await write(thandiwe, id, visit({ where: 'The green door' }));
  expect(await read(code)).not.toContain('the blue door');
  expect(await hasTask()).toBe(true);
  const page = await ownPage(id);
  expect(page.section('They can read')).toContain('Nothing is released.');
  expect(page.section('Release something')).toContain('The green door');
  await release(id, 'green', 'Your counsellor, at the green door');
  expect(await read(code)).toContain('Your counsellor, at the green door');
  expect(await hasTask()).toBe(false);
  // Moved again, then called off: there is nothing to be said any more.
  await write(thandiwe, id, visit({ on: addDays(today, 5) }));
  expect(await hasTask()).toBe(true);
  await write(thandiwe, id, visit({ state: 'cancelled' }));
  expect([await hasTask(), await read(code)]).toEqual([false, expect.not.stringContaining('counsellor')]);
  const forms = (await ownPage(id)).section('Release something');
  expect(forms).not.toContain('door');
});

test('[C22] a goal with another step is said anew; a step that is done leaves it, and is offered to be said', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, aim(), step());
  const code = await codeOf(id);
  await release(id, 'A room', 'A room. We look at the flat together.');
  await write(thandiwe, id, step({ state: 'done' }));
  expect(await read(code)).toContain('We look at the flat together.');
  const page = await ownPage(id);
  expect(page.section('Release something')).toContain('Something was written of it since they can read it.');
  expect(problemsWithHtml(page.html)).toEqual([]);
  await write(thandiwe, id, aim({ goal: 'A room with a lock' }));
  expect([await read(code), await hasTask()]).toEqual([expect.not.stringContaining('flat'), true]);
  // A new code takes over nothing of it, and what is over by the time it is pressed is not released.
  const [again, stale] = [await codeOf(id), await ownPage(id)];
  expect(await read(again)).not.toContain('flat');
  await write(thandiwe, id, aim({ goal: 'A room with a lock', state: 'reached' }));
  const late = stale.forms.flatMap(({ buttons }) => buttons).find(({ text }) => text.includes('with a lock'));
  expect((await worker.press(stale, late?.text ?? '')).status).toBe(409);
  expect(await hasTask()).toBe(false);
});

test('[C22] what changes while no code works is not what a new code opens', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, visit());
  await codeOf(id);
  await release(id, 'The blue door', 'Your counsellor, at the blue door');
  await worker.press(await ownPage(id), 'Stop the code');
  await write(thandiwe, id, visit({ where: 'The green door' }));
  expect(await hasTask()).toBe(false);
  expect(await read(await codeOf(id))).not.toContain('door');
});

test('[C22] a date is on the page of its person until its day has passed, to them and to their worker', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, visit({ on: today }));
  const code = await codeOf(id);
  await release(id, 'The blue door', 'Your counsellor, at the blue door');
  expect(await read(code)).toContain('Your counsellor');
  const lasts = async (until: Day) =>
    database
      .pool('owner')
      .query(
        `update support.own_items i set until_on = $2 from support.own_views v where v.view_id = i.view_id and v.case_id = $1`,
        [id, until],
      );
  await lasts(addDays(today, -1));
  expect(await read(code)).not.toContain('Your counsellor');
  expect((await ownPage(id)).section('They can read')).toContain('Nothing is released.');
  // Nor does a new code bring it back.
  expect(await read(await codeOf(id))).not.toContain('Your counsellor');
  expect([desk.faults, street.faults]).toEqual([[], []]);
});

test('[X23] what another case of theirs says holds back what stands on their page at once, whoever holds that case, and neither agency is told of the other', async () => {
  const ends = { kind: 'safe-contact', about: '' } as const;
  const rule = (over: Partial<Body<'safe-contact'>>): Written => ({
    ...ends,
    body: { safe: 'as-written', ways: ['call'], shared: 'no', voicemail: 'never', on: today, ...over },
  });
  /** A case of Thandiwe's with two things on its page, and one of Beatrix's. */
  const two = async () => {
    const [mine, hers] = [await begin(thandiwe), await begin(beatrix)];
    await write(thandiwe, mine, visit(), aim());
    const code = await codeOf(mine);
    await release(mine, 'The blue door', 'Your counsellor, at the blue door');
    await release(mine, 'A room', 'A room. Mihai does not hear of it.');
    return { mine, hers, code };
  };
  const names = async (who: typeof beatrix, id: string, other: string) =>
    write(who, id, {
      ...{ kind: 'tie', about: randomUUID() },
      body: { role: 'same-person', name: 'Ana', caseReference: await referenceOf(other) },
    });
  const referenceOf = async (id: string) =>
    (await owner.query<{ reference: string }>('select reference from support.cases where case_id = $1', [id]))
      .rows[0]?.reference ?? '';
  const hear = () => hearNews(database, given.worker);

  const { mine, hers, code } = await two();
  await names(thandiwe, mine, hers);
  await names(beatrix, hers, mine);
  await hear();
  expect(await read(code)).toContain('Mihai');
  const tasksOf = async () =>
    (await owner.query('select task_id from tasks.tasks where record_id = any ($1)', [[mine, hers]]))
      .rowCount;
  const tasks = await tasksOf();
  // From that commit nothing is read that has not been held against it, and then what passes is read again.
  await write(beatrix, hers, rule({ neverWords: 'Mihai' }));
  expect(await read(code)).not.toMatch(/Mihai|counsellor/);
  await hear();
  expect([await read(code), (await ownPage(mine)).section('They can read')]).toEqual([
    expect.stringContaining('Your counsellor'),
    expect.not.stringContaining('Mihai'),
  ]);
  expect(await read(code)).not.toContain('Mihai');
  // A new code takes over nothing of it; and nobody is told: no task, no line about the case, not whose the other is.
  const again = await codeOf(mine);
  expect(await read(again)).not.toContain('Mihai');
  const { rows } = await owner.query<{ record_id: string | null }>(
    `select record_id from audit.entries where act = 'case.judge-own-pages' or (door = 'worker' and record_id = any ($1))`,
    [[mine, hers]],
  );
  expect(rows.map(({ record_id: of }) => of).filter((of) => of === mine)).toEqual([]);
  expect(await tasksOf()).toBe(tasks);
  expect((await ownPage(mine)).text).not.toMatch(/Warrington|another record/);
  await write(beatrix, hers, rule({ safe: 'not-at-all' }));
  expect(await read(again)).toContain(await read('AAAA-AAAA-AAAA-AAAA-AAAA-AAAA'));
  await hear();
  expect((await ownPage(mine)).text).toContain('No code works now.');

  // As soon as two cases are said to be one person's, by whoever says it last.
  const later = await two();
  await write(beatrix, later.hers, rule({ neverWords: 'Mihai' }));
  await names(thandiwe, later.mine, later.hers);
  expect(await read(later.code)).toContain('Mihai');
  await names(beatrix, later.hers, later.mine);
  expect(await read(later.code)).not.toContain('Mihai');
  await hear();
  expect([await read(later.code), await read(later.code)]).toEqual([
    expect.stringContaining('Your counsellor'),
    expect.not.stringContaining('Mihai'),
  ]);
  const own = await two();
  await write(beatrix, own.hers, rule({ neverWords: 'Mihai' }));
  await names(beatrix, own.hers, own.mine);
  await names(thandiwe, own.mine, own.hers);
  expect([await read(own.code), await read(own.code)]).toEqual([
    expect.stringContaining('Your counsellor'),
    expect.not.stringContaining('Mihai'),
  ]);
  expect([desk.faults, street.faults]).toEqual([[], []]);
});
