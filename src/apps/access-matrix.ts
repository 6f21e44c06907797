/**
 * Who may do what on the staff site, as data: every route and what each role finds there. One test walks all of it; a route that is
 * missing here fails. Whatever a role may not see looks as if it did not exist. The public site's routes stand beside it.
 */
import type { Role } from '../access/index.ts';
import { clockAccess } from './access-matrix-clock.ts';
import { conferenceAccess } from './access-matrix-conferences.ts';
import { figureAccess } from './access-matrix-figures.ts';
import { investigationAccess } from './access-matrix-investigations.ts';
import { orderAccess } from './access-matrix-orders.ts';
import { serviceAccess } from './access-matrix-services.ts';
import { supportAccess } from './access-matrix-support.ts';

/**
 * `page` shows one; `again` shows the form with what is missing; `onward` leads somewhere else; `nothing` is not found; `meanwhile`
 * shows that things stand otherwise than the form has it; `refused` is for what no page of ours would send.
 */
export type Outcome = 'page' | 'again' | 'onward' | 'sign-in' | 'nothing' | 'meanwhile' | 'refused';

export interface StaffRule {
  /** What is sent with a form. */
  readonly form?: Readonly<Record<string, string>>;
  readonly signedOut: Outcome;
  /** What the roles that are not named find. */
  readonly otherwise: Outcome;
  readonly roles?: Readonly<Partial<Record<Role, Outcome>>>;
  /** The same for a report of another agency, be it sealed or hidden; nobody finds more than `nothing` when left out. */
  readonly aboutAReport?: true;
  /** About a referral of one's own agency, as a first responder of which nobody changed it yet; the same as for a report of another's. */
  readonly aboutAReferral?: true;
  /** About a support case of one's own agency; of another agency's nobody finds more than `nothing`. */
  readonly aboutACase?: true;
  /** About an investigation for which the one asking is named; of others, their own agency's too, nobody finds more than `nothing`. */
  readonly aboutAnInvestigation?: true;
  /** About a service of the directory that one's own agency keeps. */
  readonly aboutAService?: true;
  /** About a referral to a service that one's own agency sent; of one between two others nobody finds more than `nothing`. */
  readonly aboutAServiceReferral?: true;
  /** About an order that one's own agency holds; of one that is not shown to it nobody finds more than `nothing`. */
  readonly aboutAnOrder?: true;
  /** About a risk conference to which one's own agency is asked; of one between others nobody finds more than `nothing`. */
  readonly aboutAConference?: true;
  /** About an item of it, of a case that one's own agency holds; of one that does not show to them nobody finds more than `nothing`. */
  readonly aboutAConferenceItem?: true;
  /** About an open task of one's own agency, owned by nobody, about no record; of another agency's nobody finds more than `nothing`. */
  readonly aboutATask?: true;
  /** About a colleague of one's own agency; of another agency's nobody finds more than `nothing`. */
  readonly aboutAMember?: true;
}

/** What there is, by the word that rules have for what they are about. */
export type Things = Readonly<
  Partial<
    Record<Exclude<Extract<keyof StaffRule, `about${string}`>, 'aboutAReport' | 'aboutAMember'>, string>
  >
>;
const abouts = [
  'aboutAReferral',
  'aboutACase',
  'aboutATask',
  'aboutAnInvestigation',
  'aboutAnOrder',
  'aboutAService',
  'aboutAServiceReferral',
  'aboutAConference',
  'aboutAConferenceItem',
] as const satisfies readonly (keyof Things)[];
/** What a rule's address is about, of what there is. */
export const thingOf = (rule: StaffRule, things: Things): string | undefined =>
  abouts.filter((about) => rule[about]).map((about) => things[about])[0];

const everyone = (outcome: Outcome, signedOut: Outcome): StaffRule => ({ signedOut, otherwise: outcome });
const readers = (outcome: Outcome, form?: StaffRule['form']): StaffRule => ({
  signedOut: 'sign-in',
  otherwise: 'nothing',
  roles: { 'duty-desk': outcome, investigator: outcome },
  ...(form === undefined ? {} : { form }),
});
const deskAlone = (form: StaffRule['form'] = {}): StaffRule => ({
  signedOut: 'sign-in',
  otherwise: 'nothing',
  roles: { 'duty-desk': 'onward' },
  form,
  aboutAReport: true,
});

/** About an active colleague whom nobody changed yet. */
const administrators = (outcome: Outcome, form?: StaffRule['form']): StaffRule => ({
  signedOut: 'sign-in',
  otherwise: 'nothing',
  roles: { administrator: outcome },
  ...(form === undefined ? {} : { form: { revision: '1', ...form } }),
});
const administratorsAbout = (outcome: Outcome, form?: StaffRule['form']): StaffRule => ({
  ...administrators(outcome, form),
  aboutAMember: true,
});

/** What a call-taker sends; the key is their own draft's, which the walk puts into addresses too. */
export const takenKey = '0123456789ab';
const takers = (outcome: Outcome, form?: StaffRule['form']): StaffRule => ({
  signedOut: 'sign-in',
  otherwise: 'nothing',
  roles: {
    'duty-desk': outcome,
    frontline: outcome,
    'first-responder': outcome,
    'support-worker': outcome,
    investigator: outcome,
  },
  ...(form === undefined ? {} : { form }),
});
const typed = { key: takenKey, channel: 'phone', told: 'Men in a van, every morning.' };

export const staffAccess: Readonly<Record<string, StaffRule>> = {
  home: {
    signedOut: 'onward',
    otherwise: 'page',
    roles: {
      'duty-desk': 'onward',
      investigator: 'onward',
      'data-protection-officer': 'onward',
      administrator: 'onward',
      'first-responder': 'onward',
      'support-worker': 'onward',
    },
  },
  'sign-in': everyone('page', 'page'),
  // A link that does not work looks the same to everyone.
  join: everyone('nothing', 'nothing'),
  'join.step': {
    ...everyone('nothing', 'nothing'),
    form: { step: 'password', 'new-password': 'violet harbour ladder' },
  },
  forgotten: everyone('page', 'page'),
  'forgotten.ask': { ...everyone('again', 'again'), form: { email: 'nobody' } },
  'forgotten.sent': everyone('page', 'page'),
  reset: everyone('nothing', 'nothing'),
  'reset.change': {
    ...everyone('nothing', 'nothing'),
    form: { 'new-password': 'violet harbour ladder', code: '000000' },
  },
  account: everyone('page', 'sign-in'),
  'account.end-session': everyone('nothing', 'sign-in'),
  'account.end-other-sessions': everyone('onward', 'sign-in'),
  session: everyone('page', 'sign-in'),
  'session.stay': everyone('page', 'sign-in'),
  unsent: everyone('onward', 'sign-in'),
  'unsent.take': everyone('refused', 'refused'),
  'unsent.throw-away': everyone('onward', 'sign-in'),
  // The invented have nothing to sign in with, and are told so.
  'account.password': everyone('page', 'sign-in'),
  'account.password.change': everyone('page', 'sign-in'),
  'account.second-factor': everyone('page', 'sign-in'),
  'account.second-factor.change': everyone('page', 'sign-in'),
  'account.recovery-codes': everyone('page', 'sign-in'),
  'account.recovery-codes.change': everyone('page', 'sign-in'),
  'practice.mail': everyone('page', 'page'),
  'practice.mail.one': everyone('nothing', 'nothing'),
  inbox: readers('page'),
  'inbox.list': readers('page'),
  // Nothing to be told of stands in the address; what may be watched by whom, the tests of the live desk say.
  events: everyone('nothing', 'sign-in'),
  // In the order in which a report is taken: each finds what the one before has left.
  take: takers('page'),
  'take.keep': takers('onward', { ...typed, do: 'check' }),
  'take.autosave': takers('page', typed),
  'take.draft': takers('page'),
  'take.check': takers('page'),
  'take.throw-away': takers('page'),
  'take.save': takers('onward', {}),
  'take.receipt': takers('page'),
  'take.handed-over': takers('onward', {}),
  'take.saved': takers('page'),
  'take.throw-away.confirm': takers('onward', {}),
  search: readers('page'),
  'search.find': readers('page', { words: 'van' }),
  matches: readers('page'),
  match: { ...readers('page'), aboutAReport: true },
  'match.answer': deskAlone({ answer: 'not-sure', reason: 'Too little is told.', seen: '0' }),
  'match.undo': {
    ...deskAlone({ 'undo-reason': '', decision: '00000000-0000-4000-8000-000000000000' }),
    roles: { 'duty-desk': 'again' },
  },
  identity: { ...readers('page'), aboutAReport: true },
  'identity.join': { ...readers('page'), aboutAReport: true },
  'identity.join.save': {
    ...deskAlone({ reason: '', other: '00000000-0000-4000-8000-000000000000' }),
    roles: { 'duty-desk': 'again' },
  },
  'model.learn': administrators('onward', {}),
  'model.choose': administrators('onward', { version: '' }),
  hits: readers('page'),
  // The report that the matrix walks matches a sealed record of another agency, which asked for it.
  'hit.ask': { ...deskAlone(), roles: { 'duty-desk': 'page' } },
  'hit.ask.send': deskAlone({ purpose: 'same-person', basis: 'safeguarding', reason: 'The same van.' }),
  hit: { ...readers('page'), aboutAReport: true },
  'hit.answer': deskAlone({ answer: 'all', days: '90', reason: 'It may be the same van.' }),
  // What the answer opened.
  'hit.end': deskAlone(),
  report: { ...readers('page'), aboutAReport: true },
  'report.claim': deskAlone(),
  'report.release': deskAlone(),
  'report.ask': deskAlone({ question: 'When did you see it?' }),
  'report.note': deskAlone({ note: 'Spoke to a colleague.' }),
  'report.settle-mention': deskAlone({ state: 'accepted' }),
  'report.files.add': { ...deskAlone(), roles: { 'duty-desk': 'again' } },
  'report.files.copy': { ...readers('page'), aboutAReport: true },
  'report.files.preview': { ...readers('page'), aboutAReport: true },
  'report.files.original': { ...readers('page'), aboutAReport: true },
  'report.files.original.open': {
    ...readers('page', { purpose: 'Evidence for the court.' }),
    aboutAReport: true,
  },
  'report.decide': deskAlone({ decision: 'keep-as-intelligence', reason: 'Nothing to act on yet.' }),
  'report.undo': deskAlone(),
  'inbox.stood-still': { signedOut: 'sign-in', otherwise: 'nothing', roles: { 'duty-desk': 'page' } },
  'inbox.stood-still.say': {
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'duty-desk': 'again' },
    form: {},
  },
  'report.decide-consent': { ...deskAlone({}), roles: { 'duty-desk': 'again' } },
  ...clockAccess,
  ...supportAccess,
  ...investigationAccess,
  ...orderAccess,
  ...serviceAccess,
  ...figureAccess,
  ...conferenceAccess,
  book: { signedOut: 'sign-in', otherwise: 'nothing', roles: { 'data-protection-officer': 'page' } },
  members: administrators('page'),
  'member.invite': administrators('page'),
  'member.invite.send': administrators('again', { name: 'Nobody' }),
  member: administratorsAbout('page'),
  'member.change-roles': administratorsAbout('onward', { roles: 'investigator' }),
  'member.suspend': administratorsAbout('onward', { 'reason-suspend': 'Lost phone' }),
  'member.restore': administratorsAbout('meanwhile', { 'reason-restore': 'Found it' }),
  'member.leave': administratorsAbout('onward', { 'reason-leave': 'New job' }),
  'member.invite-again': administratorsAbout('onward', {}),
  'member.sign-out-everywhere': administratorsAbout('onward', {}),
  components: { signedOut: 'sign-in', otherwise: 'page' },
  'model-health': administrators('page'),
  'failed-jobs': { signedOut: 'sign-in', otherwise: 'nothing', roles: { administrator: 'page' } },
  // Last: they end the session that the others need.
  'sign-in.enter': { ...everyone('onward', 'onward'), form: { member: 'MEMBER' } },
  'sign-out': everyone('onward', 'onward'),
};
