import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type StaffRule, staffAccess, type Things, thingOf } from '../../apps/access-matrix.ts';
import { staffPaths } from '../../paths.ts';
import { readDeskRing } from '../../platform/keys/index.ts';
import { makeFormToken } from '../../platform/web/forgery.ts';
import type { Route } from '../../platform/web/index.ts';
import { parts } from '../../support/staff/export/parts.ts';
import { everyStaffRoute } from '../every-route.ts';
import { pagesOfPdf } from '../pdf-text.ts';
import { staffSiteOver } from '../staff-site.ts';
import { agreeToAll, one, other, planted, prepared, takeBack, workerHears } from './agreed-case.ts';
import { filledAddress } from './fill-address.ts';
import { seeker } from './planted-words.ts';
import { headersWithoutChance, withoutChance } from './side-door-chance.ts';

const { keysDir, reader, caseId, ownCaseId, serviceId, conferenceId, fileId, colleagueId } = prepared;
const sites = await Promise.all([one, other].map((twin) => staffSiteOver(twin, keysDir)));
const routes = await everyStaffRoute(one, keysDir);
const came = await agreeToAll();
const keys = readDeskRing(keysDir);

interface Asked {
  readonly name: string;
  readonly method: Route['method'];
  readonly url: string;
  readonly form?: readonly (readonly [string, string])[];
}

/** What came back, as somebody reads it: also what stands in a document that is taken away. */
async function ask(at: 0 | 1, { method, url, form }: Asked) {
  const answer = await sites[at]?.site.inject({
    method,
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `plainsight-staff=${reader.session}`,
    },
    ...(method === 'GET'
      ? {}
      : {
          payload: String(
            new URLSearchParams([
              ...(form ?? []).map((each) => [...each]),
              ['form-token', makeFormToken(keys, reader.session)],
            ]),
          ),
        }),
  });
  if (answer === undefined) throw new Error('there is no such site');
  const type = String(answer.headers['content-type']);
  const inWord = () =>
    Object.values(unzipSync(answer.rawPayload))
      .map((part) => strFromU8(part))
      .join('\n');
  const text = type.includes('wordprocessingml')
    ? inWord()
    : type === 'application/pdf'
      ? pagesOfPdf(answer.rawPayload).join('\n')
      : answer.body;
  return { status: answer.statusCode, location: headersWithoutChance(answer.headers).location, type, text };
}

/** Of whom or what an address may be: each that there is, of the person’s case and of the reader’s own. */
const things: readonly Things[] = [
  {
    ...{ aboutACase: caseId, aboutAServiceReferral: came.referralId, aboutAConference: conferenceId },
    ...{ aboutAConferenceItem: came.itemId, aboutAService: serviceId },
    aboutAReferral: prepared.nrmId,
    ...(came.taskIds[0] === undefined ? {} : { aboutATask: came.taskIds[0] }),
  },
  {
    ...{ aboutACase: ownCaseId, aboutAServiceReferral: came.answered },
    ...(came.taskIds[1] === undefined ? {} : { aboutATask: came.taskIds[1] }),
  },
];
function idsFor(name: string, rule: StaffRule): readonly string[] {
  if (rule.aboutAMember === true) return [colleagueId];
  if (name.startsWith('transfer')) return [came.transferId];
  const ids = things.flatMap((each) => thingOf(rule, each) ?? []);
  return ids.length === 0 ? [caseId] : ids;
}

const leftOut = ['sign-out', 'sign-in.enter'];
const typedBy = (form: StaffRule['form'] = {}) =>
  Object.entries(form).map(
    ([field, each]) => [field, { SUPPORTER: reader.memberId, SERVICE: serviceId }[each] ?? each] as const,
  );
const everyAddress: readonly Asked[] = Object.entries(staffAccess)
  .filter(([name]) => !leftOut.includes(name))
  .flatMap(([name, rule]) => {
    const route = routes.find((each) => each.name === name);
    if (route === undefined) return [];
    return idsFor(name, rule).map((id): Asked => {
      const nothing = { mention: randomUUID(), match: randomUUID(), request: randomUUID() };
      const url = filledAddress(route, { ...nothing, id, file: fileId, agency: 'halton-borough-council' });
      return { name, method: route.method, url, form: typedBy(rule.form) };
    });
  });
const readings: readonly Asked[] = [
  ...everyAddress.filter(({ method }) => method === 'GET'),
  { name: 'referrals shared', method: 'GET', url: `${staffPaths.referrals()}?show=shared` },
  { name: 'clock shared', method: 'GET', url: '/clock?whose=shared' },
];
const searchFor = (words: string): Asked => ({
  ...{ name: 'search.find', method: 'POST', url: staffPaths.search(), form: [['words', words]] },
});
const takingAway = (format: string): Asked => ({
  ...{ name: `case.export.make ${format}`, method: 'POST', url: staffPaths.exportCase(caseId) },
  form: [
    ...parts.map((part) => ['parts', part] as const),
    ...([
      ['forWhom', 'Themselves'],
      ['why', 'To know'],
      ['format', format],
    ] as const),
  ],
});
const searches = [planted.name, planted.words, prepared.reference, prepared.nrmReference].map(searchFor);
const documents = ['word', 'pdf'].map(takingAway);

/** Where a page leads to on this site, by the address alone. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)]
    .map(([, url = '']) => url.replaceAll('&amp;', '&'))
    .filter((url) => !url.startsWith('/assets/') && !/sign-out|\/events|[?&]before=/.test(url));

interface Difference {
  readonly name: string;
  readonly url: string;
  /** Planted words that stand in the answer. */
  readonly told: readonly string[];
  /** Lines of it that whoever was never told does not get. */
  readonly shown: readonly string[];
}

/** The book tells what oneself has opened, by the letters of an id: of a case no more than this. */
const isBook = ({ url }: Asked): boolean => url.startsWith(staffPaths.book());

/** In what the answer for the reader differs from that for the same member where the person was never asked; nothing where they are alike. */
async function differenceAt(
  asked: Asked,
): Promise<{ readonly html: string; readonly differs: Difference | undefined }> {
  const { name, url, form = [] } = asked;
  const [mine, never] = [await ask(0, asked), await ask(1, asked)];
  const { look, met } = seeker(
    // What somebody looks for stands in the answer as they typed it.
    Object.values(planted).filter((word) => form.every(([, typed]) => typed !== word)),
  );
  look('the answer', mine.text);
  const inLines = ({ text, ...answer }: typeof never): string[] =>
    isBook(asked) ? [] : [JSON.stringify(answer), ...withoutChance(text).split(/(?=<)/)];
  const [mineLines, neverLines] = [inLines(mine), inLines(never)];
  const shown = mineLines.filter((line, at) => line !== neverLines[at]);
  const same = met.length === 0 && shown.length === 0 && mineLines.length === neverLines.length;
  return {
    html: mine.status === 200 && mine.type.startsWith('text/html') ? mine.text : '',
    differs: same ? undefined : { name, url, told: met, shown: shown.slice(0, 5) },
  };
}

/** Where the reader learns something still. */
async function differing(asked: readonly Asked[]): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const each of asked) {
    const { differs } = await differenceAt(each);
    if (differs !== undefined) found.push(differs);
  }
  return found;
}

/** Everything that the reader can open, by the matrix and by every link of every page; and where they are told of the person. */
async function walkAll(): Promise<{ readonly all: readonly Asked[]; readonly telling: readonly Asked[] }> {
  const all: Asked[] = [...readings, ...searches, ...documents];
  const known = new Set(all.map(({ url }) => url));
  const telling: Asked[] = [];
  // Grows while it is gone through.
  for (const asked of all) {
    const { html, differs } = await differenceAt(asked);
    if (differs !== undefined) telling.push(asked);
    for (const url of linksIn(html).filter((each) => !known.has(each))) {
      known.add(url);
      all.push({ name: `link in ${asked.name}`, method: 'GET', url });
    }
    if (all.length > 1_500) throw new Error(`the site has no end: ${asked.url}`);
  }
  return { all, telling };
}

const before = await walkAll();

test('before it is taken back, the other agency is told of the person on each page, list, count and document there is for that', () => {
  const names = before.telling.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      ...['case', 'case.needs', 'case.plan', 'case.risk', 'case.safety-plan', 'case.together'],
      ...['case.outcomes', 'case.contact', 'case.notes', 'case.history', 'case.versions', 'case.services'],
      ...['case.export', 'case.export.make word', 'case.export.make pdf', 'case.conferences'],
      ...['cases', 'link in cases', 'day', 'task', 'link in tasks', 'transfers', 'transfer'],
      ...['services', 'services.waiting', 'service-referrals', 'service-referral'],
      ...['conference', 'conference-item'],
      ...['referral', 'referral.consent', 'referral.history', 'referrals shared', 'clock shared'],
    ]),
  );
  expect(names.length).toBeGreaterThan(55);
});

test('[C2 X8] once it is, every address, export, search, count and list is what it is for somebody who was never told', async () => {
  await takeBack();
  expect(await differing(before.all)).toEqual([]);
}, 120_000);

test('and so it is after the worker has heard, and whatever they try', async () => {
  await workerHears();
  expect(await differing(before.telling)).toEqual([]);
  expect(await differing(everyAddress.filter(({ method }) => method === 'POST'))).toEqual([]);
  for (const { faults } of sites) expect(faults).toEqual([]);
}, 120_000);
