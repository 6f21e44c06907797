/** Reads the form that offers a case: what is missing is named, and what was typed is kept. Pure. */
import { type FormBody, field } from '../../../platform/web/index.ts';
import type { OfferAsked } from '../../transfer/offer-case.ts';

export type OfferProblem = 'toAgency' | 'reason' | 'agreed' | 'ground' | 'why' | 'consent';

/** Up to 15,000 characters, as every entry of a case. */
export const typed = (form: FormBody, name: string): string =>
  field(form, name).replaceAll('\r\n', '\n').trim().slice(0, 15_000);

/** `agencies`: those that may be told anything; `grounds`: consent, and the laws that may be named today. */
export function readOffer(
  form: FormBody,
  agencies: readonly string[],
  grounds: readonly string[],
): { readonly offer?: OfferAsked; readonly problems: readonly OfferProblem[] } {
  const toAgency = agencies.find((each) => each === field(form, 'toAgency'));
  const ground = grounds.find((each) => each === field(form, 'ground'));
  const [reason, agreed, why] = [typed(form, 'reason'), typed(form, 'agreed'), typed(form, 'why')];
  const problems: OfferProblem[] = [
    ...(toAgency === undefined ? ['toAgency' as const] : []),
    ...(reason === '' ? ['reason' as const] : []),
    ...(agreed === '' ? ['agreed' as const] : []),
    ...(ground === undefined ? ['ground' as const] : []),
    ...(ground !== undefined && ground !== 'consent' && why === '' ? ['why' as const] : []),
  ];
  if (problems.length > 0 || toAgency === undefined || ground === undefined) return { problems };
  return { problems, offer: { toAgency, ground, reason, agreed, why } };
}
