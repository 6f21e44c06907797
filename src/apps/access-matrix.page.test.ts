import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { roles } from '../access/index.ts';
import { assets } from '../design/index.ts';
import { readDeskRing } from '../platform/keys/index.ts';
import { makeFormToken } from '../platform/web/forgery.ts';
import type { Route } from '../platform/web/index.ts';
import { conferringIn } from '../testing/conferring.ts';
import { freshDatabase } from '../testing/database.ts';
import { testFileStore } from '../testing/file-store.ts';
import {
  actionOfWalks,
  investigatingIn,
  itemOfWalks,
  itemTaken,
  visitOfWalks,
} from '../testing/investigating.ts';
import { noTarget, type Target, targetsIn } from '../testing/matrix-target.ts';
import { newTaskIn } from '../testing/new-task.ts';
import { orderingIn } from '../testing/ordering.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { referringIn } from '../testing/referring.ts';
import { servingIn } from '../testing/serving.ts';
import { staffSiteOver } from '../testing/staff-site.ts';
import { supportingIn } from '../testing/supporting.ts';
import { filledAddress } from '../testing/trust/fill-address.ts';
import { type Outcome, type StaffRule, staffAccess, type Things, thingOf } from './access-matrix.ts';
import { staffFrames } from './staff-pages/frame.tsx';
import { staffRoutes } from './staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { staff, keysDir, member } = given;
const { site, faults } = await staffSiteOver(database, keysDir);
const keys = readDeskRing(keysDir);
const assetFolder = fileURLToPath(new URL('../../.cache/assets', import.meta.url));
const routes = staffRoutes(
  staff,
  staffFrames({ assets: await assets('staff', assetFolder), practice: true, ownerMark: () => '' }),
  {
    url: 'http://desk.test',
    publicUrl: 'http://report.test',
    keys,
    practice: true,
    fileStore: testFileStore(keysDir),
  },
);

const { begin } = referringIn(given);
const responderAt = (agencyId: string) => given.member('first-responder').of(agencyId);
const colleague = await responderAt('cheshire-police');
const otherColleague = await responderAt('cheshire-police');
/** A new referral of an agency. */
const referralOf = async (agencyId: string) => begin(await responderAt(agencyId));
const { begin: beginCase } = supportingIn(given);
const supporterAt = (agencyId: string) => given.member('support-worker').of(agencyId);
const supporter = await supporterAt('cheshire-police');
/** A new support case of an agency. */
const caseOf = async (agencyId: string) => beginCase(await supporterAt(agencyId));
const { begin: beginInvestigation } = investigatingIn(given);
const investigatorAt = (agencyId: string) => given.member('investigator').of(agencyId);
const { add: addService, refer } = servingIn(given);
const haltonService = await addService(await supporterAt('halton-borough-council'));
/** A new referral of an agency's to a service of Halton's. */
const serviceReferralOf = async (agencyId: string) => {
  const sender = await supporterAt(agencyId);
  return refer(sender, await beginCase(sender), haltonService);
};
const { call, accept, put } = conferringIn(given);
/** A new conference that an agency calls, and on its agenda a case that it holds; `who` has accepted its statement. */
const conferenceOf = async (agencyId: string, ...who: TestMember[]) => {
  const caller = await supporterAt(agencyId);
  const conference = await call(caller, ['halton-borough-council']);
  await accept(conference, caller, ...who);
  const item = await put(caller, conference, await beginCase(caller), ['halton-borough-council']);
  return { conference, item };
};
/** A new investigation of an agency, for which only somebody else of it is named. */
const withItem = { handedIn: [itemTaken('A ledger', itemOfWalks), actionOfWalks, ...visitOfWalks] };
const investigationOf = async (agencyId: string) =>
  beginInvestigation(await investigatorAt(agencyId), withItem);
const { begin: beginOrder } = orderingIn(given);
/** A new order that an agency holds. */
const orderOf = async (agencyId: string) => beginOrder(await investigatorAt(agencyId));
const targetOf = await targetsIn(given);
const newTask = newTaskIn(given);

const outcomes: Readonly<Record<number, Outcome>> = {
  200: 'page',
  400: 'refused',
  401: 'sign-in',
  404: 'nothing',
  409: 'meanwhile',
  422: 'again',
};

const colleagues = new Map([
  ['COLLEAGUE', colleague.memberId],
  ['OTHER COLLEAGUE', otherColleague.memberId],
  ['SUPPORTER', supporter.memberId],
  ['SERVICE', haltonService],
]);

async function walk(
  route: Route,
  rule: StaffRule,
  as: TestMember | undefined,
  target: Target,
): Promise<{ outcome: Outcome | number; body: string }> {
  const token = as?.session;
  const fields = Object.fromEntries(
    Object.entries(rule.form ?? {}).map(([name, value]) => [
      name,
      value === 'MEMBER' ? (as ?? desk).memberId : (colleagues.get(value) ?? value),
    ]),
  );
  const answer = await site.inject({
    method: route.method,
    url: filledAddress(route, { ...target, agency: 'halton-borough-council' }),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(token === undefined ? {} : { cookie: `plainsight-staff=${token}` }),
    },
    ...(route.method === 'GET'
      ? {}
      : {
          payload: String(
            new URLSearchParams({
              ...fields,
              ...(token === undefined ? {} : { 'form-token': makeFormToken(keys, token) }),
            }),
          ),
        }),
  });
  const outcome = answer.statusCode === 303 ? 'onward' : (outcomes[answer.statusCode] ?? answer.statusCode);
  // The address that was asked for may stand in the answer; which it was is the asker's own word.
  const body = [target.id, target.mention, target.match, target.request, target.file].reduce(
    (text, id) => text.replaceAll(id, 'ID'),
    answer.body,
  );
  return { outcome, body: body.replaceAll(/[0-9a-f]{16}[\w-]{43}/g, 'TOKEN') };
}

const desk = await member('duty-desk').of('cheshire-police');
const ordered = Object.entries(staffAccess).map(([name, rule]) => {
  const route = routes.find((each) => each.name === name);
  return { name, rule, route };
});

test('every route of the staff site stands in the access matrix, and nothing else does', () => {
  expect(Object.keys(staffAccess).toSorted()).toEqual(routes.map((route) => route.name).toSorted());
});

describe.each([...roles, 'signed-out'] as const)('%s', (who) => {
  const ruleFor = (rule: StaffRule): Outcome =>
    who === 'signed-out' ? rule.signedOut : (rule.roles?.[who] ?? rule.otherwise);

  test('finds at every address what the matrix says', async () => {
    const one = who === 'signed-out' ? undefined : await member(who).of('cheshire-police');
    const target = await targetOf({});
    const confers = who !== 'signed-out' && staffAccess['conferences']?.roles?.[who] !== undefined;
    const things: Things = {
      aboutAReferral: await referralOf('cheshire-police'),
      aboutACase: await caseOf('cheshire-police'),
      aboutAnInvestigation:
        one !== undefined && who === 'investigator'
          ? await beginInvestigation(one, withItem)
          : await investigationOf('cheshire-police'),
      aboutAService: await addService(await supporterAt('cheshire-police')),
      aboutAServiceReferral: await serviceReferralOf('cheshire-police'),
      aboutAnOrder: await orderOf('cheshire-police'),
      aboutAConference: (await conferenceOf('cheshire-police')).conference,
      // Its statement is accepted already; that of the other is in the walk.
      aboutAConferenceItem: (await conferenceOf('cheshire-police', ...(confers && one ? [one] : []))).item,
    };
    const found: Record<string, Outcome | number> = {};
    for (const { name, rule, route } of ordered) {
      if (route === undefined) continue;
      const id = rule.aboutATask
        ? await newTask('cheshire-police')
        : rule.aboutAMember
          ? (await member('frontline').of('cheshire-police')).memberId
          : (thingOf(rule, things) ?? target.id);
      found[name] = (await walk(route, rule, one, { ...target, id })).outcome;
    }
    expect(found).toEqual(Object.fromEntries(ordered.map(({ name, rule }) => [name, ruleFor(rule)])));
    expect(faults).toEqual([]);
  });

  test('finds nothing of a sealed or a hidden report, to the byte as if there were none [X3]', async () => {
    const one = who === 'signed-out' ? undefined : await member(who).of('cheshire-police');
    const others = {
      sealed: await targetOf({ heldBy: 'cheshire-east-council', othersSee: 'sealed' }),
      hidden: await targetOf({ heldBy: 'cheshire-east-council', othersSee: 'hidden' }),
    };
    for (const { name, rule, route } of ordered) {
      if (route === undefined || rule.aboutAReport !== true) continue;
      const none = await walk(route, rule, one, noTarget());
      expect([name, none.outcome]).toEqual([name, one === undefined ? 'sign-in' : 'nothing']);
      for (const target of [others.sealed, others.hidden])
        expect([name, await walk(route, rule, one, target)]).toEqual([name, none]);
    }
  });

  test('finds nothing of another agency’s referral, case, order or task, nor of an investigation that is not theirs, to the byte as if there were none [X3]', async () => {
    const one = who === 'signed-out' ? undefined : await member(who).of('cheshire-police');
    const elsewhere = await conferenceOf('cheshire-east-council');
    const things: Things = {
      aboutAReferral: await referralOf('cheshire-east-council'),
      aboutACase: await caseOf('cheshire-east-council'),
      aboutAnOrder: await orderOf('cheshire-east-council'),
      aboutATask: await newTask('cheshire-east-council'),
      aboutAnInvestigation: await investigationOf('cheshire-police'),
      aboutAServiceReferral: await serviceReferralOf('cheshire-east-council'),
      aboutAConference: elsewhere.conference,
      aboutAConferenceItem: elsewhere.item,
    };
    for (const { name, rule, route } of ordered) {
      const id = thingOf(rule, things);
      if (route === undefined || id === undefined) continue;
      const none = await walk(route, rule, one, noTarget());
      expect([name, none.outcome]).toEqual([name, one === undefined ? 'sign-in' : 'nothing']);
      expect([name, await walk(route, rule, one, { ...noTarget(), id })]).toEqual([name, none]);
    }
  });

  test('finds nothing of another agency’s member, to the byte as if there were none', async () => {
    const one = who === 'signed-out' ? undefined : await member(who).of('cheshire-police');
    const { memberId } = await member('duty-desk').of('cheshire-east-council');
    for (const { name, rule, route } of ordered) {
      if (route === undefined || rule.aboutAMember !== true) continue;
      const none = await walk(route, rule, one, noTarget());
      expect([name, none.outcome]).toEqual([name, one === undefined ? 'sign-in' : 'nothing']);
      expect([name, await walk(route, rule, one, { ...noTarget(), id: memberId })]).toEqual([name, none]);
    }
  });
});
