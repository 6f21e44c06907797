/**
 * Two copies of one partnership, of which the other holds one report more that nobody outside its council may learn of, and every
 * address of the staff site: what the tests of side doors compare.
 */
import { randomUUID } from 'node:crypto';
import { type Role, roles } from '../../access/index.ts';
import { staffAccess } from '../../apps/access-matrix.ts';
import { staffFrames } from '../../apps/staff-pages/frame.tsx';
import { staffRoutes } from '../../apps/staff-site.ts';
import { contextsFor } from '../../audit/index.ts';
import { assets } from '../../design/index.ts';
import { publicPaths, staffPaths } from '../../paths.ts';
import { readBookRing, readDeskRing } from '../../platform/keys/index.ts';
import { makeFormToken } from '../../platform/web/forgery.ts';
import type { Route } from '../../platform/web/index.ts';
import { openReport, submitReport } from '../../reports/index.ts';
import { assessReport } from '../../triage/index.ts';
import { freshDatabase } from '../database.ts';
import { testFileStore } from '../file-store.ts';
import { easyCleaner, easyScanner, filesOf } from '../files.ts';
import { partnershipIn, type TestMember } from '../partnership.ts';
import { tellBriefly } from '../public-journey.ts';
import { publicSiteOver } from '../public-site.ts';
import { referringIn, value } from '../referring.ts';
import { note } from '../sample-files.ts';
import { staffSiteOver } from '../staff-site.ts';
import { headersWithoutChance, withoutChance } from './side-door-chance.ts';
import { investigate } from './side-door-investigation.ts';
import { connectedIn } from './side-door-matches.ts';
import { makeTwins, type Twin } from './twins.ts';

const database = await freshDatabase();
/** Where the parts that sites compile are kept. */
export const assetFolder = database.dataDir;
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
  const detective = await partnership.member('investigator', 'duty-desk').of('cheshire-police', 'Orla Quill');
  const connected = await connectedIn(partnership, { open: open.reportId, sealed: sealed.reportId });
  return {
    ...connected,
    detective,
    referralId,
    responderId: responder?.memberId ?? '',
    keysDir: partnership.keysDir,
    open,
    fileId: file?.fileId ?? randomUUID(),
    members,
    visitors: { stranger: undefined, begun: tokenOf(begun), returned: tokenOf(returned) },
  };
});
export const { keysDir, members, visitors } = prepared;
const { detective, open, fileId, matchId, mentionId, requestId, referralId, responderId } = prepared;

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
export const investigated = await investigate(other, detective, open.reportId, keysDir);

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

/** What came back and what was asked of the database, with what is made anew for every answer taken out. */
export async function ask(at: 0 | 1, token: string | undefined, asked: Asked) {
  const { door } = asked;
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
  // A minute of the brake may end between the two.
  const { 'set-cookie': cookies, date, ...others } = answer?.headers ?? {};
  const { 'x-ratelimit-reset': resets, 'x-ratelimit-remaining': remain, ...headers } = others;
  return {
    status: answer?.statusCode,
    headers: {
      ...headersWithoutChance(headers),
      cookies: cookies === undefined ? 0 : [cookies].flat().length,
      made: typeof date,
      brake: [typeof resets, typeof remain],
    },
    body: withoutChance(answer?.body ?? ''),
    statements: [...twin.statements],
  };
}

const routes: readonly Route[] = staffRoutes(
  contextsFor('staff', one.pool('staff'), keys),
  staffFrames({ assets: await assets('staff', assetFolder), practice: true, ownerMark: () => '' }),
  {
    url: 'http://desk.test',
    publicUrl: 'http://report.test',
    keys,
    practice: true,
    fileStore: testFileStore(keysDir),
  },
);

/** Every route of the staff site but those that begin and end sessions, or a case whose number is by chance, and addresses that somebody would try who suspects something. */
export function everyStaffAddress(): Asked[] {
  const at = (path: string, name: string, aboutAReferral: boolean) =>
    path
      .replace(':mentionId', name.startsWith('identity') ? mentionId : randomUUID())
      .replace(':matchId', matchId)
      .replace(':requestId', requestId)
      .replace(':agencyId', 'cheshire-east-council')
      .replace(':fileId', fileId)
      .replace(':rule', 'send-referral')
      .replace(':kind', 'safe-contact')
      .replace(':thing', 'outline')
      .replace(':token', 'a'.repeat(43))
      .replace(':section', 'background')
      .replace(
        ':id',
        aboutAReferral ? referralId : name.startsWith('investigation') ? investigated : open.reportId,
      );
  const formOf = (form: Asked['form'] = {}) =>
    Object.fromEntries(
      Object.entries(form).map(([field, each]) => [field, each === 'COLLEAGUE' ? responderId : each]),
    );
  const declared = Object.entries(staffAccess)
    .filter(
      ([name]) =>
        ![
          'sign-out',
          'sign-in.enter',
          'case.begin.save',
          'report.support.begin',
          'investigation.begin.save',
          'report.investigate.begin',
        ].includes(name),
    )
    .flatMap(([name, rule]): Asked[] => {
      const route = routes.find((each) => each.name === name);
      if (route === undefined) return [];
      return [
        {
          door: 'staff',
          method: route.method,
          url: at(route.path, name, rule.aboutAReferral === true),
          ...(route.method === 'POST' ? { form: formOf(rule.form) } : {}),
        },
      ];
    });
  const inbox = ['matches=any', 'owner=unclaimed', 'channel=frontline', 'priority=1', 'council=E06000049'];
  const words = ['zwarteweide', 'KX69 ABZ', '07700900461', 'Popescu', hidden.reference, 'van'];
  return [
    ...declared,
    ...inbox.map((query): Asked => ({ door: 'staff', method: 'GET', url: `/inbox?${query}` })),
    ...words.map((each): Asked => ({ door: 'staff', method: 'POST', url: '/search', form: { words: each } })),
    { door: 'staff', method: 'GET', url: `/reports/${hidden.id}` },
    { door: 'staff', method: 'GET', url: `/book?record=${hidden.id}` },
    { door: 'staff', method: 'GET', url: staffPaths.investigation(investigated) },
    { door: 'staff', method: 'GET', url: `/reports/${investigated}` },
    { door: 'staff', method: 'GET', url: `/book?record=${investigated}` },
    { door: 'staff', method: 'GET', url: `${staffPaths.investigations()}?show=closed` },
    { door: 'staff', method: 'GET', url: `/reports/${open.reportId}` },
  ];
}

/** The page that shows most of what is connected: of the one report that is open to the first partner's desk. */
export const openReportPage: Asked = { door: 'staff', method: 'GET', url: staffPaths.report(open.reportId) };
