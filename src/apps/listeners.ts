/** Who hears what: one page for the whole system. Each piece of news is an act of the worker's, safe to run twice. */
import type { WorkerAct } from '../access/index.ts';
import type { Line } from '../audit/index.ts';
import { tellAsked, tellAskedOfCase } from '../conferences/index.ts';
import { wrongs } from '../files/index.ts';
import {
  alteredAtReport,
  consentWhileClosed,
  consentWithdrawn,
  furtherCame,
  lookElsewhere,
  lookForGroups,
  reachTurned,
  suspectsInCase,
  suspectsInReferral,
} from '../investigations/index.ts';
import { watchBack } from '../orders/index.ts';
import { fileReferred, noteFileStays, takenBackFromReferral } from '../referrals/index.ts';
import { hearReferralNews } from '../services/index.ts';
import {
  filePerson,
  judgeOwnPages,
  passReferral,
  takenBackFromCase,
  tellHandedIn,
  tellShared,
  tieReferral,
} from '../support/index.ts';
import { releaseTasksOf } from '../tasks/index.ts';
import {
  assessReport,
  consentTurned,
  drawFromFile,
  joinedInReport,
  noteAnswer,
  reassessMatches,
  receivePassed,
  releaseClaimsOf,
  settleHandings,
  withdrawPassed,
} from '../triage/index.ts';

export interface Listener {
  /** The line in the book for one piece of news. */
  line(ids: Readonly<Record<string, string>>): Line;
  hear(act: WorkerAct, ids: Readonly<Record<string, string>>): Promise<void>;
}

const id = (ids: Readonly<Record<string, string>>, name: string): string => {
  const found = ids[name];
  if (found === undefined) throw new Error(`news without ${name}`);
  return found;
};

const about =
  (act: Line['act']) =>
  (ids: Readonly<Record<string, string>>): Line => ({
    act,
    record: { kind: 'report', id: id(ids, 'reportId') },
  });

export const listeners: Readonly<Record<string, Listener>> = {
  reportSubmitted: {
    line: about('report.assess'),
    hear: (act, ids) => assessReport(act, id(ids, 'reportId')),
  },
  reporterAnswered: {
    line: about('report.hear-answer'),
    hear: async (act, ids) => {
      await noteAnswer(act, id(ids, 'reportId'), ids['messageId']);
      await furtherCame(act, id(ids, 'reportId'));
    },
  },
  fileChecked: {
    line: (ids) => ({
      act: 'file.suggest',
      record: { kind: 'report', id: id(ids, 'recordId') },
      detail: { file: id(ids, 'fileId') },
    }),
    hear: (act, ids) => drawFromFile(act, id(ids, 'recordId'), id(ids, 'fileId')),
  },
  fileAltered: {
    line: (ids) => ({
      act: 'file.not-as-it-came',
      record: { kind: 'report', id: id(ids, 'reportId') },
      detail: { file: id(ids, 'fileId') },
    }),
    hear: (act, ids) =>
      alteredAtReport(act, {
        reportId: id(ids, 'reportId'),
        fileId: id(ids, 'fileId'),
        found: wrongs.find((each) => each === ids['found']) ?? 'altered',
      }),
  },
  fileStays: {
    line: (ids) => ({
      act: 'referral.note-evidence',
      record: { kind: 'referral', id: id(ids, 'recordId') },
      detail: { file: id(ids, 'fileId') },
    }),
    hear: (act, ids) => noteFileStays(act, id(ids, 'recordId'), id(ids, 'fileId')),
  },
  mentionSettled: {
    line: about('report.match-again'),
    hear: (act, ids) => reassessMatches(act, id(ids, 'reportId')),
  },
  matchDecided: {
    line: about('report.match-again'),
    hear: (act, ids) => joinedInReport(act, id(ids, 'reportId')),
  },
  reportPassed: {
    line: about('report.receive-passed'),
    hear: async (act, ids) => {
      await receivePassed(act, id(ids, 'reportId'), id(ids, 'toAgency'));
      await reachTurned(act, id(ids, 'reportId'));
      // Passed again, it brings what came while it was not to be read there.
      await furtherCame(act, id(ids, 'reportId'));
    },
  },
  passUndone: {
    line: about('report.withdraw-passed'),
    hear: async (act, ids) => {
      await withdrawPassed(act, id(ids, 'reportId'), id(ids, 'toAgency'));
      await reachTurned(act, id(ids, 'reportId'));
      await furtherCame(act, id(ids, 'reportId'));
    },
  },
  suspectsNamed: {
    line: (ids) => ({
      act: 'investigation.look-elsewhere',
      record: { kind: 'investigation', id: id(ids, 'investigationId') },
    }),
    hear: (act, ids) => lookElsewhere(act, id(ids, 'investigationId')),
  },
  investigationOpenedAgain: {
    line: (ids) => ({
      act: 'investigation.opened-again',
      record: { kind: 'investigation', id: id(ids, 'investigationId') },
    }),
    hear: (act, ids) => consentWhileClosed(act, id(ids, 'investigationId')),
  },
  groupsNamed: {
    line: (ids) => ({
      act: 'investigation.look-for-groups',
      record: { kind: 'investigation', id: id(ids, 'investigationId') },
    }),
    hear: (act, ids) => lookForGroups(act, id(ids, 'investigationId')),
  },
  personSupported: {
    line: (ids) => ({ act: 'case.file-person', record: { kind: 'case', id: id(ids, 'caseId') } }),
    hear: async (act, ids) => {
      await filePerson(act, id(ids, 'caseId'));
      await suspectsInCase(act, id(ids, 'caseId'));
    },
  },
  personReferred: {
    line: (ids) => ({ act: 'referral.file-person', record: { kind: 'referral', id: id(ids, 'referralId') } }),
    hear: async (act, ids) => {
      await fileReferred(act, id(ids, 'referralId'));
      await suspectsInReferral(act, id(ids, 'referralId'));
      await passReferral(act, id(ids, 'referralId'));
    },
  },
  caseReferred: {
    line: (ids) => ({ act: 'case.tie-referral', record: { kind: 'case', id: id(ids, 'caseId') } }),
    hear: (act, ids) => tieReferral(act, id(ids, 'caseId'), id(ids, 'referralId')),
  },
  takenBackElsewhere: {
    line: (ids) => ({
      act: 'consent.carry',
      record: { kind: ids['kind'] === 'referral' ? 'referral' : 'case', id: id(ids, 'recordId') },
    }),
    hear: (act, ids) =>
      (ids['kind'] === 'referral' ? takenBackFromReferral : takenBackFromCase)(
        act,
        id(ids, 'recordId'),
        id(ids, 'purpose'),
      ),
  },
  // A line about a case would tell its agency that another record of its person changed.
  ownPagesHeld: { line: () => ({ act: 'case.judge-own-pages' }), hear: (act) => judgeOwnPages(act) },
  policeConsentSaid: {
    line: (ids) => ({ act: 'case.tell-handed-in', record: { kind: 'case', id: id(ids, 'caseId') } }),
    hear: (act, ids) => tellHandedIn(act, id(ids, 'caseId')),
  },
  consentTurned: {
    line: about('report.consent-turned'),
    hear: async (act, ids) => {
      await consentTurned(act, id(ids, 'reportId'));
      await consentWithdrawn(act, id(ids, 'reportId'));
    },
  },
  handingTurned: {
    line: about('report.handing-turned'),
    hear: (act, ids) => settleHandings(act, id(ids, 'reportId')),
  },
  orderWritten: {
    line: (ids) => ({ act: 'order.watch-back', record: { kind: 'order', id: id(ids, 'orderId') } }),
    hear: (act, ids) => watchBack(act, id(ids, 'orderId')),
  },
  serviceReferralChanged: {
    line: (ids) => ({ act: 'service-referral.plan', record: { kind: 'case', id: id(ids, 'caseId') } }),
    hear: (act, ids) => hearReferralNews(act, id(ids, 'caseId')),
  },
  conferenceTurned: {
    line: () => ({ act: 'conference.tell-asked' }),
    hear: (act, ids) => tellAsked(act, id(ids, 'conferenceId')),
  },
  caseSharingTurned: {
    line: (ids) => ({ act: 'case.tell-shared', record: { kind: 'case', id: id(ids, 'caseId') } }),
    hear: async (act, ids) => {
      await tellShared(act, id(ids, 'caseId'), ids['shareId']);
      await tellAskedOfCase(act, id(ids, 'caseId'));
    },
  },
  memberStopped: {
    line: (ids) => ({ act: 'member.release-claims', record: { kind: 'member', id: id(ids, 'memberId') } }),
    hear: async (act, ids) => {
      await releaseClaimsOf(act, id(ids, 'memberId'));
      await releaseTasksOf(act, id(ids, 'memberId'));
    },
  },
};
