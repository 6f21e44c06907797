/** Everything that each login is tried out with, from every room. */
import { staffAccountProbes } from './account-probes.ts';
import { workerAccountProbes } from './account-worker-probes.ts';
import { clockProbes, workerClockProbes } from './clock-probes.ts';
import { changeProbes, workerChangeProbes } from './conference-change-probes.ts';
import { meetingProbes, workerMeetingProbes } from './conference-meeting-probes.ts';
import { conferenceProbes, workerConferenceProbes } from './conference-probes.ts';
import type { County, CountyMember } from './county.ts';
import { figureProbes } from './figure-probes.ts';
import { staffFileProbes } from './file-probes.ts';
import { investigationProbes } from './investigation-probes.ts';
import { workerInvestigationProbes } from './investigation-worker-probes.ts';
import { joiningProbes, matchProbes, modelProbes, workerMatchProbes } from './match-probes.ts';
import { memberOf, recordId } from './matrix-county.ts';
import { memberProbes } from './member-probes.ts';
import { orderProbes } from './order-probes.ts';
import { watchProbes, workerWatchProbes } from './order-watch-probes.ts';
import { workerOrderProbes } from './order-worker-probes.ts';
import { referralProbes, workerReferralProbes } from './referral-probes.ts';
import { requestProbes } from './request-probes.ts';
import { serviceProbes, workerServiceProbes } from './service-probes.ts';
import { serviceReferralProbes, workerServiceReferralProbes } from './service-referral-probes.ts';
import { serviceUnmetProbes } from './service-unmet-probes.ts';
import { type Probe, staffProbes } from './staff-probes.ts';
import { supportProbes } from './support-probes.ts';
import { workerSupportProbes } from './support-worker-probes.ts';
import { takingProbes } from './taking-probes.ts';
import { staffTaskProbes, workerTaskProbes } from './task-probes.ts';
import { workerProbes } from './worker-probes.ts';

const strangerTo = (me: CountyMember): CountyMember =>
  memberOf(me.agencyId === 'police' ? 'council' : 'police', 'duty-desk');

/** What a member could try to write. */
export const everyStaffProbe = (me: CountyMember, county: County): Probe[] => [
  ...matchProbes(me),
  ...joiningProbes(),
  ...modelProbes(me),
  ...requestProbes(me, recordId, (agencyId) => memberOf(agencyId, 'duty-desk')),
  ...clockProbes(me, strangerTo(me)),
  ...staffTaskProbes(me, strangerTo(me), county),
  ...staffFileProbes(me),
  ...staffProbes(me),
  ...staffAccountProbes(me),
  ...memberProbes(me),
  ...referralProbes(me),
  ...supportProbes(me),
  ...investigationProbes(me),
  ...orderProbes(me),
  ...serviceProbes(me),
  ...serviceReferralProbes(me),
  ...serviceUnmetProbes(me),
  ...conferenceProbes(me),
  ...meetingProbes(me),
  ...changeProbes(me),
  ...watchProbes(me),
  ...takingProbes(me),
  ...figureProbes(),
];

/** What the worker could. */
export const everyWorkerProbe = (county: County): Probe[] => [
  ...workerProbes(),
  ...workerAccountProbes(),
  ...workerReferralProbes(),
  ...workerMatchProbes(),
  ...workerTaskProbes(county),
  ...workerClockProbes(),
  ...workerSupportProbes(),
  ...workerInvestigationProbes(),
  ...workerOrderProbes(),
  ...workerServiceProbes(),
  ...workerServiceReferralProbes(),
  ...workerConferenceProbes(),
  ...workerMeetingProbes(),
  ...workerChangeProbes(),
  ...workerWatchProbes(),
  ...figureProbes(),
];
