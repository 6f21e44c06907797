/** What people answered about consent: five separate answers, in their words, with the language and the interpreter, and their withdrawal. */
export {
  type AnswerGiven,
  type Consent,
  type ConsentTold,
  explained,
  type Interpreting,
  interpreting,
  type Purpose,
  purposes,
  type Subject,
} from './consent.ts';
export { agreesTo, agreesToBody, lastSaid, standingConsents } from './consent-rules.ts';
export { addConsent, listConsents } from './consent-store.ts';
export { ConsentExplained } from './explanation/explanation.tsx';
export { explainedLanguages } from './explanation/explanations.ts';
export { languageName, languageTag } from './languages.ts';
