import { expect, test, vi } from 'vitest';
import { sessionLimits } from '../../../access/index.ts';
import { movableClock } from '../../../platform/clock.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { readEvents } from '../../../testing/event-reader.ts';
import { moveClock } from '../../../testing/move-clock.ts';
import { attribute } from '../../../testing/page.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const clock = movableClock(new Date());
const desk = await staffSiteOver(database, given.keysDir, { clock });
const origin = await desk.site.listen({ host: '127.0.0.1', port: 0 });
const owner = database.pool('owner');
await liftOwner(owner);
const police = 'cheshire-police';
const bronwen = await given.member('duty-desk').of(police, 'Bronwen Ashgrove');
const tobias = await given.member('duty-desk').of(police, 'Tobias Fenwright');

const cookieOf = (member: TestMember) => `plainsight-staff=${member.session}`;
const asked = { timeout: 5000, interval: 20 };

/** Opens a page and the stream that it would open. */
async function follow(member: TestMember, path: string) {
  const page = await desk.as(member).open(path);
  const live = page.elements.find((element) => attribute(element, 'data-live') !== undefined);
  const [events, mark] = ['data-live-events', 'data-live-mark'].map((name) => live && attribute(live, name));
  const stream = await readEvents(`${origin}${events}&mark=${mark}`, cookieOf(member));
  expect(stream.status).toBe(200);
  return { page, stream, list: live && attribute(live, 'data-live-list') };
}

test('[B2] a claim in one browser is told to the other, whose list alone then shows it; a page that shows how it is hears nothing', async () => {
  const { reportId } = await given.report();
  const { stream, list } = await follow(tobias, '/inbox');
  await desk.as(bronwen).send(`/reports/${reportId}/claim`, {
    'form-token': (await desk.as(bronwen).open('/inbox')).formWith('Search').fields['form-token'] ?? '',
  });
  await vi.waitFor(() => expect(stream.events).toHaveLength(1), asked);
  const fragment = await desk.as(tobias).open(list ?? '');
  expect(fragment.rows()[0]).toContain('Bronwen Ashgrove');
  expect(fragment.h1).toBe('');
  const [event] = stream.events;
  expect(event?.event).toBe('inbox');
  expect(fragment.html).toContain(`data-live-mark="${event?.data}"`);
  const again = await readEvents(`${origin}/events?of=inbox&mark=${event?.data}`, cookieOf(tobias));
  expect(again.events).toEqual([]);
  again.leave();
  stream.leave();
});

test('a new report is told of, and so is an answer; a page that is behind hears so at once', async () => {
  const { stream } = await follow(bronwen, '/inbox');
  const { receipt } = await given.report({ danger: 'yes' });
  await vi.waitFor(() => expect(stream.events).toHaveLength(1), asked);
  await given.reporterAnswers(receipt, 'They have gone.');
  await given.workerHears();
  await vi.waitFor(() => expect(stream.events).toHaveLength(2), asked);
  const late = await readEvents(`${origin}/events?of=inbox&mark=of-yesterday`, cookieOf(bronwen));
  await vi.waitFor(() => expect(late.events).toHaveLength(1), asked);
  expect(late.events[0]?.data).toBe(stream.events[1]?.data);
});

test('under a filter a page is told only of what it shows', async () => {
  const { stream } = await follow(bronwen, '/inbox?channel=email');
  await given.report({ channel: 'helpline' });
  await given.report({ channel: 'email' });
  await vi.waitFor(() => expect(stream.events).toHaveLength(1), asked);
});

test('an open report says that something has changed there', async () => {
  const { reportId } = await given.report();
  const { page, stream } = await follow(bronwen, `/reports/${reportId}`);
  const theirs = await desk.as(tobias).open(`/reports/${reportId}`);
  await desk.as(tobias).press(theirs, 'Claim');
  await vi.waitFor(() => expect(stream.events.map(({ event }) => event)).toEqual(['report']), asked);
  expect(page.html).toContain('Something has changed on this report.');
  expect(problemsWithHtml(page.html)).toEqual([]);
});

test('whoever may not see it is told nothing, in the same words as for what does not exist; signed out is signed out', async () => {
  const { reportId } = await given.report({ heldBy: 'cheshire-east-council', othersSee: 'hidden' });
  const sealed = await given.report({ heldBy: 'cheshire-east-council', othersSee: 'sealed' });
  const frontline = await given.member('frontline').of(police);
  const answers = async (member: TestMember, path: string) => {
    const answer = await fetch(`${origin}${path}`, { headers: { cookie: cookieOf(member) } });
    return [answer.status, (await answer.text()).replaceAll(/[0-9a-f-]{36}/g, 'ID')];
  };
  const nothing = await answers(bronwen, '/events?of=report&id=6f1c2a4e-3a44-4a58-9c1c-1df1a1c0a001');
  expect(nothing[0]).toBe(404);
  expect(await answers(bronwen, `/events?of=report&id=${reportId}`)).toEqual(nothing);
  expect(await answers(bronwen, `/events?of=report&id=${sealed.reportId}`)).toEqual(nothing);
  expect(await answers(frontline, '/events?of=inbox')).toEqual(nothing);
  expect(await answers(bronwen, '/events')).toEqual(nothing);
  expect((await fetch(`${origin}/events?of=inbox`)).status).toBe(401);
  expect((await fetch(`${origin}/inbox/list`)).status).toBe(401);
});

test.each([
  ['Suspend', 'reason-suspend'],
  ['Record that they have left', 'reason-leave'],
])(
  'when an administrator presses "%s", the member is told that it is over, and the stream ends within seconds',
  async (button, reason) => {
    const office = desk.as(await given.member('administrator').of(police));
    const member = await given.member('duty-desk').of(police);
    const { stream } = await follow(member, '/inbox');
    const page = await office.open(`/members/${member.memberId}`);
    expect((await office.press(page, button, { [reason]: 'New job' })).status).toBe(200);
    await stream.ended;
    expect(stream.events.at(-1)).toEqual({ event: 'session-ended', data: '' });
  },
);

test('one browser has eight streams and no more', async () => {
  const member = await given.member('duty-desk').of(police);
  const open = () => readEvents(`${origin}/events?of=inbox`, cookieOf(member));
  const streams = await Promise.all(Array.from({ length: 8 }, open));
  expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect((await open()).status).toBe(429);
  for (const stream of streams) stream.leave();
});

test('neither an open stream nor the list that it asks for keeps a session alive', async () => {
  const member = await given.member('duty-desk').of(police);
  const { stream, list } = await follow(member, '/inbox');
  for (let quarter = 0; quarter < 2; quarter += 1) {
    await moveClock(database, clock, sessionLimits.idleMinutes / 2 - 1);
    await given.report();
    await vi.waitFor(() => expect(stream.events.length).toBeGreaterThan(quarter), asked);
    expect((await desk.as(member).open(list ?? '')).status).toBe(200);
  }
  await moveClock(database, clock, 3);
  await given.report();
  await stream.ended;
  expect(stream.events.at(-1)?.event).toBe('session-ended');
  expect((await desk.as(member).open(list ?? '')).status).toBe(401);
});

test('when the site ends, so do its streams, at once; the pages are told to come again', async () => {
  await owner.query(
    `update access.sessions set idle_until = now() + interval '2 days', absolute_until = now() + interval '2 days'`,
  );
  const streams = await Promise.all([bronwen, tobias].map((member) => follow(member, '/inbox')));
  const began = performance.now();
  await desk.site.close();
  await Promise.all(streams.map(({ stream }) => stream.ended));
  expect(performance.now() - began).toBeLessThan(2000);
  for (const { stream } of streams) expect(stream.events.at(-1)?.event).toBe('restart');
  expect(desk.faults).toEqual([]);
});
