/** What stands in both copies for the walk that presses whatever a page offers: of each kind one in every state in which something can be done with it. */
import { changeMember, type StaffAct } from '../../access/index.ts';
import { asSignedIn } from '../../audit/index.ts';
import { addItemFiles, addTemplates } from '../../investigations/evidence/add-item-files.ts';
import { addDocuments } from '../../support/documents/documents.ts';
import { makeOwnView, releaseOwnItem } from '../../support/own-view/give-own-view.ts';
import { addPhotograph } from '../../support/photograph/photograph.ts';
import { shareCase } from '../../support/share/share-case.ts';
import { findOpenOffer, offerCase } from '../../support/transfer/offer-case.ts';
import { care, charged, ids, listed } from '../charging.ts';
import { conferringIn } from '../conferring.ts';
import { easyCleaner, easyScanner, filesOf } from '../files.ts';
import {
  actionDone,
  groupCalled,
  investigatingIn,
  itemOfWalks,
  itemTaken,
  memberOfGroup,
  outlineOf,
  partIn,
  personBorn,
  personFound,
  placeFound,
  riskDecided,
  visitOfWalks,
} from '../investigating.ts';
import type { Partnership, TestMember } from '../partnership.ts';
import { note, photo } from '../sample-files.ts';
import { servingIn } from '../serving.ts';
import { personToRefer, supportingIn } from '../supporting.ts';
import { underWay } from './case-under-way.ts';
import { risk } from './side-door-case.ts';
import { handingIn } from './side-door-handing.ts';
import { childCalled } from './side-door-own.ts';
import { keepsWord, wordForm } from './word-form.ts';

const halton = 'halton-borough-council';
/** Who presses, and who made it possible. */
export interface Pressing {
  readonly opener: TestMember;
  readonly supporter: TestMember;
  readonly elsewhere: TestMember;
  readonly officer: TestMember;
  readonly administrator: TestMember;
  readonly serviceId: string;
  readonly therapyId: string;
  readonly letterId: string;
  readonly orderId: string;
  readonly reports: readonly [string, string];
}

/** Makes it. Gives where each of those who press begins, by role and agency. */
export async function pressableIn(given: Partnership, of: Pressing): Promise<ReadonlyMap<string, string[]>> {
  const { opener, supporter, elsewhere, officer } = of;
  const { as, begin, handIn, says, write } = supportingIn(given);
  const { refer, answer } = servingIn(given);
  const caseOf = async (who: TestMember, holder = who) => {
    const id = await begin(who, { holder: holder.memberId });
    await write(who, id, ...personToRefer('Sen'));
    return id;
  };
  const caseId = await begin(opener, { holder: supporter.memberId });
  await write(opener, caseId, ...underWay(opener, supporter), risk('medium'), risk('very-high'));
  const files = filesOf(given);
  const [document, picture] = [await files.keep(note('letter.txt')), await files.keep(await photo())];
  await as(opener, 'file.attach', caseId, (act) => addDocuments(act, caseId, [document]));
  await as(opener, 'file.attach', caseId, (act) => addPhotograph(act, caseId, picture, { ground: 'agreed' }));
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  await as(opener, 'case.own-view', caseId, (act) => makeOwnView(act, caseId, 'en'));
  const ownItem = { kind: 'held', about: 'held', words: 'What you tell us.' } as const;
  await as(opener, 'case.own-view', caseId, (act) => releaseOwnItem(act, caseId, ownItem));
  const law = { purpose: 'health', ground: 'safeguarding', why: 'She hurts herself.' } as const;
  await as(opener, 'record.share', caseId, (act) =>
    shareCase(act, caseId, { ...law, toAgency: halton, sections: ['person', 'plan', 'risk'] }),
  );
  const sent = [await refer(opener, caseId, of.therapyId), await refer(opener, caseId, of.letterId)];

  // What Halton asks of the police’s service and offers to the police; one is answered.
  const theirs = await caseOf(elsewhere);
  const [waiting, declined] = [
    await refer(elsewhere, theirs, of.serviceId),
    await refer(elsewhere, theirs, of.serviceId),
  ];
  await answer(supporter, theirs, declined, {
    kind: 'declined',
    about: '',
    body: { reason: 'no-language' },
  });
  const offer = async (who: TestMember, id: string, toAgency: string) => {
    await as(who, 'case.offer', id, (act) =>
      offerCase(act, id, { ...law, toAgency, reason: 'She moves.', agreed: 'She chose it.' }),
    );
    return (await as(who, 'case.open', id, (act) => findOpenOffer(act, id)))?.transferId ?? '';
  };
  const offers = [await caseOf(elsewhere), await caseOf(elsewhere)].map((id) =>
    offer(elsewhere, id, 'cheshire-police'),
  );
  const transfers = [await offers[0], await offers[1]];
  const leaving = await caseOf(opener, supporter);
  const child = await begin(opener, { holder: supporter.memberId });
  await write(opener, child, ...childCalled('Sen'));
  await offer(opener, leaving, halton);

  // One that is coming, one that is called off, one that is held.
  const { call, accept, put, open } = conferringIn(given);
  const conferences: string[] = [];
  const items: string[] = [];
  for (const each of [caseId, leaving, caseId]) {
    const id = await call(opener, [halton, 'warrington-borough-council']);
    await accept(id, opener, supporter, elsewhere, officer);
    items.push(await put(opener, id, each, [halton]));
    conferences.push(id);
  }
  await open(opener, conferences[2] ?? '');

  // What a case handed in is investigated, and consent to it is taken back.
  await says(opener, caseId, 'yes', 'cheshire-police', 'police');
  const turned = await handIn(opener, caseId, 'A man drives them.');
  const { as: asOfficer, begin: investigate, write: find } = investigatingIn(given);
  const investigations = [await investigate(officer, { beganFrom: turned }), await investigate(officer)];
  await says(opener, caseId, 'withdrawn', 'cheshire-police', 'police');
  // The reporter of one comes back once it is investigated.
  const fed = await given.report({ vehicles: [{ plate: 'BV12 TRE' }] });
  investigations.push(await investigate(officer, { beganFrom: fed.reportId }));
  await given.reporterAnswers(fed.receipt, 'The van is there again.');
  const group = groupCalled('The ring of zwarteweide');
  await find(
    officer,
    investigations[0] ?? '',
    outlineOf('Operation Teasel'),
    personBorn('Andrei Popescu', '1990-05-04', ids.marku),
    personFound('Ana', ids.ana),
    partIn(ids.marku, 'suspect'),
    partIn(ids.ana, 'victim'),
    placeFound('12 Zwarteweide Lane'),
    group,
    memberOfGroup(ids.marku, group.about),
    riskDecided(ids.risk),
    charged(),
    listed('2026-12-14'),
    care({ tell: 'agreed', ways: ['supporter'] }),
    itemTaken('A ledger', itemOfWalks),
    ...visitOfWalks,
    actionDone('Licences looked at', { aim: 'trade', trade: 'car wash', on: '2026-10-01' }),
    ...visitOfWalks,
  );
  // Another investigation of theirs knows the group: both are one, or not.
  const again = groupCalled('The ring of zwarteweide');
  await find(
    officer,
    investigations[1] ?? '',
    personFound('Andrei Popescu', ids.marku),
    again,
    memberOfGroup(ids.marku, again.about),
  );
  const [seized, form] = [await files.keep(note('rota.txt')), await files.keep(await wordForm())];
  const adds = (work: (act: StaffAct, id: string) => Promise<unknown>) =>
    asOfficer(officer, 'file.attach', investigations[0] ?? '', (act) => work(act, investigations[0] ?? ''));
  await adds((act, id) => addItemFiles(act, id, itemOfWalks, [seized]));
  await adds((act, id) => addTemplates(act, id, [form]));
  await files.check({ scanner: easyScanner, cleaner: keepsWord });
  // One for which nobody is named any more.
  const leaver = await given.member('investigator').of('cheshire-police', 'Gethin Orme');
  await investigate(leaver);
  await given.staff.act({ session: of.administrator.session }, { act: 'member.leave' }, (act) =>
    changeMember(asSignedIn(act), { memberId: leaver.memberId, revision: 1, change: 'leave' }),
  );
  const { hand } = handingIn(given);
  const { reportId: asked } = await given.report({ vehicles: [{ plate: 'LR04 QWE' }] });
  for (const each of of.reports) await hand(opener, each, officer);
  const handing = await hand(opener, asked, officer);
  await given.workerHears();

  // What each says of an item comes before the conference is opened and closed.
  const conferring = [
    `/conference-items/${items[0]}/let-in`,
    ...items.map((id) => `/conference-items/${id}`),
    ...conferences.map((id) => `/conferences/${id}`),
  ];
  const reports = [...of.reports, turned].map((id) => `/reports/${id}`);
  return new Map([
    [
      'support-worker of cheshire-police',
      [
        `/cases/${caseId}/services/refer?service=${of.therapyId}`,
        ...[
          '/cases',
          '/my-day',
          '/team-board',
          '/caseload-risk',
          `/cases/${caseId}`,
          `/cases/${leaving}/transfer`,
          `/cases/${child}/risk`,
        ],
        ...[
          '/services',
          '/services/waiting',
          '/service-referrals',
          '/transfers',
          '/conferences',
          '/supervision',
        ],
        ...[
          `/services/${of.serviceId}`,
          `/services/${of.serviceId}?again`,
          `/cases/${caseId}/services?again`,
        ],
        ...[`/cases/${caseId}/contact?again`, `/conference-items/${items[2]}?again`],
        `/service-referrals/${declined}/answer`,
        ...[...sent, waiting].map((id) => `/service-referrals/${id}`),
        ...transfers.map((id) => `/transfers/${id}`),
        ...conferring,
      ],
    ],
    [
      'support-worker of halton-borough-council',
      ['/cases', `/cases/${caseId}`, '/service-referrals', ...conferring],
    ],
    ['duty-desk of cheshire-police', [...reports, `${reports[0]}/hand`, '/orders']],
    [
      'investigator of cheshire-police',
      [
        `/reports/${asked}/handings/${handing}/decline`,
        ...['/investigations', ...investigations.map((id) => `/investigations/${id}`), ...reports, '/orders'],
        `/investigations/${investigations[0]}/members?again`,
        `/orders/${of.orderId}/sharing?again`,
      ],
    ],
    ['partnership-manager of cheshire-police', ['/services', '/services/waiting']],
    ['administrator of cheshire-police', ['/supervision', '/investigations/without-anybody']],
  ]);
}
