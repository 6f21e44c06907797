import { expect, test } from 'vitest';
import { roles } from '../../access/index.ts';
import { contextsFor } from '../../audit/index.ts';
import { readBookRing } from '../../platform/keys/index.ts';
import { assessReport, noteAnswer, reassessMatches, receivePassed } from '../../triage/index.ts';
import {
  type Asked,
  ask,
  hidden,
  hide,
  investigated,
  keysDir,
  members,
  staff,
  supported,
  twins,
  visitors,
} from './side-doors.ts';
import { everyStaffAddress, openReportPage } from './side-doors-desk.ts';
import { everyStreetAddress } from './side-doors-street.ts';

/** A list's mark follows from the ids in it, and reports that came in meanwhile have their own in each. */
const withoutMark = (body: string): string => body.replace(/data-live-mark="[^"]*"/, 'MARK');

async function expectSame(
  token: string | undefined,
  asked: Asked,
  unmarked = (body: string) => body,
): Promise<void> {
  const without = await ask(0, token, asked);
  const withIt = await ask(1, token, asked);
  // Line by line, so that a difference is shown where it is.
  const inLines = ({ body, raw: _, ...rest }: typeof without) => ({
    asked,
    ...rest,
    body: unmarked(body).split(/(?=<)/),
  });
  expect(inLines(withIt)).toEqual(inLines(without));
  // Ids are not compared: none is of what is hidden, but where somebody guesses it, and in the book, which shows their guess.
  const guessed = (each: string): boolean =>
    JSON.stringify(asked).includes(each) || asked.url.startsWith('/book');
  const kept = [hidden.id, hidden.reference, investigated, ...supported].filter((each) => !guessed(each));
  expect([asked, kept.filter((each) => withIt.raw.includes(each))]).toEqual([asked, []]);
}

test('with and without a hidden report that matches, an investigation and a support case of others, every member gets the same bytes from every staff route, by the same statements [X2, X3, B10]', async () => {
  for (const { session } of members)
    for (const asked of everyStaffAddress()) await expectSame(session, asked);
  for (const asked of everyStaffAddress()) await expectSame(undefined, asked);
  for (const { faults } of staff) expect(faults).toEqual([]);
}, 180_000);

test('and so do they after the worker has gone over what they did', async () => {
  for (const twin of twins) {
    const worker = contextsFor('worker', twin.pool('worker'), readBookRing(keysDir));
    const { rows } = await twin.pool('jobs').query<{ task: string; payload: Record<string, string> }>(
      `select j.task_identifier as task, p.payload from graphile_worker.jobs j
         join graphile_worker._private_jobs p on p.id = j.id order by j.id`,
    );
    for (const { task, payload } of rows)
      await worker.act({}, { act: 'report.assess' }, async (act) => {
        const reportId = payload['reportId'] ?? '';
        if (task === 'reportSubmitted') await assessReport(act, reportId);
        if (task === 'mentionSettled') await reassessMatches(act, reportId);
        if (task === 'reporterAnswered') await noteAnswer(act, reportId, payload['messageId'] ?? '');
        if (task === 'reportPassed') await receivePassed(act, reportId, payload['toAgency'] ?? '');
      });
  }
  for (const { session } of members)
    for (const asked of everyStaffAddress().filter(({ method }) => method === 'GET'))
      await expectSame(session, asked, withoutMark);
}, 180_000);

test.each(Object.entries(visitors))(
  'and whoever is on the street gets the same from every public route: %s',
  async (_who, token) => {
    for (const asked of await everyStreetAddress()) await expectSame(token, asked);
  },
);

test('a sealed report in its place would show: the comparison is not blind', async () => {
  await hide(twins[1], 'sealed');
  const [duty] = members
    .filter(({ agencyId }) => agencyId === 'cheshire-police')
    .slice(roles.indexOf('duty-desk'));
  const without = await ask(0, duty?.session, openReportPage);
  const withIt = await ask(1, duty?.session, openReportPage);
  expect([without.status, withIt.status]).toEqual([200, 200]);
  expect(withIt.body).not.toBe(without.body);
});
