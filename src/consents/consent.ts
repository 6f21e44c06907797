/** The noun: what a person answered about consent. Five separate answers, never one; a withdrawal is another answer, not a change. */
import { z } from 'zod';

/** What was asked: the referral, sharing (by purpose), co-operation with the police, safe contact, who receives the decision. */
export const subjects = [
  'referral',
  'sharing',
  'co-operation',
  'safe-contact',
  'decision-recipient',
] as const;
export type Subject = (typeof subjects)[number];

/** With whom, and for what, somebody may agree to have what they told shared: asked one by one. */
export const purposes = ['support', 'health', 'housing', 'police', 'immigration-advice'] as const;
export type Purpose = (typeof purposes)[number];

export const answersGiven = ['yes', 'no', 'unsure', 'not-asked', 'withdrawn'] as const;
export type AnswerGiven = (typeof answersGiven)[number];

export const interpreting = ['not-needed', 'present', 'by-phone', 'declined', 'none-found'] as const;
export type Interpreting = (typeof interpreting)[number];

/** What has to be explained before the questions may be asked; which of it was, is written down. */
export const explained = ['what-it-is', 'who-sees-it', 'what-help', 'saying-no', 'changing-mind'] as const;
export type Explained = (typeof explained)[number];

/** The sealed part: in the person's words, and with whose help. */
export const consentTold = z.strictObject({
  explained: z.array(z.enum(explained)),
  words: z.string(),
  /** The interpreter's name or number, as they give it; never the person's own companion. */
  interpreterName: z.string().optional(),
  dialect: z.string().optional(),
  /** Which interpreter the person wants: of which gender. */
  interpreterGender: z.enum(['female', 'male', 'any']).optional(),
  /** How and when it is safe to reach them; who receives the decision. */
  detail: z.string().optional(),
  /** The body outside the partnership that was asked about, by its name. */
  body: z.string().optional(),
});
export type ConsentTold = z.infer<typeof consentTold>;

export interface Consent {
  readonly consentId: string;
  readonly recordId: string;
  readonly about: Subject;
  /** Only of sharing; empty otherwise. */
  readonly purpose: Purpose | '';
  /** Of sharing: the one agency that was asked about; left out for whichever serves the purpose. */
  readonly agencyId?: string;
  /** Of sharing: the service of a body outside the partnership that was asked about. */
  readonly serviceId?: string;
  readonly answer: AnswerGiven;
  /** The language in which it was explained and answered, as a code. */
  readonly language: string;
  readonly interpreter: Interpreting;
  readonly told: ConsentTold;
  readonly givenAt: Date;
  /** Null: they said it in another record that is theirs, and what they take back counts in all. */
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}
