/** Reads the form by which a referral is opened to another agency: all of it is needed, and what is missing is named. Pure. */
import { type Purpose, purposes } from '../../../consents/index.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import type { ShareAsked } from '../../share-referral.ts';

/** The parts of a referral that are opened one by one. */
export const sections = ['answers', 'consents', 'files'] as const;

/** How long a share may last, in days; the first is offered. */
export const lengths = [30, 90, 365] as const;

export type ShareProblem = 'agency' | 'sections' | 'purpose' | 'ground' | 'why' | 'consent';
const longestReason = 15_000;

export interface ReadShare {
  readonly typed: {
    readonly agency: string;
    readonly sections: readonly string[];
    readonly purpose: Purpose | '';
    readonly ground: string;
    readonly why: string;
    readonly days: number;
  };
  readonly share?: ShareAsked;
  readonly problems: readonly ShareProblem[];
}

/** What is to be shared with whom, or what is missing of it. `grounds`: `consent` and the codes of the laws. */
export function readShare(form: FormBody, grounds: readonly string[], now: Date): ReadShare {
  const agency = field(form, 'agency');
  const chosen = sections.filter((each) => fields(form, 'sections').includes(each));
  const purpose = purposes.find((each) => each === field(form, 'purpose'));
  const ground = grounds.find((each) => each === field(form, 'ground'));
  const why = field(form, 'why').replaceAll('\r\n', '\n').trim().slice(0, longestReason);
  const days = lengths.find((each) => String(each) === field(form, 'days')) ?? lengths[0];
  const problems: ShareProblem[] = [
    ...(agency === '' ? (['agency'] as const) : []),
    ...(chosen.length === 0 ? (['sections'] as const) : []),
    ...(purpose === undefined ? (['purpose'] as const) : []),
    ...(ground === undefined ? (['ground'] as const) : []),
    ...(ground !== undefined && ground !== 'consent' && why === '' ? (['why'] as const) : []),
  ];
  const typed = {
    agency,
    sections: chosen,
    purpose: purpose ?? '',
    ground: ground ?? '',
    why,
    days,
  } as const;
  if (problems.length > 0 || purpose === undefined || ground === undefined) return { typed, problems };
  const until = new Date(now.getTime() + days * 86_400_000);
  return { typed, problems, share: { toAgency: agency, sections: chosen, purpose, ground, why, until } };
}
