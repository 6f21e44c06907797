/** The noun: somebody is referred to a service. What is asked and answered are entries, whole each time and never changed. Pure. */
import { z } from 'zod';
import { sharedCaseSections } from '../../access/index.ts';
import type { Purpose } from '../../consents/index.ts';
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
/** How a letter went to a body outside the partnership. */
export const postedWays = ['email', 'post', 'by-hand', 'portal', 'phone'] as const;
/** The parts of a case that such a letter may hold: never notes. */
export const letterSections = [
  'person',
  'needs',
  'plan',
  'risk',
] as const satisfies readonly (typeof sharedCaseSections)[number][];
const interpreters = [
  'not-needed',
  'any',
  'woman',
  'man',
  'not-asked',
] as const satisfies readonly Preferences['interpreter'][];

/** How they want to be spoken with: goes along with every referral [C23]. */
const preferences = { language: said, dialect: text.optional(), interpreter: z.enum(interpreters) };

/** What each kind of entry says. */
export const referralBodies = {
  asked: z.strictObject({
    what: text,
    ...preferences,
    worker: z.enum(workerWishes),
    /** The parts of the case that go along. */
    sections: z.array(z.enum(sharedCaseSections)),
  }),
  /** To a body outside: that the letter went, and when. */
  posted: z.strictObject({ how: z.enum(postedWays), on: day, toWhom: text.optional() }),
  accepted: z.strictObject({ beginsOn: day.optional(), words: text.optional() }),
  declined: z.strictObject({ reason: z.enum(declineReasons), words: text.optional() }),
  done: z.strictObject({ result: z.enum(results), words: text.optional() }),
  revoked: z.strictObject({ words: text }),
  /** Written by the worker once something changed that goes along with every referral; how they want to be spoken with is said anew. */
  changed: z.strictObject({
    what: z.enum(['contact', 'warning', 'spoken']),
    spoken: z.strictObject(preferences).optional(),
  }),
  /** Whoever received it read what changed. */
  read: z.strictObject({}),
} as const;
export type ReferralKind = keyof typeof referralBodies;
export const referralKinds: readonly ReferralKind[] = [
  'asked',
  'posted',
  'accepted',
  'declined',
  'done',
  'revoked',
  'changed',
  'read',
];
export const isReferralKind = (word: string): word is ReferralKind => Object.hasOwn(referralBodies, word);

const writing = <K extends ReferralKind, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), about: z.string(), body });
export const referralWrittenShape = z.discriminatedUnion('kind', [
  writing('asked', referralBodies.asked),
  writing('posted', referralBodies.posted),
  writing('accepted', referralBodies.accepted),
  writing('declined', referralBodies.declined),
  writing('done', referralBodies.done),
  writing('revoked', referralBodies.revoked),
  writing('changed', referralBodies.changed),
  writing('read', referralBodies.read),
]);
export type ReferralWritten = z.infer<typeof referralWrittenShape>;
export type AskedBody = z.infer<(typeof referralBodies)['asked']>;

/** A referral as lists show it. */
export interface ServiceReferral {
  readonly referralId: string;
  readonly caseId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  /** Its last day, where the service has ended. */
  readonly serviceEndedOn: Day | null;
  /** The body outside the partnership whose service it is, where it is one. */
  readonly provider: string | null;
  readonly fromAgency: string;
  /** The agency that keeps the case now: another than sent it, where the case has moved. */
  readonly keptBy: string;
  readonly toAgency: string;
  /** To a body that does not sign in: whoever's case it is sends a letter, and writes down what it answers. */
  readonly outside: boolean;
  /** Outside: for what, and on what ground the body is told. */
  readonly purpose: Purpose | null;
  readonly basis: string | null;
  /** Outside: the day on which the letter went. */
  readonly handedOn: Day | null;
  /** The share by which the other agency reads the case; none within one agency. */
  readonly shareId: string | null;
  /** Whoever received it has it still: by that share, or as the agency whose case it is by now. Of a body outside: the ground stands on which it is told. */
  readonly stands: boolean;
  /** They have it by that share. */
  readonly byShare: boolean;
  readonly need: NeedDomain;
  readonly state: ReferralState;
  readonly declineReason: DeclineReason | null;
  /** The day on which the service begins, once it is known: until then they wait. */
  readonly beginsOn: Day | null;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly changedAt: Date;
  /** When its case moved to another agency, and whoever received it lost it by that. */
  readonly fellAt: Date | null;
  readonly revision: number;
}

/** Those that fell as their case moved and wait to be sent again, or taken back: nobody has done either since. `all`: every referral of the case. */
export const fallen = <R extends Pick<ServiceReferral, 'fellAt' | 'state' | 'serviceId' | 'sentAt'>>(
  all: readonly R[],
): (R & { readonly fellAt: Date })[] =>
  all.flatMap((one) => {
    const { fellAt, state, serviceId } = one;
    if (fellAt === null || isOver(state)) return [];
    const again = all.some((other) => other.serviceId === serviceId && other.sentAt > fellAt);
    return again ? [] : [{ ...one, fellAt }];
  });

/** Does the person wait for a place: nobody has answered, or there is no day on which it begins? */
export const waits = (
  { state, beginsOn }: Pick<ServiceReferral, 'state' | 'beginsOn'>,
  today: Day,
): boolean => state === 'sent' || (state === 'accepted' && (beginsOn === null || beginsOn > today));
