/** Who may see and do what: agencies, members, roles, sessions, the register of records, and shares. */

export type { Member } from './agency-store.ts';
export {
  addMember,
  countMembers,
  getPublicDesk,
  listAgencies,
  listMemberNames,
  listPracticeMembers,
  saveAgency,
} from './agency-store.ts';
export type { Act, Keep, Look, StaffAct, StaffLook, StreetAct, WorkerAct } from './context.ts';
export { endShare } from './end-share.ts';
export { grantShare } from './grant-share.ts';
export { inviteFirst } from './invite-first.ts';
export { registerPartnership } from './partnership-agencies.ts';
export type { AccessRecord, RecordClass, RecordKind, ReportSection, Share } from './record-access.ts';
export {
  opensSection,
  reads,
  recordClass,
  reportSections,
  worksAtDesk,
} from './record-access.ts';
export {
  findRecordClass,
  openRecordKey,
  openRecordKeys,
  registerRecord,
  rewrapRecordKey,
} from './record-store.ts';
export type { Actor, Agency, AgencyKind, ListedAgency, Role, SignedIn } from './roles.ts';
export { roles } from './roles.ts';
export { findsByWord, learnsOfMatch, readsDeskOf, readsLine, readsShare } from './row-access.ts';
export {
  clearEndedSessions,
  endThisSession,
  sessionLimits,
  startPracticeSession,
  touchSession,
} from './session-store.ts';
export { isSharedWith, saveShare } from './share-store.ts';
