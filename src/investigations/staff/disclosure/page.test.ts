import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import {
  enquiryInto,
  factOf,
  investigatingIn,
  itemTaken,
  outlineOf,
} from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, name, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Quraishy');

test('[D8] the schedule begins with everything undecided; what is decided says by whom, when and why, and sensitive material stands apart', async () => {
  const browser = desk.as(kirsty);
  const [ledger, source] = [itemTaken('A ledger'), factOf('Told by somebody inside.', '2026-10-01')];
  const id = await begin(kirsty, {
    handedIn: [outlineOf('Hazel'), ledger, source, enquiryInto('Who pays?')],
  });
  await name(kirsty, id, imtiaz);
  const page = await browser.open(`/investigations/${id}/disclosure`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  // The naming of a colleague is a note of it too.
  expect(page.text).toContain('Not decided (5)');
  for (const told of ['Item 1', 'A ledger', 'Told by somebody inside.', 'Who pays?'])
    expect(page.text).toContain(told);
  const unsaid = await browser.press(page, 'Save the decision', {
    use: 'sensitive',
    keys: `fact:${source.about}`,
  });
  expect(unsaid.errors).toEqual(['Write why it is sensitive']);
  expect(unsaid.html).toMatch(new RegExp(`value="fact:${source.about}"[^>]*checked`));
  const apart = await browser.press(unsaid, 'Save the decision', {
    use: 'sensitive',
    keys: `fact:${source.about}`,
    why: 'It would tell who spoke.',
  });
  expect(apart.text).not.toContain('Told by somebody inside.');
  expect(apart.text).toContain('Sensitive (1)');
  const used = await browser.press(apart, 'Save the decision', { use: 'used', keys: `item:${ledger.about}` });
  expect(used.text).toContain('Used (1)');
  const sensitive = await browser.open(`/investigations/${id}/disclosure?show=sensitive`);
  expect(sensitive.text).toContain('Told by somebody inside.');
  expect(sensitive.text).toMatch(/Decided by Kirsty Marrowdale on .*Why: It would tell who spoke\./);
  expect(problemsWithHtml(sensitive.html)).toEqual([]);
  // Written anew, it is undecided again and says so; the wording that was decided about stays where it was put, and both are on paper.
  await write(kirsty, id, { ...source, body: { ...source.body, what: 'It was told.' } });
  const changed = await browser.open(`/investigations/${id}/disclosure`);
  expect(changed.text).toMatch(
    /It was told\..*Changed since Kirsty Marrowdale decided about it on .* \(Sensitive, listed apart\): decide again\./,
  );
  expect(problemsWithHtml(changed.html)).toEqual([]);
  expect((await browser.open(`/investigations/${id}/disclosure?show=sensitive`)).text).toMatch(
    /earlier wording, until .* Told by somebody inside\./,
  );
  // Who opened the page before has not read it: they decide about no words that they have not seen.
  const stale = await desk
    .as(imtiaz)
    .press(await desk.as(imtiaz).open(`/investigations/${id}/disclosure`), 'Save the decision', {
      use: 'unused',
      keys: `fact:${source.about}`,
      since: '1',
    });
  expect(stale.status).toBe(409);
  const theirs = await desk.as(imtiaz).open(`/investigations/${id}/disclosure?show=used`);
  const again = await browser.open(`/investigations/${id}/disclosure?show=used`);
  await browser.press(again, 'Save the decision', { use: 'unused', keys: `item:${ledger.about}` });
  const late = await desk.as(imtiaz).press(theirs, 'Save the decision', {
    use: 'used',
    keys: `item:${ledger.about}`,
  });
  expect(late.status).toBe(409);
  expect(late.text).toContain('A colleague has decided about one of these since');
  expect((await browser.open(`/investigations/${id}/disclosure?show=unused`)).text).toContain('A ledger');
  expect(desk.faults).toEqual([]);
});
