/** Who may see and do what: agencies, members, roles, sessions, the register of records, and shares. */

export type { OwnAccount } from './accounts/account-store.ts';
export { findOwnAccount } from './accounts/account-store.ts';
export { keptDays, linkLimits } from './accounts/limits.ts';
export type { MailKind, MailWaiting } from './accounts/mail-store.ts';
export {
  clearAccounts,
  findMailWaiting,
  keepMail,
  listAddresses,
  settleMails,
} from './accounts/mail-store.ts';
export { addressDigest } from './accounts/mailed-link.ts';
export { noticeOf } from './accounts/news.ts';
export { openLink, writeDueMails } from './accounts/write-mail.ts';
export type { Member } from './agency-store.ts';
export {
  addMember,
  countMembers,
  getPublicDesk,
  isAtDesk,
  listAgencies,
  listFirstResponders,
  listMemberNames,
  listNotSupporting,
  listPracticeMembers,
  listStopped,
  listSupportWorkers,
  saveAgency,
} from './agency-store.ts';
export {
  type CaseAlert,
  type CaseSection,
  type CaseTransfer,
  caseSections,
  opensCaseSection,
  opensCases,
  readsContact,
  type ServiceReferralFacts,
  seesAlert,
  seesServiceReferral,
  seesTransfer,
  sharedCaseSections,
} from './case-access.ts';
export { type ChangeAsked, changeMember } from './change-member.ts';
export {
  asksStill,
  type ConferenceFacts,
  callsConferences,
  confers,
  type ItemFacts,
  type PartFacts,
  seesEarlierBrief,
  seesEarlierPart,
  seesItem,
  seesPart,
} from './conference-access.ts';
export type { Act, Keep, Look, StaffAct, StaffLook, StreetAct, WorkerAct } from './context.ts';
export { keepsDirectory } from './directory-access.ts';
export { endShare } from './end-share.ts';
export { giveBackShare } from './give-back-share.ts';
export { grantShare } from './grant-share.ts';
export { inviteFirst } from './invite-first.ts';
export { inviteMember } from './invite-member.ts';
export { basesOn, consentBasis, type LawfulBasis } from './lawful-bases.ts';
export {
  judgeChange,
  type MemberChange,
  type MemberState,
  managesAs,
  memberStates,
} from './member-rules.ts';
export {
  AddressKnown,
  findManagedMember,
  findOnlyAdministrator,
  getManagedMember,
  listAgenciesWithoutAdministrator,
  listManagedMembers,
  listRolesHeld,
  type ManagedMember,
  type MemberFilter,
  type RoleHeld,
  reinviteOnlyAdministrator,
} from './member-store.ts';
export {
  listInvestigators,
  listNamed,
  type NamedMember,
  nameForRecord,
  takeOffRecord,
} from './named-member-store.ts';
export {
  endOwnOtherSessions,
  endOwnSession,
  findWhoseSession,
  getThisSession,
  listOwnSessions,
  type OwnSession,
} from './own-sessions-store.ts';
export { registerPartnership } from './partnership-agencies.ts';
export type { AccessRecord, RecordClass, RecordKind, ReportSection, Share } from './record-access.ts';
export {
  mayReceive,
  opensSection,
  reads,
  recordClass,
  reportSections,
  worksAtDesk,
  worksOn,
} from './record-access.ts';
export {
  findRecordClass,
  openRecordKey,
  openRecordKeys,
  registerRecord,
  requireOpenRecord,
  rewrapRecordKey,
} from './record-store.ts';
export { refers } from './refer-access.ts';
export type { Actor, Agency, AgencyKind, ListedAgency, Role, SignedIn } from './roles.ts';
export { roles, rolesOpenTo } from './roles.ts';
export { findsByWord, learnsOfMatch, readsDeskOf, readsLine, readsShare } from './row-access.ts';
export {
  clearEndedSessions,
  endThisSession,
  sessionLimits,
  startPracticeSession,
  touchSession,
} from './session-store.ts';
export { type GivenShare, isSharedWith, listSharedWithUs, listSharesOf, saveShare } from './share-store.ts';
export { deskForTaken, takesReports } from './take-access.ts';
