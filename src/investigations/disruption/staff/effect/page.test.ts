import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { findPostcode, postcodesWithin } from '../../../../places/index.ts';
import { type Day, londonDay, londonInstant } from '../../../../platform/working-days.ts';
import { submitReport } from '../../../../reports/index.ts';
import { freshDatabase } from '../../../../testing/database.ts';
import {
  actionDone,
  investigatingIn,
  linkOf,
  outlineOf,
  partIn,
  personFound,
  placeFound,
} from '../../../../testing/investigating.ts';
import { partnershipIn } from '../../../../testing/partnership.ts';
import { staffSiteOver } from '../../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../../testing/valid-html.ts';
import { assessReport } from '../../../../triage/index.ts';
import { addMonths, monthOf } from '../../effect/effect.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

const postcode = 'CW2 7AB';
const middle = findPostcode(postcode);
if (middle === undefined || middle.outside) throw new Error(`${postcode} is in Cheshire`);
const close = postcodesWithin(middle.lat, middle.lon, 450).findLast(({ metres }) => metres > 100)?.postcode;
const acted = addMonths(monthOf(londonDay(new Date())), -4);
const dayIn = (month: string, day: number) => `${month}-${String(day).padStart(2, '0')}` as Day;

/** A report that was told in a month so many before or after that of the action; of no place where none is said. */
async function told(
  after: number,
  where?: { text: string; postcode?: string | undefined },
  heldBy = 'cheshire-police',
) {
  const receivedAt = londonInstant(dayIn(addMonths(acted, after), 11), 12);
  const what = { people: [], vehicles: [], phones: [], businesses: [], identity: 'anonymous' as const };
  const { reportId } = await given.worker.act({}, { act: 'report.submit' }, (act) =>
    submitReport(act, {
      told: { ...what, whatSeen: 'Men are brought in a van before it is light.', ...(where && { where }) },
      channel: 'phone-101',
      language: 'en',
      agencyId: heldBy,
      taken: { by: kirsty.memberId, receivedAt },
    }),
  );
  await given.worker.act({}, { act: 'report.assess' }, (act) => assessReport(act, reportId));
  return reportId;
}

const row = { text: '4 Tallow Row', postcode };
const reports: string[] = [];
for (const month of [-3, -2, -1]) {
  for (let each = 0; each < 3; each += 1) {
    reports.push(await told(month, row));
    await told(month);
    await told(-month, { text: '90 Elsewhere Street', postcode: close });
    await told(-month);
  }
}
// The place again, after: told to another agency, which shows that it holds something and not what.
const sealed = await told(2, row, 'cheshire-east-council');

const place = placeFound('4 Tallow Row, CW2 7AB');
const on = dayIn(acted, 14);

test('[X12] what fell at a place and rose around it is told with its numbers, their limits and each report, and nothing that is not open is counted', async () => {
  const action = actionDone('The flat is shut', { aim: 'place', of: place.about, on });
  const id = await begin(kirsty, { handedIn: [outlineOf('Hazel'), place, action] });
  const browser = desk.as(kirsty);
  const log = await browser.open(`/investigations/${id}/disruption`);
  const page = await browser.open(log.link('See what changed: The flat is shut'));
  expect(page.text).toContain(
    'Fewer than chance explains. None came in; had it gone as with all others, about 9 would have.',
  );
  expect(page.text).toContain(
    'It lies between 0% and 73% of what was to be expected, in 19 of 20 such cases.',
  );
  expect(page.text).toContain('Reports fell at the place and rose around it: it may have moved there.');
  expect(page.text).toMatch(/At the place 9 0 .*Up to 500 m from it 0 9 More than chance explains/);
  expect(page.text).toContain(
    'Place and rings together 9 9 No change that chance would not explain as well.',
  );
  expect(page.text).toContain('What this cannot say');
  expect(page.text).toContain('The 9 reports that are counted');
  for (const reportId of reports) expect(page.html).toContain(`/reports/${reportId}`);
  expect(page.html).not.toContain(sealed);
  expect(problemsWithHtml(page.html)).toEqual([]);

  const nearer = await browser.press(page, 'Show', { near: '250', far: '5000', months: '3' });
  expect(browser.at).toContain('near=250');
  expect(nearer.text).toContain('250 m to 5 km from it');
  expect(desk.faults).toEqual([]);

  // The book has a line for each report, which tells nobody that there is an investigation.
  const { rows } = await database
    .pool('worker')
    .query<{ act: string; lines: number }>(
      `select act, count(*)::integer as lines from audit.entries where record_id = any($1::uuid[]) and member_id = $2 group by act`,
      [reports, kirsty.memberId],
    );
  expect(rows).toEqual([{ act: 'report.search', lines: 18 }]);
});

test('[X12] a network is what links lead to but never by way of victims; of few reports nothing is concluded, and what is not done yet is not reckoned', async () => {
  const [gavril, ilie] = [personFound('Gavril Tormund'), personFound('Ilie Popa')];
  const other = placeFound('1 Farther Lane, CW2 7AB');
  const network = actionDone('Talks with the landlord', { aim: 'network', of: gavril.about, on });
  const trade = actionDone('Licences looked at', { aim: 'trade', trade: 'nail bar', on });
  const planned = {
    ...actionDone('Still to come', { aim: 'place', of: place.about, on }),
    about: randomUUID(),
  };
  const id = await begin(kirsty, {
    handedIn: [
      ...[gavril, ilie, place, other, network, trade],
      ...[partIn(gavril.about, 'suspect'), partIn(ilie.about, 'victim')],
      ...[
        linkOf(gavril.about, place.about),
        linkOf(gavril.about, ilie.about),
        linkOf(ilie.about, other.about),
      ],
      { ...planned, body: { ...planned.body, state: 'planned' } },
    ],
  });
  const effectOf = (about: string) =>
    desk.as(kirsty).open(`/investigations/${id}/disruption/${about}/effect`);
  const whole = await effectOf(network.about);
  expect(whole.text).toContain('reports that name any of Gavril Tormund and 4 Tallow Row, CW2 7AB, or');
  expect(whole.text).toContain('Fewer than chance explains.');
  const few = await effectOf(trade.about);
  expect(few.text).toContain('Fewer than 5 reports: no conclusion.');
  expect(few.text).toContain('Counted as about it: reports that hold “nail” and “bar”.');
  const soon = await effectOf(planned.about);
  expect(soon.text).toContain('It is not done yet');
  expect(problemsWithHtml(few.html)).toEqual([]);
  expect((await effectOf(randomUUID())).status).toBe(404);
  expect(desk.faults).toEqual([]);
});
