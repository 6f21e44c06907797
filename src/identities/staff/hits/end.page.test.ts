import { expect, test } from 'vitest';
import { grantShare } from '../../../access/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { investigatingIn } from '../../../testing/investigating.ts';
import { attribute, type PageRead, textOf } from '../../../testing/page.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const halton = 'halton-borough-council';
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as } = investigatingIn(given);
const asker = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const reader = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const holder = await given.member('duty-desk').of(halton, 'Ruaridh Spinnaker');
const holdersReader = await given.member('investigator').of(halton, 'Ines Tolliver');
const third = await given.member('duty-desk').of('warrington-borough-council', 'Third Reader');
const button = 'End it now what we opened to Cheshire Police';

function linkOn(page: PageRead, words: string): string {
  const found = page.elements.find((each) => each.tagName === 'a' && textOf(each).startsWith(words));
  return (found && attribute(found, 'href')) ?? `no link says ${words}`;
}

/** Two reports of one plate, of which the police asked for Halton's and got what this answer opens. */
async function answered(plate: string, answer: Readonly<Record<string, string>>) {
  const vehicles = [{ plate }];
  const theirs = await given.report({ whatSeen: 'Sealedwords.', vehicles, heldBy: halton });
  const ours = await given.report({ vehicles });
  const form = await desk.as(asker).open(`/reports/${ours.reportId}/ask-holder/${halton}`);
  const why = { purpose: 'same-person', basis: 'safeguarding', reason: 'The same van?' };
  await desk.as(asker).press(form, 'Ask Halton Borough Council', why);
  const address = linkOn(await desk.as(holder).open('/hits'), 'Cheshire Police');
  const asked = await desk.as(holder).open(address);
  const page = await desk
    .as(holder)
    .press(asked, 'Send the answer', { reason: 'Until we have met.', ...answer });
  return { theirs, ours, address, asked, page };
}

/** Sends the form that ends it, as a page of their own would. */
async function endsIt(who: TestMember, address: string): Promise<PageRead> {
  const token = (await desk.as(who).open('/hits')).formWith('Sign out').fields['form-token'] ?? '';
  return desk.as(who).send(`${address}/end`, { 'form-token': token });
}

test('whoever holds a record ends what an answer of theirs opened, once, and those who asked read when and open it no more; nobody else ends it', async () => {
  const { theirs, address, asked, page } = await answered('KX53 PRT', { answer: 'all', days: '90' });
  expect(asked.section('What is asked')).toContain('Why they ask The same van?');
  expect(page.section('The answer')).toMatch(/For how long Until \d+ \w+ \d{4} .*End it now/);
  const opened = `/reports/${theirs.reportId}`;
  expect((await desk.as(reader).open(opened)).text).toContain('Sealedwords.');
  const before = await desk.as(asker).open(address);
  expect(before.section('What is asked')).toContain('Why we ask');
  expect(before.section('The answer')).toMatch(/Until \d+ \w+ \d{4}/);
  for (const who of [asker, reader, holdersReader, third]) {
    const nowhere = await endsIt(who, '/hits/00000000-0000-4000-8000-000000000000');
    const got = await endsIt(who, address);
    expect([got.status, got.text]).toEqual([404, nowhere.text]);
    expect((await desk.as(who).open(address)).text).not.toContain('End it now');
  }
  expect((await desk.as(reader).open(opened)).status).toBe(200);

  const ended = await desk.as(holder).press(page, button);
  expect(ended.text).toContain('It has ended: what this answer opened is closed.');
  expect(ended.section('The answer')).toMatch(
    /What was open .* It ended on \d+ \w+ \d{4} at .* Until we have met\./,
  );
  expect(ended.text).not.toContain('End it now');
  for (const who of [asker, reader]) {
    expect((await desk.as(who).open(opened)).status).toBe(404);
    const told = await desk.as(who).open(address);
    expect(told.section('The answer')).toMatch(
      /Yes, all of it What was open .* It ended on .* Until we have met\./,
    );
    expect(linkOn(told, 'Open report')).toContain('no link');
  }
  expect((await desk.as(holder).press(page, button)).text).toContain('It had ended already.');
  const { rows } = await database
    .pool('worker')
    .query(
      "select detail ->> 'refused' as refused from audit.entries where record_id = $1 and act = 'record.end-share' order by entry_id",
      [theirs.reportId],
    );
  const outcomes = rows.map(({ refused }: { refused: string | null }) => refused);
  expect(outcomes).toEqual(['not-allowed', null, 'changed-meanwhile']);
  for (const [who, side] of [
    [asker, 'ours'],
    [holder, 'answered'],
  ] as const)
    expect((await desk.as(who).open(`/hits?side=${side}`)).rows()).toEqual([
      expect.stringContaining('Opened, and ended since'),
    ]);
  // They may ask again.
  const sealed = await desk.as(asker).open('/hits?side=sealed');
  expect(linkOn(sealed, 'Ask Halton Borough Council')).toContain('/ask-holder/');
  expect(problemsWithHtml(ended.html)).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('what was opened for a hit that was found to be different is ended in the list that tells of it, and what is open otherwise stays so', async () => {
  const { theirs, ours, address } = await answered('LR02 VXD', {
    ...{ answer: 'part', sections: 'mentions', days: '90' },
  });
  await as(holder, 'record.share', theirs.reportId, (act) =>
    grantShare(act, {
      ...{ recordId: theirs.reportId, sections: ['told'], toAgency: 'cheshire-police' },
      ...{ purpose: 'test', basis: 'test', until: new Date(act.now.getTime() + 86_400_000) },
    }),
  );
  const compared = linkOn(await desk.as(asker).open(`/reports/${ours.reportId}`), 'Compare side by side');
  const different = { answer: 'different', reason: 'One is a copy of the plate.' };
  await desk.as(asker).press(await desk.as(asker).open(compared), 'Save the answer', different);
  const list = await desk.as(holder).open('/hits');
  expect(list.rows()).toEqual([expect.stringContaining('Found to be different End it now')]);
  expect((await desk.as(holdersReader).open('/hits')).text).not.toContain('End it now');
  expect((await desk.as(asker).open('/hits?side=ours')).text).not.toContain('End it now');
  const ended = await desk.as(holder).press(list, button);
  expect(ended.text).toContain('What we opened was for this, and it has ended.');
  expect((await desk.as(holder).open('/hits')).rows()).toEqual([]);
  const still = await desk.as(asker).open(`/reports/${theirs.reportId}`);
  expect(still.text).toContain('Sealedwords.');
  expect((await desk.as(asker).open(compared)).status).toBe(404);
  expect((await desk.as(asker).open(address)).section('The answer')).toContain('It ended on');
  expect(problemsWithHtml(list.html)).toEqual([]);
  expect(desk.faults).toEqual([]);
});
