import { expect, test, vi } from 'vitest';
import { asSignedIn } from '../../audit/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { listTasksAbout } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { hearNews } from '../../testing/hear-news.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { serviceOf, servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { sayAnew } from '../directory/change-service.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const origin = await desk.site.listen({ host: '127.0.0.1', port: 0 });
const { as, begin, move, open, says, write } = supportingIn(given);
const { add, refer } = servingIn(given);
const nhs = 'nhs-safeguarding-team';
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const siobhan = await given.member('support-worker').of(nhs, 'Siobhan Larkfield');
const [holder, nurse] = [desk.as(beatrix), desk.as(siobhan)];
const hear = () => hearNews(database, given.worker);
const asked = { timeout: 5000, interval: 20 };

test('[C16] as a case moves, whoever loses a referral by it sees so at once, and the new holder has one task to send again what fell', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'));
  const { reference } = (await open(thandiwe, id)).one;
  const [therapy, classes, own, agreed] = [
    await add(siobhan, { name: 'Trauma therapy' }),
    await add(siobhan, { name: 'Evening classes' }),
    await add(thandiwe, { name: 'Housing first' }),
    await add(siobhan, { name: 'Sleep clinic' }),
  ];
  for (const service of [therapy, classes]) await refer(thandiwe, id, service, { sections: ['person'] });
  await refer(thandiwe, id, own);
  await hear();
  expect((await nurse.open('/tasks?whose=team')).text).toContain(
    `${reference}: Answer a referral to Trauma therapy`,
  );
  const page = await nurse.open(`/cases/${id}`);
  expect(page.status).toBe(200);
  const events = await readEvents(`${origin}/events?of=case&id=${id}`, `plainsight-staff=${siobhan.session}`);
  await move(thandiwe, id, beatrix);
  await vi.waitFor(() => expect(events.events.at(-1)?.data).toBe('none'), asked);
  events.leave();
  await hear();
  expect((await nurse.open('/tasks?whose=team')).text).not.toContain(reference);
  const theirs = await as(beatrix, 'case.open', id, (act) => listTasksAbout(act, id));
  const titles = theirs.map(({ title }) => title).filter((title) => title.includes('Send again'));
  expect(titles).toHaveLength(1);
  for (const name of ['Trauma therapy', 'Evening classes', 'Housing first'])
    expect(titles[0]).toContain(name);
  expect((await holder.open('/tasks')).text).toContain(titles[0]);
  const services = await holder.open(`/cases/${id}/services`);
  expect(problemsWithHtml(services.html)).toEqual([]);
  expect(services.text.split('as the case came to your agency')).toHaveLength(4);
  // Sent again, or taken back, each is seen to; with the last the task is done.
  expect((await holder.open(services.link('Send it again: Trauma therapy'))).h1).toContain('Trauma therapy');
  await refer(beatrix, id, therapy);
  for (const name of ['Evening classes', 'Housing first']) {
    expect((await holder.open('/tasks')).text).toContain('Send again what ended');
    const one = await holder.open((await holder.open(`/cases/${id}/services`)).link(name));
    await holder.press(one, 'Take the referral back', { why: 'Not needed.' });
    await hear();
  }
  expect((await holder.open('/tasks')).text).not.toContain('Send again what ended');
  expect((await nurse.open('/tasks?whose=team')).text).toContain(
    `${reference}: Answer a referral to Trauma therapy`,
  );
  // What the person agreed to goes on.
  await says(beatrix, id, 'yes', nhs, 'health');
  await refer(beatrix, id, agreed, { share: { purpose: 'health', ground: 'consent' } });
  await move(beatrix, id, thandiwe);
  await hear();
  const back = await desk.as(thandiwe).open(`/cases/${id}/services`);
  expect(back.text.split('as the case came to your agency')).toHaveLength(2);
  expect((await desk.as(thandiwe).open('/tasks')).text).toMatch(
    /Send again what ended as the case moved: referrals to Trauma therapy(?! *,)/,
  );
  expect(desk.faults).toEqual([]);
});

test('[C9] an earlier screen names a service, who runs it and whether it has ended as it was said by then', async () => {
  const id = await begin(thandiwe);
  const service = await add(siobhan, { name: 'Dove clinic' });
  const outside = await add(siobhan, { name: 'Night line', provider: 'The Lantern' });
  const referral = await refer(thandiwe, id, service);
  await refer(thandiwe, id, outside);
  await write(thandiwe, id, personCalled('Ana'));
  const at = `?at=${(await open(thandiwe, id)).story.written}`;
  for (const [of, said] of [
    [service, { name: 'Swan clinic', endedOn: londonDay(new Date()), endedWhy: 'No money.' }],
    [outside, { name: 'Day line', provider: 'The Beacon' }],
  ] as const)
    await given.staff.act({ session: siobhan.session }, { act: 'service.correct' }, (act) =>
      sayAnew(asSignedIn(act), of, serviceOf(said), Number.MAX_SAFE_INTEGER),
    );
  const browser = desk.as(thandiwe);
  const now = (await browser.open(`/cases/${id}/services`)).text;
  for (const words of ['Swan clinic', 'Day line', 'The Beacon', 'Service ended'])
    expect(now).toContain(words);
  const earlier = await browser.open(`/cases/${id}/services${at}`);
  expect(problemsWithHtml(earlier.html)).toEqual([]);
  for (const words of ['Dove clinic', 'Night line', 'The Lantern']) expect(earlier.text).toContain(words);
  for (const words of ['Swan clinic', 'Day line', 'The Beacon', 'Service ended'])
    expect(earlier.text).not.toContain(words);
  const one = await browser.open(`/service-referrals/${referral}${at}`);
  expect(one.h1).toContain('Dove clinic');
  expect(one.text).not.toContain('Swan clinic');
  expect(desk.faults).toEqual([]);
});
