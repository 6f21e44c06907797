import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { roles } from '../../access/index.ts';
import { publicAccess, staffAccess } from '../../apps/access-matrix.ts';
import { staffFrames } from '../../apps/staff-pages/frame.tsx';
import { staffRoutes } from '../../apps/staff-site.ts';
import { contextsFor } from '../../audit/index.ts';
import { assets } from '../../design/index.ts';
import { systemClock } from '../../platform/clock.ts';
import { readBookRing, readDeskRing, readStreetRing } from '../../platform/keys/index.ts';
import { makeFormToken } from '../../platform/web/forgery.ts';
import { makeBrake, type Route } from '../../platform/web/index.ts';
import { openReport, submitReport } from '../../reports/index.ts';
import { publicRoutes } from '../../reports/public/routes.ts';
import { assessReport, noteAnswer, reassessMatches, receivePassed } from '../../triage/index.ts';
import { freshDatabase } from '../database.ts';
import { partnershipIn, type TestMember } from '../partnership.ts';
import { publicSiteOver } from '../public-site.ts';
import { staffSiteOver } from '../staff-site.ts';
import { makeTwins, type Twin } from './twins.ts';

const database = await freshDatabase();
const people = [{ name: 'Andrei Popescu', dateOfBirth: '1990-05-04', nationality: 'Romanian' }];
const matching = { people, vehicles: [{ plate: 'KX69 ABZ' }], phones: [{ number: '07700 900461' }] };

const { one, other, prepared } = await makeTwins(database, async (given) => {
  const partnership = await partnershipIn(given);
  const open = await partnership.report({
    whatSeen: 'A man in a van. Call 07700 900461 or see KX69 ABZ.',
    ...matching,
  });
  await partnership.report({ whatSeen: 'The same van again.', vehicles: [{ plate: 'KX69 ABZ' }] });
  await partnership.report({ heldBy: 'cheshire-east-council', othersSee: 'sealed', ...matching });
  const members: TestMember[] = [];
  for (const agency of ['cheshire-police', 'halton-borough-council'])
    for (const role of roles) members.push(await partnership.member(role).of(agency));
  return { keysDir: partnership.keysDir, open, members };
});
const { keysDir, open, members } = prepared;

/** The one difference: in the other database a council holds a report that nobody else may learn of, and it matches in everything. */
async function hide(
  twin: Twin,
  othersSee: 'hidden' | 'sealed' = 'hidden',
): Promise<{ id: string; reference: string }> {
  const worker = contextsFor('worker', twin.pool('worker'), readBookRing(keysDir));
  const { reportId } = await worker.act({}, { act: 'report.submit' }, (act) =>
    submitReport(act, {
      told: {
        whatSeen: 'Hidden zwarteweide. Call 07700 900461.',
        businesses: [],
        identity: 'anonymous',
        ...matching,
      },
      channel: 'frontline',
      language: 'en',
      agencyId: 'cheshire-east-council',
      othersSee,
    }),
  );
  await worker.act({}, { act: 'report.assess' }, (act) => assessReport(act, reportId));
  const { report } = await worker.act({}, { act: 'report.assess' }, (act) => openReport(act, reportId));
  return { id: reportId, reference: report.reference };
}
const hidden = await hide(other);

const staff = await Promise.all([one, other].map((twin) => staffSiteOver(twin, keysDir)));
const street = await Promise.all([one, other].map((twin) => publicSiteOver(twin, keysDir)));
const twins = [one, other] as const;
const keys = readDeskRing(keysDir);

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly form?: Readonly<Record<string, string>>;
}

/** Form tokens, the numbers of what is written while we look, and the milliseconds in which that was. */
const withoutChance = (body: string): string =>
  body
    .replaceAll(/[0-9a-f]{16}[\w-]{43}/g, 'FORM-TOKEN')
    .replaceAll(/message_[0-9a-f-]{36}/g, 'MESSAGE')
    .replaceAll(/name="key" value="[0-9a-f]{12}"/g, 'KEY')
    .replaceAll(/datetime="[^"]*"/g, 'DATETIME')
    // The clock goes on between the two databases; what a line says of its own time is no side door.
    .replaceAll(/\b\d{2}:\d{2}:\d{2}\b/g, 'TIME')
    .replaceAll(/before=\d{16}\b/g, 'BEFORE');

/** What came back and what was asked of the database, with what is made anew for every answer taken out. */
async function ask(door: 'staff' | 'public', at: 0 | 1, token: string | undefined, asked: Asked) {
  const site = (door === 'staff' ? staff : street)[at]?.site;
  const twin = twins[at];
  twin.statements.length = 0;
  const cookie = door === 'staff' ? 'plainsight-staff' : 'plainsight-report';
  const answer = await site?.inject({
    method: asked.method,
    url: asked.url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(token === undefined ? {} : { cookie: `${cookie}=${token}` }),
    },
    ...(asked.form === undefined
      ? {}
      : {
          payload: String(
            new URLSearchParams({
              ...asked.form,
              ...(token === undefined ? {} : { 'form-token': makeFormToken(keys, token) }),
            }),
          ),
        }),
  });
  const { 'set-cookie': cookies, date, 'x-ratelimit-reset': reset, ...headers } = answer?.headers ?? {};
  return {
    status: answer?.statusCode,
    headers: {
      ...headers,
      cookies: cookies === undefined ? 0 : [cookies].flat().length,
      made: typeof date,
      resets: typeof reset,
    },
    body: withoutChance(answer?.body ?? ''),
    statements: [...twin.statements],
  };
}

async function expectSame(door: 'staff' | 'public', token: string | undefined, asked: Asked): Promise<void> {
  const without = await ask(door, 0, token, asked);
  const withIt = await ask(door, 1, token, asked);
  // Line by line, so that a difference is shown where it is.
  const inLines = ({ body, ...rest }: typeof without) => ({ asked, ...rest, body: body.split(/(?=<)/) });
  expect(inLines(withIt)).toEqual(inLines(without));
}

const routes: readonly Route[] = staffRoutes(
  contextsFor('staff', one.pool('staff'), keys),
  staffFrames({ assets: await assets('staff', database.dataDir), practice: true }),
);

/** Every route of the staff site, and addresses that somebody would try who suspects something. */
function everything(): Asked[] {
  const at = (path: string) => path.replace(':mentionId', randomUUID()).replace(':id', open.reportId);
  const declared = Object.entries(staffAccess)
    .filter(([name]) => name !== 'sign-out' && name !== 'sign-in.enter')
    .flatMap(([name, rule]): Asked[] => {
      const route = routes.find((each) => each.name === name);
      if (route === undefined) return [];
      return [
        {
          method: route.method,
          url: at(route.path),
          ...(route.method === 'POST' ? { form: rule.form ?? {} } : {}),
        },
      ];
    });
  const inbox = ['matches=any', 'owner=unclaimed', 'channel=frontline', 'priority=1', 'council=E06000049'];
  const words = ['zwarteweide', 'KX69 ABZ', '07700900461', 'Popescu', hidden.reference, 'van'];
  return [
    ...declared,
    ...inbox.map((query): Asked => ({ method: 'GET', url: `/inbox?${query}` })),
    ...words.map((each): Asked => ({ method: 'POST', url: '/search', form: { words: each } })),
    { method: 'GET', url: `/reports/${hidden.id}` },
    { method: 'GET', url: `/book?record=${hidden.id}` },
    { method: 'GET', url: `/reports/${open.reportId}` },
  ];
}

test('with and without a hidden report that matches, every member gets the same bytes from every staff route, by the same statements [X2, X3, B10]', async () => {
  for (const { session } of members)
    for (const asked of everything()) await expectSame('staff', session, asked);
  for (const asked of everything()) await expectSame('staff', undefined, asked);
  for (const { faults } of staff) expect(faults).toEqual([]);
}, 60_000);

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
    for (const asked of everything().filter(({ method }) => method === 'GET'))
      await expectSame('staff', session, asked);
}, 60_000);

test('and whoever is on the street gets the same from every public route', async () => {
  const site = {
    contexts: contextsFor('public', one.pool('public'), readStreetRing(keysDir)),
    keys: readStreetRing(keysDir),
    clock: systemClock,
    assets: await assets('public', database.dataDir),
    practice: true,
    returnBrake: makeBrake({ perKey: 1_000, overall: 1_000, windowSeconds: 60 }),
  };
  const declared = publicRoutes(site);
  expect(declared.length).toBe(Object.keys(publicAccess).length);
  for (const route of declared) {
    const asked = { method: route.method, url: route.path.replace(':key', 'new') };
    await expectSame('public', undefined, route.method === 'GET' ? asked : { ...asked, form: {} });
  }
  await expectSame('public', undefined, {
    method: 'POST',
    url: '/return',
    form: { receipt: hidden.reference },
  });
});

test('a sealed report in its place would show: the comparison is not blind', async () => {
  await hide(other, 'sealed');
  const [duty] = members
    .filter(({ agencyId }) => agencyId === 'cheshire-police')
    .slice(roles.indexOf('duty-desk'));
  const asked = { method: 'GET', url: `/reports/${open.reportId}` } as const;
  const without = await ask('staff', 0, duty?.session, asked);
  const withIt = await ask('staff', 1, duty?.session, asked);
  expect([without.status, withIt.status]).toEqual([200, 200]);
  expect(withIt.body).not.toBe(without.body);
});
