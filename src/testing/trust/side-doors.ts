/**
 * Two copies of one partnership, of which the other holds more that nobody outside its council, or who is not named, may learn of, and one way of
 * asking both: what the tests of side doors compare.
 */
import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { contextsFor } from '../../audit/index.ts';
import { readBookRing, readDeskRing } from '../../platform/keys/index.ts';
import { makeFormToken } from '../../platform/web/forgery.ts';
import { openReport, submitReport } from '../../reports/index.ts';
import { assessReport } from '../../triage/index.ts';
import { bodyOf } from '../browse.ts';
import { pagesOfPdf } from '../pdf-text.ts';
import { publicSiteOver } from '../public-site.ts';
import { note, screenshot } from '../sample-files.ts';
import { staffSiteOver } from '../staff-site.ts';
import { support } from './side-door-case.ts';
import { headersWithoutChance } from './side-door-chance.ts';
import { handOver } from './side-door-handing.ts';
import { investigate, orderElsewhere, writesAgain } from './side-door-investigation.ts';
import { tellsNothing } from './side-door-own.ts';
import { matching, one, other, prepared } from './side-doors-alike.ts';
import { doorsOf, type Twin } from './twins.ts';
import { wordForm } from './word-form.ts';

/** `about`: what there is in both that an address may be about. */
export const { keysDir, members, visitors, about } = prepared;

/** The one difference between the two: in the other database a council holds a report that nobody else may learn of, and it matches in everything. */
export async function hide(
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
export const hidden = await hide(other);

/** And their own agency investigates the very report that all its desk and investigators read: a person, a link, a task of the one who is named. */
export const investigated = await investigate(
  other,
  prepared.detective,
  [about.reportId, prepared.addedId],
  keysDir,
);

/** The reporters of both come back, in both copies: who investigates is told of it once the worker has heard, and nobody else learns that anybody is. */
for (const reportId of [about.reportId, prepared.addedId]) {
  const message = { messageId: randomUUID(), sentAt: new Date() };
  for (const twin of [one, other]) await writesAgain(twin, reportId, message, keysDir);
}

/** And the desk of that council handed it to an investigator of its own. */
export const handed = await handOver(
  doorsOf(other, keysDir),
  { desk: prepared.helper, investigator: prepared.orderer },
  hidden.id,
);

/** And that council holds an order that forbids what reports of others tell of. */
export const ordered = await orderElsewhere(other, prepared.orderer, keysDir);

/** And that council supports people of whom everything else tells too: with warnings, notes, referrals, files and a conference of their own. */
export const supported = await support(other, prepared.helper, prepared.offered, keysDir);

/** And of somebody who reads what was released to them by a code it knows more, that is not released. */
await tellsNothing(doorsOf(other, keysDir), prepared.helper, prepared.own);

export const staff = await Promise.all([one, other].map((twin) => staffSiteOver(twin, keysDir)));
const street = await Promise.all([one, other].map((twin) => publicSiteOver(twin, keysDir)));
export const twins = [one, other] as const;
const keys = readDeskRing(keysDir);

/** What is put into a field for files, by what its page is for. */
const [picture, form, letter] = [await screenshot(), await wordForm(), note('letter.txt', 'Dear Sen.')];
const fileFor = (url: string) =>
  url.includes('templates') ? form : url.includes('photograph') ? picture : letter;

/** One request, but for who makes it. */
export interface Asked {
  readonly door: 'staff' | 'public';
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** The field of the form for files, into which one is put. */
  readonly fileField?: string | undefined;
}

/** Asks one of the two, and gives its answer with the milliseconds that it took. */
export async function askOf(at: 0 | 1, token: string | undefined, asked: Asked) {
  const { door } = asked;
  const site = (door === 'staff' ? staff : street)[at]?.site;
  if (site === undefined) throw new Error('there is no such site');
  twins[at].statements.length = 0;
  const cookie = door === 'staff' ? 'plainsight-staff' : 'plainsight-report';
  const sent = await bodyOf({
    fields: {
      ...asked.form,
      ...(token === undefined ? {} : { 'form-token': makeFormToken(keys, token) }),
    },
    sent: asked.fileField === undefined ? undefined : { field: asked.fileField, files: [fileFor(asked.url)] },
  });
  const began = performance.now();
  const answer = await site.inject({
    method: asked.method,
    url: asked.url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(token === undefined ? {} : { cookie: `${cookie}=${token}` }),
      ...sent?.headers,
    },
    ...(asked.form === undefined || sent === undefined ? {} : { payload: sent.payload }),
  });
  return { answer, took: performance.now() - began };
}

/** Without the note that a session is in use, which is written once a minute: the minute of one copy may end between the two. */
function withoutUse(statements: readonly string[]): string[] {
  const noted = statements.findIndex((each) => each.startsWith('update access.sessions\n'));
  if (noted < 0) return [...statements];
  // It is a transaction of its own: begun, opened, written and ended.
  return statements.filter((_, place) => place < noted - 2 || place > noted + 1);
}

const isDocument = (type: unknown): boolean => /pdf|wordprocessingml/.test(String(type));

/** What somebody reads of it, also in a document that is taken away; that was made at another moment. */
function asRead(
  type: string,
  { body, rawPayload }: { readonly body: string; readonly rawPayload: Buffer },
): string {
  // A pack holds that moment in every part; its own test looks into it.
  if (type === 'application/zip') return '';
  if (type === 'application/pdf') return pagesOfPdf(rawPayload).join('\n');
  if (!type.includes('wordprocessingml')) return body;
  const parts = Object.entries(unzipSync(rawPayload)).map(([name, part]) => `<${name}>${strFromU8(part)}`);
  return parts.join('').replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'MOMENT');
}

/**
 * What came back and what was asked of the database. `read`: as somebody reads it, with what is made anew for every answer still in it; in the
 * rest that is taken out.
 */
export async function ask(at: 0 | 1, token: string | undefined, asked: Asked) {
  const { answer } = await askOf(at, token, asked);
  // A minute of the brake may end between the two; and how long a document is that was made at another moment.
  const { 'set-cookie': cookies, date, ...others } = answer.headers;
  const { 'x-ratelimit-reset': resets, 'x-ratelimit-remaining': remain, ...headers } = others;
  return {
    status: answer.statusCode,
    headers: {
      ...headersWithoutChance(headers),
      cookies: cookies === undefined ? 0 : [cookies].flat().length,
      made: typeof date,
      brake: [typeof resets, typeof remain],
      ...(isDocument(headers['content-type']) ? { 'content-length': typeof headers['content-length'] } : {}),
    },
    read: asRead(String(others['content-type']), answer),
    statements: withoutUse(twins[at].statements),
    raw: answer.body,
    isPage: String(others['content-type']).startsWith('text/html'),
    location: answer.headers.location,
  };
}
