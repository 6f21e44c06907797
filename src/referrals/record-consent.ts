import type { StaffAct, WorkerAct } from '../access/index.ts';
import {
  type AnswerGiven,
  addConsent,
  type Consent,
  listConsents,
  standingConsents,
} from '../consents/index.ts';
import { londonDay } from '../platform/working-days.ts';
import type { Said } from './answer.ts';
import { answerQuestions } from './answer-questions.ts';
import { standing as standingEvents } from './clock/clock-event.ts';
import { addEvent, listEvents } from './clock/clock-store.ts';
import { replan } from './clock/keep-plan.ts';
import { referred } from './file-referred.ts';
import { openReferral } from './open-referral.ts';
import { isShut, type Referral } from './referral.ts';
import { getReferral, holdSharing, lockReferral } from './referral-store.ts';
import { endWhatTheyTookBack, type StillRead } from './share-referral.ts';

/** A conversation about consent: what was answered, in which language, with whose help. */
export interface Conversation {
  readonly answers: readonly Pick<Consent, 'about' | 'purpose' | 'agencyId' | 'answer' | 'told'>[];
  /** As a code; `languageName` as the national form wants it, in words. */
  readonly language: string;
  readonly languageName: string;
  readonly interpreter: Consent['interpreter'];
  readonly givenAt: Date;
}

/**
 * Writes down what somebody answered, each answer by itself, and answers with it the questions of the national form that ask the same:
 * nobody is asked twice. Withdrawing consent to the referral turns it into a Duty to Notify, and what named the person is asked no more.
 * Of a child, or somebody who may be one, no consent to the referral is taken. Once the referral is entered, its answers stay as they
 * were entered, and what somebody says or takes back since stands beside them; that they withdraw from it goes to its clock.
 * Where they agree no more that it is shared, every share that rested on that ends with this commit. Gives what became of the shares.
 * @throws {Refusal} not-found, changed-meanwhile
 */
export async function recordConsent(act: StaffAct, referralId: string, of: Conversation): Promise<StillRead> {
  const referral = await getReferral(act, referralId);
  const entered = isShut(referral);
  if (!entered) await lockReferral(act, referralId);
  await holdSharing(act, referralId);
  const { answers, dataKey } = await openReferral(act, referralId);
  const age = answers.get('under-18')?.said;
  const adult = age?.kind === 'value' && age.value === 'no';
  for (const each of of.answers) {
    if (each.about === 'referral' && !adult) continue;
    await addConsent(
      act,
      {
        recordId: referralId,
        ...each,
        language: of.language,
        interpreter: of.interpreter,
        givenAt: of.givenAt,
        recordedBy: act.actor.memberId,
      },
      dataKey,
    );
  }
  const read = await endWhatTheyTookBack(act, referralId, dataKey);
  // Whether they may be a suspect elsewhere is looked for again: an investigation may learn of it only now, or is asked about it no more.
  if (of.answers.some(({ purpose }) => purpose === 'police')) await act.announce(referred, { referralId });
  if (entered) {
    const about = of.answers.find((each) => each.about === 'referral');
    if (adult && about?.answer === 'withdrawn') await tellClock(act, referral, of.givenAt);
    return read;
  }
  const standing = standingConsents(await listConsents(act, referralId, dataKey));
  const source = { kind: 'consent', recordId: referralId, reference: null, at: of.givenAt } as const;
  await answerQuestions(act, referralId, answersFrom(standing, of, adult), source);
  return read;
}

/**
 * Heard by the worker: the person of this referral took something back in another record of theirs. It stands here already, and every share
 * that rested on it has ended (`consents.carry`); what is left is whether an investigation is told of them. Safe to run twice.
 */
export async function takenBackFromReferral(
  act: WorkerAct,
  referralId: string,
  purpose: string,
): Promise<void> {
  if (purpose === 'police') await act.announce(referred, { referralId });
}

/** Somebody withdrew from a referral that was entered: on the day they said so, and not before it was entered. Once is enough. */
async function tellClock(act: StaffAct, referral: Referral, givenAt: Date): Promise<void> {
  const { referralId, sentAt } = referral;
  if (sentAt === null || referral.route === 'duty-to-notify') return;
  if (standingEvents(await listEvents(act, referralId)).some(({ code }) => code === 'withdrawn')) return;
  const on = londonDay(givenAt > sentAt ? givenAt : sentAt);
  await addEvent(act, referralId, { code: 'withdrawn', on }, act.actor.memberId);
  await replan(act, referral);
}

const yesNo = (answer: AnswerGiven): string | undefined =>
  answer === 'yes' ? 'yes' : answer === 'no' || answer === 'withdrawn' ? 'no' : undefined;
const value = (text: string | readonly string[]): Said => ({ kind: 'value', value: text });

/** The national form's answers that follow from what stands. */
function answersFrom(
  standing: ReadonlyMap<string, Consent>,
  { language, languageName, interpreter, answers }: Conversation,
  adult: boolean,
): Map<string, Said | undefined> {
  const given = new Map<string, Said | undefined>();
  const answer = (about: Consent['about']) => standing.get(about)?.answer;
  const referral = answer('referral');
  if (adult && referral !== undefined) {
    const decided = yesNo(referral);
    given.set('consent-nrm', decided === undefined ? undefined : value(decided));
  }
  const refused =
    referral === 'no' || referral === 'withdrawn' ? standing.get('referral')?.told.words : undefined;
  if (adult && refused) given.set('refusal-reason', value(refused));
  const cooperation = answer('co-operation');
  if (cooperation !== undefined) {
    const decided = yesNo(cooperation);
    given.set('cooperation', decided === undefined ? undefined : value(decided));
  }
  const willing = standing.get('co-operation')?.told.words;
  if (cooperation === 'yes' && willing) given.set('cooperation-details', value(willing));
  const recipient = answer('decision-recipient');
  if (recipient === 'yes' || recipient === 'no')
    given.set('decision-to', value(recipient === 'yes' ? 'potential-victim' : 'someone-else'));
  const safe = answer('safe-contact');
  if (safe !== undefined)
    for (const question of ['contact-email-safe', 'contact-post-safe'])
      given.set(question, safe === 'yes' ? value(['true']) : undefined);
  const needs = language !== 'en' || interpreter === 'present' || interpreter === 'by-phone';
  given.set('interpreter-needed', value(needs ? 'yes' : 'no'));
  if (needs) given.set('interpreter-language', value(interpreterWish(languageName, answers[0]?.told)));
  return given;
}

/** The language with dialect and whom they would rather speak through: it travels with the referral [C23]. */
function interpreterWish(languageName: string, told: Consent['told'] | undefined): string {
  const wish = { female: 'wants a woman to interpret', male: 'wants a man to interpret', any: '' } as const;
  return [
    languageName,
    told?.dialect === undefined ? '' : `dialect: ${told.dialect}`,
    told?.interpreterGender === undefined ? '' : wish[told.interpreterGender],
  ]
    .filter((part) => part !== '')
    .join('; ');
}
