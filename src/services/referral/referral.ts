/** The noun: somebody is referred to a service. What is asked and answered are entries, whole each time and never changed. Pure. */
import { z } from 'zod';
import { sharedCaseSections } from '../../access/index.ts';
import { day, said, text } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { NeedDomain, Preferences } from '../../support/index.ts';

export const referralStates = ['sent', 'accepted', 'declined', 'done', 'revoked'] as const;
export type ReferralState = (typeof referralStates)[number];
export const isOver = (state: ReferralState): boolean => state !== 'sent' && state !== 'accepted';

export const declineReasons = [
  'no-capacity',
  'not-for-them',
  'outside-area',
  'no-language',
  'not-reached',
  'they-did-not-want-it',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const results = ['helped', 'helped-partly', 'not-helped', 'left-early', 'passed-on'] as const;
export const workerWishes = ['no-wish', 'woman', 'man', 'not-asked'] as const;
const interpreters = [
  'not-needed',
  'any',
  'woman',
  'man',
  'not-asked',
] as const satisfies readonly Preferences['interpreter'][];

/** What each kind of entry says. */
export const referralBodies = {
  asked: z.strictObject({
    what: text,
    /** How they want to be spoken with: goes along with every referral [C23]. */
    language: said,
    dialect: text.optional(),
    interpreter: z.enum(interpreters),
    worker: z.enum(workerWishes),
    /** The parts of the case that go along. */
    sections: z.array(z.enum(sharedCaseSections)),
  }),
  accepted: z.strictObject({ beginsOn: day.optional(), words: text.optional() }),
  declined: z.strictObject({ reason: z.enum(declineReasons), words: text.optional() }),
  done: z.strictObject({ result: z.enum(results), words: text.optional() }),
  revoked: z.strictObject({ words: text }),
} as const;
export type ReferralKind = keyof typeof referralBodies;
export const isReferralKind = (word: string): word is ReferralKind => Object.hasOwn(referralBodies, word);

const writing = <K extends ReferralKind, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), about: z.string(), body });
export const referralWrittenShape = z.discriminatedUnion('kind', [
  writing('asked', referralBodies.asked),
  writing('accepted', referralBodies.accepted),
  writing('declined', referralBodies.declined),
  writing('done', referralBodies.done),
  writing('revoked', referralBodies.revoked),
]);
export type ReferralWritten = z.infer<typeof referralWrittenShape>;
export type AskedBody = z.infer<(typeof referralBodies)['asked']>;

/** A referral as lists show it. */
export interface ServiceReferral {
  readonly referralId: string;
  readonly caseId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly fromAgency: string;
  readonly toAgency: string;
  /** The share by which the other agency reads the case; none within one agency. */
  readonly shareId: string | null;
  /** That share stands; within one agency nothing has to. */
  readonly stands: boolean;
  readonly need: NeedDomain;
  readonly state: ReferralState;
  readonly declineReason: DeclineReason | null;
  /** The day on which the service begins, once it is known: until then they wait. */
  readonly beginsOn: Day | null;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly changedAt: Date;
  readonly revision: number;
}

/** Does the person wait for a place: nobody has answered, or there is no day on which it begins? */
export const waits = (
  { state, beginsOn }: Pick<ServiceReferral, 'state' | 'beginsOn'>,
  today: Day,
): boolean => state === 'sent' || (state === 'accepted' && (beginsOn === null || beginsOn > today));
