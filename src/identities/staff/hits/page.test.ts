import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { grantShare } from '../../../access/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { investigatingIn } from '../../../testing/investigating.ts';
import { attribute, type PageRead, textOf } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const halton = 'halton-borough-council';
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as } = investigatingIn(given);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const ruaridh = await given.member('duty-desk').of('halton-borough-council', 'Ruaridh Spinnaker');
const third = await given.member('duty-desk').of('warrington-borough-council', 'Third Reader');
const supporter = await given.member('support-worker').of(halton, 'Sioned Larkrise');

const vehicles = [{ plate: 'KX53 PRT' }];
const theirs = await given.report({ whatSeen: 'Sealedwords.', vehicles, heldBy: halton });
const ours = await given.report({ whatSeen: 'Ourwords.', vehicles });
const secret = await given.report({ vehicles, heldBy: 'cheshire-police', othersSee: 'hidden' });

function linkOn(page: PageRead, words: string): string {
  const found = page.elements.find((each) => each.tagName === 'a' && textOf(each).startsWith(words));
  return (found && attribute(found, 'href')) ?? `no link says ${words}`;
}

test('[B10] [X2] the holder of an earlier, decided report is told of a sealed match as the newer one’s is, where their day starts and in a list; nobody else is', async () => {
  const report = await desk.as(ruaridh).open(`/reports/${theirs.reportId}`);
  const decided = { decision: 'keep-as-intelligence', reason: 'Nothing to act on yet.' };
  await desk.as(ruaridh).press(report, 'Save decision', decided);
  const inbox = await desk.as(ruaridh).open('/inbox');
  expect(inbox.text).toContain('Nothing is waiting');
  const told = 'A sealed match with a report of ours';
  const list = await desk.as(ruaridh).open(linkOn(inbox, told));
  // Two of the police's match it, and one of those is hidden: of that nothing is told, and nothing counted.
  expect(list.rows()).toHaveLength(1);
  expect(list.rows()[0]).toMatch(/R-\S+ Certain Cheshire Police/);
  expect(list.html).toContain(theirs.reportId);
  expect(list.html).not.toContain(ours.reportId);
  expect(list.html).not.toContain(secret.reportId);
  expect(list.text).toContain('Sealed (1 new)');
  const asked = await desk.as(ruaridh).open(linkOn(list, 'Ask Cheshire Police'));
  expect(asked.text).toContain('holds a record that matches our report');

  const polices = (await desk.as(bronwen).open('/hits?side=sealed')).rows();
  expect(polices).toHaveLength(2);
  expect(polices.filter((row) => row.includes('hidden from other agencies'))).toHaveLength(1);
  const reader = await desk.as(kirsty).open('/hits?side=sealed');
  expect(reader.rows().join()).toContain('Our duty desk may ask');
  expect(linkOn(reader, 'Ask Halton')).toContain('no link');
  const nothing = await desk.as(third).open('/hits?side=sealed');
  expect([nothing.rows(), nothing.text.includes('new)')]).toEqual([[], false]);
  expect((await desk.as(third).open('/inbox')).text).not.toMatch(/sealed|match with/i);
  expect((await desk.as(supporter).open('/hits?side=sealed')).status).toBe(404);
});

test('[B10] where the other record is sealed one asks its holder, with purpose, basis and reason', async () => {
  const report = await desk.as(bronwen).open(`/reports/${ours.reportId}`);
  let page = await desk.as(bronwen).open(linkOn(report, 'Ask Halton Borough Council'));
  expect(page.text).toContain('holds a record that matches our report');
  expect(page.text).toContain('Certain');
  expect(page.html).not.toContain(theirs.reportId);
  page = await desk.as(bronwen).press(page, 'Ask Halton Borough Council', { purpose: 'same-person' });
  expect(page.errors).toEqual(['Choose a lawful basis', 'Say why you ask']);
  page = await desk.as(bronwen).press(page, 'Ask Halton Borough Council', {
    ...{ purpose: 'same-person', basis: 'safeguarding', reason: 'Somebody sleeps in that van.' },
  });
  expect(page.rows()).toHaveLength(1);
  expect(page.rows()[0]).toContain('Waits for an answer');
  expect(page.html).not.toContain(theirs.reportId);
  const listed = await desk.as(bronwen).open('/hits?side=sealed');
  expect(listed.rows().filter((row) => row.includes('We asked: no answer yet'))).toHaveLength(1);
  expect(linkOn(listed, 'Ask Halton')).toContain('no link');
  expect((await desk.as(ruaridh).open('/inbox')).text).toContain('waits for our answer');
  const again = await desk.as(bronwen).open(`/reports/${ours.reportId}`);
  expect(again.section('Other records that match')).toContain('waits for an answer');
  expect(linkOn(again, 'Ask Halton')).toContain('no link');
});

test('a hidden report of ours is asked about by nobody: asking would tell of it', async () => {
  const report = await desk.as(bronwen).open(`/reports/${secret.reportId}`);
  expect(report.text).toContain('A record you cannot open');
  expect(linkOn(report, 'Ask Halton')).toContain('no link');
  expect((await desk.as(bronwen).open(`/reports/${secret.reportId}/ask-holder/${halton}`)).status).toBe(404);
  expect(
    (await desk.as(bronwen).open(`/reports/${ours.reportId}/ask-holder/cheshire-east-council`)).status,
  ).toBe(404);
});

test('the holder sees what is asked and which record of theirs it is about, and nothing of ours; a third sees nothing [X2]', async () => {
  const list = await desk.as(ruaridh).open('/hits');
  expect(list.rows()).toHaveLength(1);
  const address = linkOn(list, 'Cheshire Police');
  const page = await desk.as(ruaridh).open(address);
  expect(page.text).toContain('Somebody sleeps in that van.');
  expect(page.html).toContain(theirs.reportId);
  expect(page.html).not.toContain(ours.reportId);
  expect(page.text).not.toContain('Ourwords');
  expect((await desk.as(third).open('/hits')).rows()).toEqual([]);
  expect((await desk.as(third).open('/hits?side=ours')).rows()).toEqual([]);
  expect((await desk.as(third).open(address)).status).toBe(404);
  const reader = await desk.as(kirsty).open(linkOn(await desk.as(kirsty).open('/hits?side=ours'), 'Halton'));
  expect(reader.text).toContain('has not answered yet');
});

test('an answer opens what it says for as long as it says, is read by those who asked, and is given once', async () => {
  const list = await desk.as(ruaridh).open('/hits');
  const address = linkOn(list, 'Cheshire Police');
  const form = await desk.as(ruaridh).open(address);
  let page = await desk.as(ruaridh).press(form, 'Send the answer', { answer: 'part', reason: 'Only this.' });
  expect(page.errors).toEqual(['Choose at least one part']);
  page = await desk.as(ruaridh).press(form, 'Send the answer', {
    ...{ answer: 'part', sections: 'told', days: '90', reason: 'Only what was told.' },
  });
  expect(page.text).toContain('Your answer is sent.');
  expect((await desk.as(ruaridh).open('/hits')).rows()).toEqual([]);
  // What they answered stays in a list of theirs, and what is open now is sealed no more.
  const answered = await desk
    .as(ruaridh)
    .open(linkOn(await desk.as(ruaridh).open('/hits'), 'Answered by us'));
  expect(answered.rows()).toHaveLength(1);
  expect(answered.rows()[0]).toMatch(/^Cheshire Police R-.* Opened in part$/);
  expect((await desk.as(third).open('/hits?side=answered')).rows()).toEqual([]);
  expect((await desk.as(bronwen).open('/hits?side=answered')).rows()).toEqual([]);
  expect((await desk.as(bronwen).open('/hits?side=sealed')).rows()).toEqual([]);
  page = await desk.as(ruaridh).press(form, 'Send the answer', { answer: 'no', reason: 'Again.' });
  expect(page.text).toContain('A colleague answered meanwhile.');
  const asked = await desk.as(bronwen).open(address);
  expect(asked.text).toContain('Opened in part');
  expect(asked.text).toContain('Only what was told.');
  const opened = await desk.as(bronwen).open(linkOn(asked, 'Open report'));
  expect(opened.text).toContain('Sealedwords.');
  expect(desk.faults).toEqual([]);
});

test('[B11] once a desk says that what matched is different, both sides read that the hit is settled, nothing more is opened for it, and a third reads nothing', async () => {
  const pair = async (plate: string) => {
    const sealed = await given.report({ vehicles: [{ plate }], heldBy: halton });
    const { reportId } = await given.report({ vehicles: [{ plate }] });
    await desk
      .as(bronwen)
      .press(
        await desk.as(bronwen).open(`/reports/${reportId}/ask-holder/${halton}`),
        'Ask Halton Borough Council',
        {
          ...{ purpose: 'same-person', basis: 'safeguarding', reason: 'The same van?' },
        },
      );
    const [request] = (await desk.as(ruaridh).open('/hits')).rows();
    expect(request).toContain('Waits for an answer');
    const address = linkOn(await desk.as(ruaridh).open('/hits'), 'Cheshire Police');
    return { reportId, sealed, address, form: await desk.as(ruaridh).open(address) };
  };
  const different = async (reportId: string) => {
    const report = await desk.as(bronwen).open(`/reports/${reportId}`);
    const match = await desk.as(bronwen).open(linkOn(report, 'Compare side by side'));
    const answer = { answer: 'different', reason: 'One is a copy of the plate.' };
    return desk.as(bronwen).press(match, 'Save the answer', answer);
  };
  const settled = 'The hit is settled.';
  const opened = await pair('LR02 VXD');
  const all = { answer: 'all', days: '90', reason: 'It may be the same.' };
  await desk.as(ruaridh).press(opened.form, 'Send the answer', all);
  expect((await desk.as(ruaridh).open('/hits')).rows()).toEqual([]);
  const decided = await different(opened.reportId);
  const ofOurs = await desk.as(kirsty).open(opened.address);
  expect(ofOurs.text).toContain(`${settled} What was opened to us was for this`);
  expect((await desk.as(bronwen).open('/hits?side=ours')).rows()[0]).toContain(
    'Opened Found to be different',
  );
  expect((await desk.as(ruaridh).open('/hits')).rows()).toEqual([
    expect.stringContaining('Opened Found to be different'),
  ]);
  const ofTheirs = await desk.as(ruaridh).open(opened.address);
  expect(ofTheirs.text).toContain(`${settled} What we opened was for this.`);
  expect(ofTheirs.text).not.toMatch(/a copy of the plate/);
  expect((await desk.as(third).open('/hits')).rows()).toEqual([]);
  expect((await desk.as(third).open(opened.address)).status).toBe(404);
  const requestId = opened.address.split('/').at(-1);
  const own = await given.report({ heldBy: 'warrington-borough-council' });
  const toldTo = (who: typeof third, at: string) =>
    as(who, 'hit.open', at, (act) =>
      act.db.one(
        z.object({ told: z.boolean() }),
        sql`select identities.request_different(${requestId}) as told`,
      ),
    );
  expect(await toldTo(kirsty, opened.reportId)).toEqual({ told: true });
  expect(await toldTo(third, own.reportId)).toEqual({ told: false });
  // Taken back, it stands as it was.
  await desk.as(bronwen).press(decided, 'Take it back', { 'undo-reason': 'It was no copy.' });
  expect((await desk.as(ruaridh).open('/hits')).rows()).toEqual([]);
  expect((await desk.as(bronwen).open(opened.address)).text).not.toContain(settled);

  // One that waits, of a record that is open to those who asked in another way.
  const waits = await pair('PN19 KYC');
  await as(ruaridh, 'record.share', waits.sealed.reportId, (act) =>
    grantShare(act, {
      ...{ recordId: waits.sealed.reportId, sections: ['told', 'mentions'], toAgency: 'cheshire-police' },
      ...{ purpose: 'test', basis: 'test', until: new Date(act.now.getTime() + 86_400_000) },
    }),
  );
  await different(waits.reportId);
  expect((await desk.as(bronwen).open('/hits?side=ours')).rows()[0]).toMatch(/Found to be different$/);
  const none = await desk.as(ruaridh).open(waits.address);
  expect(none.text).toContain(`${settled} Nothing has to be answered`);
  expect(none.text).not.toContain('Send the answer');
  const late = await desk.as(ruaridh).press(waits.form, 'Send the answer', all);
  expect(late.text).toContain('Both were found to be different meanwhile');
  expect(problemsWithHtml(late.html)).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('sealed matches come a page at a time, newest first', async () => {
  const plate = { vehicles: [{ plate: 'LB21 WXY' }] };
  await given.report(plate);
  for (let count = 0; count < 27; count += 1)
    await given.report({ ...plate, heldBy: 'cheshire-east-council' });
  const first = await desk.as(bronwen).open('/hits?side=sealed');
  expect(first.rows()).toHaveLength(25);
  const second = await desk.as(bronwen).open(linkOn(first, 'Older'));
  expect(second.rows()).toHaveLength(2);
  expect(linkOn(second, 'Back to the newest')).toBe('/hits?side=sealed');
  expect(first.text).toContain('Sealed (27 new)');
  // To those who hold the others each is one.
  const east = await given.member('duty-desk').of('cheshire-east-council');
  expect((await desk.as(east).open('/hits?side=sealed')).rows()).toHaveLength(25);
});
