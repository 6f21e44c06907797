/**
 * Two copies of one partnership, of which the other holds one report more that nobody outside its council may learn of, and one way of
 * asking both: what the tests of side doors compare.
 */
import { randomUUID } from 'node:crypto';
import { type Role, roles } from '../../access/index.ts';
import { contextsFor } from '../../audit/index.ts';
import { publicPaths } from '../../paths.ts';
import { readBookRing, readDeskRing } from '../../platform/keys/index.ts';
import { makeFormToken } from '../../platform/web/forgery.ts';
import { openReport, submitReport } from '../../reports/index.ts';
import { assessReport } from '../../triage/index.ts';
import { conferringIn } from '../conferring.ts';
import { freshDatabase } from '../database.ts';
import { easyCleaner, easyScanner, filesOf } from '../files.ts';
import { newTaskIn } from '../new-task.ts';
import { conditionOf, orderedOn, orderingIn } from '../ordering.ts';
import { partnershipIn, type TestMember } from '../partnership.ts';
import { tellBriefly } from '../public-journey.ts';
import { publicSiteOver } from '../public-site.ts';
import { referringIn, value } from '../referring.ts';
import { note } from '../sample-files.ts';
import { servingIn } from '../serving.ts';
import { staffSiteOver } from '../staff-site.ts';
import { personCalled, supportingIn, warningOf } from '../supporting.ts';
import { support } from './side-door-case.ts';
import { headersWithoutChance, withoutChance } from './side-door-chance.ts';
import { investigate, orderElsewhere } from './side-door-investigation.ts';
import { connectedIn } from './side-door-matches.ts';
import { makeTwins, type Twin } from './twins.ts';

const database = await freshDatabase();
/** Where the parts that sites compile are kept. */
const tokenOf = ({ cookie }: { readonly cookie: string | undefined }) => cookie?.split('=')[1];
const people = [{ name: 'Andrei Popescu', dateOfBirth: '1990-05-04', nationality: 'Romanian' }];
const matching = { people, vehicles: [{ plate: 'KX69 ABZ' }], phones: [{ number: '07700 900461' }] };

const { one, other, prepared } = await makeTwins(database, async (given) => {
  const partnership = await partnershipIn(given);
  const open = await partnership.report({
    whatSeen: 'A man in a van. Call 07700 900461 or see KX69 ABZ.',
    ...matching,
  });
  const files = filesOf(partnership);
  await files.attach(open, await files.keep(note()));
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  await partnership.report({ whatSeen: 'The same van again.', vehicles: [{ plate: 'KX69 ABZ' }] });
  const sealed = await partnership.report({
    ...{ heldBy: 'cheshire-east-council', othersSee: 'sealed', ...matching },
  });
  const members: (TestMember & { readonly role: Role })[] = [];
  for (const agency of ['cheshire-police', 'halton-borough-council'])
    for (const role of roles) members.push({ ...(await partnership.member(role).of(agency)), role });
  const duty = members.find(({ role }) => role === 'duty-desk');
  const [file] = duty === undefined ? [] : await files.list(duty, open.reportId);
  const street = await publicSiteOver(given, partnership.keysDir);
  const [begun, returned] = [street.visitor(), street.visitor()];
  await tellBriefly(begun, 'They sleep in the van.');
  const asked = await returned.open(publicPaths.comeBack());
  await returned.press(asked, 'Open my report', { code: open.receipt });
  const { begin, answer } = referringIn(partnership);
  const responder = members.find(
    ({ role, agencyId }) => role === 'first-responder' && agencyId === 'cheshire-police',
  );
  const referralId = responder === undefined ? randomUUID() : await begin(responder);
  if (responder !== undefined)
    await answer(responder, referralId, { 'under-18': value('yes'), family: value('An aunt.') });
  const supporter = members.find(
    ({ role, agencyId }) => role === 'support-worker' && agencyId === 'cheshire-police',
  );
  // Whoever is supported stands in the report that matches, so that what comes in anew could tell of them.
  const opener = await partnership.member('support-worker', 'duty-desk').of('cheshire-police', 'Dana Holt');
  const { begin: beginCase, write } = supportingIn(partnership);
  const supporterId = supporter?.memberId ?? opener.memberId;
  const caseId = await beginCase(opener, { beganFrom: open.reportId, holder: supporterId });
  await write(opener, caseId, personCalled('Andrei Popescu'), warningOf('Somebody waits outside.'));
  const { add: addService, refer } = servingIn(partnership);
  const elsewhere = await partnership.member('support-worker').of('halton-borough-council', 'Ewa Marl');
  const serviceId = await addService(opener);
  const serviceReferralId = await refer(
    opener,
    caseId,
    await addService(elsewhere, { name: 'Trauma therapy' }),
  );
  const { call, accept, put } = conferringIn(partnership);
  const conferenceId = await call(opener, ['halton-borough-council']);
  const invited = members.filter(({ role }) => role === 'support-worker');
  await accept(conferenceId, opener, elsewhere, ...invited);
  const conferenceItemId = await put(opener, conferenceId, caseId, ['halton-borough-council']);
  const officer = members.find(
    ({ role, agencyId }) => role === 'investigator' && agencyId === 'cheshire-police',
  );
  // What the hidden report tells of is what this order forbids: whoever holds it hears nothing.
  const orderId =
    officer === undefined
      ? randomUUID()
      : await orderingIn(partnership).begin(
          officer,
          orderedOn('Andrei Popescu', { born: '1990-05-04' }),
          conditionOf({ what: 'not-use-vehicle', plate: 'KX69 ABZ' }),
          conditionOf({ what: 'not-use-phone', phone: '07700 900461' }),
        );
  const helper = await partnership
    .member('support-worker', 'first-responder')
    .of('cheshire-east-council', 'Maud Ferrier');
  const orderer = await partnership.member('investigator').of('cheshire-east-council', 'Ines Vardy');
  const detective = await partnership.member('investigator', 'duty-desk').of('cheshire-police', 'Orla Quill');
  const connected = await connectedIn(partnership, { open: open.reportId, sealed: sealed.reportId });
  return {
    detective,
    orderer,
    helper,
    about: {
      ...connected,
      referralId,
      caseId,
      orderId,
      serviceId,
      serviceReferralId,
      conferenceId,
      conferenceItemId,
      taskId: await newTaskIn(partnership)('cheshire-police'),
      colleagueId: (await partnership.member('frontline').of('cheshire-police', 'Sol Tarrow')).memberId,
      responderId: responder?.memberId ?? '',
      supporterId,
      reportId: open.reportId,
      fileId: file?.fileId ?? randomUUID(),
    },
    keysDir: partnership.keysDir,
    members,
    visitors: { stranger: undefined, begun: tokenOf(begun), returned: tokenOf(returned) },
  };
});
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
export const investigated = await investigate(other, prepared.detective, about.reportId, keysDir);

/** And that council holds an order that forbids what reports of others tell of. */
export const ordered = await orderElsewhere(other, prepared.orderer, keysDir);

/** And that council supports somebody of whom everything else tells too, with warnings, notes and a conference of its own. */
export const supported = await support(other, prepared.helper, keysDir);

export const staff = await Promise.all([one, other].map((twin) => staffSiteOver(twin, keysDir)));
const street = await Promise.all([one, other].map((twin) => publicSiteOver(twin, keysDir)));
export const twins = [one, other] as const;
const keys = readDeskRing(keysDir);

/** One request, but for who makes it. */
export interface Asked {
  readonly door: 'staff' | 'public';
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly form?: Readonly<Record<string, string>>;
}

/** Asks one of the two, and gives its answer with the milliseconds that it took. */
export async function askOf(at: 0 | 1, token: string | undefined, asked: Asked) {
  const { door } = asked;
  const site = (door === 'staff' ? staff : street)[at]?.site;
  if (site === undefined) throw new Error('there is no such site');
  twins[at].statements.length = 0;
  const cookie = door === 'staff' ? 'plainsight-staff' : 'plainsight-report';
  const sent = {
    ...asked.form,
    ...(token === undefined ? {} : { 'form-token': makeFormToken(keys, token) }),
  };
  const began = performance.now();
  const answer = await site.inject({
    method: asked.method,
    url: asked.url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(token === undefined ? {} : { cookie: `${cookie}=${token}` }),
    },
    ...(asked.form === undefined ? {} : { payload: String(new URLSearchParams(sent)) }),
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

/** What came back and what was asked of the database, with what is made anew for every answer taken out. */
export async function ask(at: 0 | 1, token: string | undefined, asked: Asked) {
  const { answer } = await askOf(at, token, asked);
  // A minute of the brake may end between the two.
  const { 'set-cookie': cookies, date, ...others } = answer.headers;
  const { 'x-ratelimit-reset': resets, 'x-ratelimit-remaining': remain, ...headers } = others;
  return {
    status: answer.statusCode,
    headers: {
      ...headersWithoutChance(headers),
      cookies: cookies === undefined ? 0 : [cookies].flat().length,
      made: typeof date,
      brake: [typeof resets, typeof remain],
    },
    // A pack holds the moment at which it was made in every part; its own test looks into it.
    body: others['content-type'] === 'application/zip' ? '' : withoutChance(answer.body),
    statements: withoutUse(twins[at].statements),
    raw: answer.body,
  };
}
