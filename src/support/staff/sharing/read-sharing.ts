/** Reads the two forms about consent and sharing: what is missing is named, and what was typed is kept. Pure. */
import { z } from 'zod';
import { sharedCaseSections } from '../../../access/index.ts';
import { interpreting, purposes } from '../../../consents/index.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import type { ShareAsked, SharingAnswer } from '../../share/share-case.ts';

export type SharingProblem =
  | 'purpose'
  | 'answer'
  | 'toAgency'
  | 'sections'
  | 'shareFor'
  | 'ground'
  | 'why'
  | 'consent';

export const answersToChoose = ['yes', 'no', 'unsure', 'not-asked', 'withdrawn'] as const;
const purposeOf = (form: FormBody, name: string) => purposes.find((purpose) => purpose === field(form, name));

/** A body outside the partnership that the person was asked about before. */
export interface BodyAsked {
  readonly serviceId: string;
  readonly body: string;
}
/** How a form names such a body, among agencies. */
export const bodyValue = ({ serviceId }: BodyAsked): string => `service ${serviceId}`;

/** The form about an answer with what they said in their referral filled in, to be asked again and written down: from an address, and of known words alone. */
export const prefilled = (query: Readonly<Record<string, string | undefined>>): FormBody =>
  query['answer'] === 'yes'
    ? { purpose: query['purpose'] ?? '', agency: query['agency'] ?? '', answer: 'yes' }
    : {};

/** What the person said, or what is missing of it. `agencies`, `bodies`: those that may be told anything. */
export function readAnswer(
  form: FormBody,
  agencies: readonly string[],
  bodies: readonly BodyAsked[],
  now: Date,
): { readonly answer?: SharingAnswer; readonly problems: readonly SharingProblem[] } {
  const purpose = purposeOf(form, 'purpose');
  const answer = answersToChoose.find((each) => each === field(form, 'answer'));
  const agencyId = agencies.find((each) => each === field(form, 'agency'));
  const body = bodies.find((each) => bodyValue(each) === field(form, 'agency'));
  if (purpose === undefined || answer === undefined)
    return {
      problems: [
        ...(purpose === undefined ? ['purpose' as const] : []),
        ...(answer === undefined ? ['answer' as const] : []),
      ],
    };
  return {
    problems: [],
    answer: {
      purpose,
      answer,
      ...(agencyId === undefined ? {} : { agencyId }),
      ...body,
      words: field(form, 'words').trim().slice(0, 15_000),
      // Where nobody wrote it down: undetermined (ISO 639-2).
      language: field(form, 'language').trim().slice(0, 60) || 'und',
      interpreter: z.enum(interpreting).safeParse(field(form, 'interpreter')).data ?? 'not-needed',
      givenAt: now,
    },
  };
}

/** What is to be shared with whom, or what is missing of it. */
export function readShare(
  form: FormBody,
  agencies: readonly string[],
  grounds: readonly string[],
): { readonly share?: ShareAsked; readonly problems: readonly SharingProblem[] } {
  const toAgency = agencies.find((each) => each === field(form, 'toAgency'));
  const sections = sharedCaseSections.filter((each) => fields(form, 'sections').includes(each));
  const purpose = purposeOf(form, 'shareFor');
  const ground = grounds.find((each) => each === field(form, 'ground'));
  if (toAgency === undefined || sections.length === 0 || purpose === undefined || ground === undefined)
    return {
      problems: [
        ...(toAgency === undefined ? ['toAgency' as const] : []),
        ...(sections.length === 0 ? ['sections' as const] : []),
        ...(purpose === undefined ? ['shareFor' as const] : []),
        ...(ground === undefined ? ['ground' as const] : []),
      ],
    };
  const why = field(form, 'why').replaceAll('\r\n', '\n').trim().slice(0, 15_000);
  if (ground !== 'consent' && why === '') return { problems: ['why'] };
  return { problems: [], share: { toAgency, sections, purpose, ground, why } };
}
