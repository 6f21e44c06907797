/** What people answered about consent: five separate answers, in their words, with the language and the interpreter, and their withdrawal. */
export type {
  AnswerGiven,
  Consent,
  ConsentTold,
  Explained,
  Interpreting,
  Purpose,
  Subject,
} from './consent.ts';
export { standingConsents } from './consent-rules.ts';
export { addConsent, listConsents } from './consent-store.ts';
