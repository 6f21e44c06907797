/** The two doors as an attacker finds them: with a cookie of their own, the names of all fields, and other people's ids. */
import type { FastifyInstance } from 'fastify';
import { publicPaths, staffPaths } from '../../paths.ts';
import { readDeskRing, readStreetRing } from '../../platform/keys/index.ts';
import { makeFormToken } from '../../platform/web/forgery.ts';
import { stepNames } from '../../reports/public/journey.ts';
import type { Browsing } from '../browse.ts';
import type { TestDatabase } from '../database.ts';
import { attribute, type PageRead } from '../page.ts';
import { type Partnership, partnershipIn } from '../partnership.ts';
import { tellBriefly } from '../public-journey.ts';
import { publicSiteOver } from '../public-site.ts';
import { staffSiteOver } from '../staff-site.ts';
import type { DoorKnown } from './hostile-requests.ts';

export interface HostileGround {
  readonly given: Partnership;
  readonly public: {
    readonly site: FastifyInstance;
    readonly door: DoorKnown;
    readonly faults: readonly unknown[];
  };
  readonly staff: {
    readonly site: FastifyInstance;
    readonly door: DoorKnown;
    readonly faults: readonly unknown[];
  };
  /** Words that none of the attackers may ever be shown. */
  readonly secrets: readonly string[];
}

/** Others' words: in a report of the police that the attackers' agency has no part in, and in a stranger's half-finished report. */
const secrets = ['zzsecretofthepolice', 'zzsecretofastranger'] as const;

const fieldsOf = (page: PageRead): string[] =>
  page.elements
    .filter((element) => ['input', 'textarea', 'select', 'button'].includes(element.tagName))
    .flatMap((element) => attribute(element, 'name') ?? []);

async function fieldsOn(browser: Browsing, paths: readonly string[]): Promise<string[]> {
  const names = new Set<string>(['filters', 'from', 'owner', 'q', 'code', 'answer']);
  for (const path of paths) for (const name of fieldsOf(await browser.open(path))) names.add(name);
  return [...names];
}

const tokenOf = (cookie: string | undefined) => cookie?.split('=')[1] ?? '';

/** Builds both sites over a database of the test's own, with something in it that is another's. */
export async function hostileGround(database: TestDatabase): Promise<HostileGround> {
  const given = await partnershipIn(database);
  const police = await given.member('duty-desk').of('cheshire-police');
  const own = await given.member('duty-desk').of('cheshire-east-council');
  const officer = await given.member('data-protection-officer').of('cheshire-east-council');
  const foreign = await given.report({
    whatSeen: `They spoke of ${secrets[0]}.`,
    vehicles: [{ plate: 'AB12 CDE' }],
  });
  const mine = await given.report({
    heldBy: 'cheshire-east-council',
    channel: 'frontline',
    vehicles: [{ plate: 'AB12 CDE' }],
  });

  const street = await publicSiteOver(database, given.keysDir);
  const stranger = street.visitor();
  await tellBriefly(stranger, `A half-finished word of ${secrets[1]}.`);
  const attacker = street.visitor();
  await tellBriefly(attacker, 'Something of the attacker’s own.');
  const streetRing = readStreetRing(given.keysDir);
  const steps = [...stepNames, 'call-999', 'sent', 'receipt'].map(publicPaths.reportStep);
  const pages = [
    publicPaths.home(),
    publicPaths.helpNow(),
    publicPaths.privacy(),
    publicPaths.report(),
    publicPaths.comeBack(),
    publicPaths.comeBackReport(),
    ...steps,
  ];
  const forms = [publicPaths.comeBack(), publicPaths.comeBackReport(), publicPaths.report(), ...steps];
  const inArabic = (paths: readonly string[]) => paths.map((path) => `/ar${path}`);
  const cookie = tokenOf(attacker.cookie);

  const desk = await staffSiteOver(database, given.keysDir);
  const deskRing = readDeskRing(given.keysDir);
  const formsOf = (id: string) => [
    staffPaths.claim(id),
    staffPaths.release(id),
    staffPaths.ask(id),
    staffPaths.note(id),
    staffPaths.decide(id),
    staffPaths.undoDecision(id),
    staffPaths.settleMention(id, foreign.reportId),
  ];
  const strangers = [foreign.reportId, '00000000-0000-4000-8000-000000000000', 'zz'];
  const staffPages = [
    staffPaths.home(),
    staffPaths.signIn(),
    staffPaths.inbox(),
    staffPaths.search(),
    staffPaths.failedJobs(),
    staffPaths.modelHealth(),
    staffPaths.book(),
    staffPaths.take(),
    staffPaths.inboxList(),
    staffPaths.events(),
  ];
  const sessions = [own.session, own.session, own.session, officer.session];
  return {
    given,
    secrets: [...secrets, police.session],
    public: {
      site: street.site,
      faults: street.faults,
      door: {
        pages: [...pages, ...inArabic(pages), '/health', publicPaths.leave()],
        forms: [...forms, ...inArabic(forms)],
        fields: await fieldsOn(attacker, pages),
        cookieName: 'plainsight-report',
        own: [{ cookie, token: () => makeFormToken(streetRing, cookie) }],
      },
    },
    staff: {
      site: desk.site,
      faults: desk.faults,
      door: {
        pages: [
          ...staffPages,
          staffPaths.report(mine.reportId),
          ...strangers.map(staffPaths.report),
          '/health',
        ],
        // The attacker's own report is tried as often as those of others: what does not get in cannot break anything inside.
        // Signing out is not among them, for it would end the attack.
        forms: [
          staffPaths.search(),
          staffPaths.book(),
          staffPaths.signIn(),
          staffPaths.take(),
          staffPaths.takeAutosave(),
          ...strangers.flatMap(formsOf),
          ...Array.from({ length: 3 }, () => formsOf(mine.reportId)).flat(),
        ],
        fields: await fieldsOn(desk.as(own), [...staffPages, staffPaths.report(mine.reportId)]),
        cookieName: 'plainsight-staff',
        own: sessions.map((session) => ({ cookie: session, token: () => makeFormToken(deskRing, session) })),
      },
    },
  };
}
