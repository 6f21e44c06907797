import type { OtherLanguageCode } from './languages.ts';
import type { PracticePicture } from './pictures.ts';
import type { Theme } from './settings.ts';
import type { ReportAnswers } from './told.ts';

export type PracticeChannel =
  | 'public-site'
  | 'phone-101'
  | 'crimestoppers'
  | 'helpline'
  | 'frontline'
  | 'email';

/** What others than the holder may see: as the desk shares it, only that it exists and who holds it, or nothing. */
export type PracticeVisibility = 'shared' | 'sealed-other-agency' | 'hidden';

export interface PracticeExchange {
  from: 'desk' | 'reporter';
  at: Date;
  text: string;
}

export interface PracticeDecision {
  kind: 'no-further-action' | 'keep-as-intelligence' | 'urgent-response' | 'pass-to-agency' | 'refer-on';
  reason: string;
  at: Date;
  /** Member of the desk; see members.ts. */
  memberId: string;
  /** Agency it went to, for pass-to-agency and refer-on. */
  toAgencyId?: string;
}

/**
 * What is really so, to measure matching by. Two mentions with one id are about one person, vehicle, phone, business or
 * address, however they are written. `at` is the place in the answers' list, or `narrative` for one named only in words.
 */
export interface TrueMention {
  kind: 'person' | 'vehicle' | 'phone' | 'business' | 'address';
  id: string;
  at: number | 'narrative' | 'where';
  /** As written there. */
  text: string;
}

export interface PracticeTruth {
  harmless: boolean;
  theme?: Theme;
  harmlessAbout?: string;
  situationId?: string;
  mentions: TrueMention[];
}

/** One invented report of the practice county. Nothing in it is about anybody. */
export interface PracticeReport {
  id: string;
  channel: PracticeChannel;
  /** Agency that took it and owns the record. */
  agencyId: string;
  receivedAt: Date;
  language: 'en' | OtherLanguageCode;
  answers: ReportAnswers;
  visibility: PracticeVisibility;
  conversation: PracticeExchange[];
  /** Pictures that the reporter sent with it. */
  pictures: PracticePicture[];
  /** Missing while it still waits at the desk. */
  decision?: PracticeDecision;
  truth: PracticeTruth;
}
