import { expect, test, vi } from 'vitest';
import { listTasksAbout } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { readEvents } from '../../testing/event-reader.ts';
import { hearNews } from '../../testing/hear-news.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

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
