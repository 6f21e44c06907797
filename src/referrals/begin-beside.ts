import type { StaffAct } from '../access/index.ts';
import { beginReferral, type HandedIn } from './begin-referral.ts';
import { openReferral } from './open-referral.ts';
import type { Referral } from './referral.ts';

/**
 * What people of one concern may have in common, as parts that are chosen one by one. Nothing that is about one person alone
 * (background, name, contact, consent, what professionals saw in them) is ever carried over.
 */
export const commonParts = {
  responder: [
    'work-email',
    'organisation',
    'referral-nation',
    'fr-first-name',
    'fr-last-name',
    'fr-role',
    'fr-phone',
    'fr-absence-email',
  ],
  council: ['la-name', 'la-phone', 'la-email', 'la-contact-first-name', 'la-contact-last-name'],
  situation: [
    'multiple-situations',
    'dates-multiple',
    'dates-single',
    'how-it-started',
    'taken-somewhere',
    'journey-details',
    'what-they-had-to-do',
    'living-conditions',
    'exploitation-types',
    'exploitation-other-details',
  ],
  places: ['exploitation-where', 'uk-towns', 'uk-address', 'overseas-countries', 'overseas-address'],
  exploiters: [
    'exploiter-details',
    'exploiter-location-known',
    'exploiters-in-uk',
    'exploiter-location-details',
    'crime-reference-held',
    'crime-police-force',
    'crime-reference',
  ],
} as const;
export type CommonPart = keyof typeof commonParts;

/**
 * Begins the referral of another person of the same concern: a sibling, somebody who worked beside them. What they have in common is
 * carried over once, each answer saying from which referral; from then on the two are independent.
 * @throws {Refusal} not-found
 */
export async function beginBeside(
  act: StaffAct,
  of: string,
  request: {
    readonly referralId: string;
    readonly holder: string;
    readonly parts: readonly CommonPart[];
  },
): Promise<Referral> {
  const { referral, answers } = await openReferral(act, of);
  const wanted = new Set<string>(request.parts.flatMap((part) => commonParts[part]));
  const handedIn = [...answers.values()].flatMap(({ question, said, at }): HandedIn[] =>
    wanted.has(question)
      ? [
          {
            question,
            said,
            source: { kind: 'referral', recordId: of, reference: referral.reference, at },
          },
        ]
      : [],
  );
  return beginReferral(act, {
    referralId: request.referralId,
    holder: request.holder,
    concernId: referral.concernId,
    handedIn,
    ...(referral.beganFrom === null ? {} : { beganFrom: referral.beganFrom }),
  });
}
