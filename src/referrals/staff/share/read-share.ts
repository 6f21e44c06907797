/** Reads the form by which a referral is opened to another agency: all of it is needed, and what is missing is named. Pure. */
import { type FormBody, field, fields } from '../../../platform/web/index.ts';

/** The parts of a referral that are opened one by one. */
export const sections = ['answers', 'consents', 'files'] as const;
export type SharedSection = (typeof sections)[number];

/** How long a share may last, in days; the first is offered. */
export const lengths = [30, 90, 365] as const;

export type ShareProblem = 'agency' | 'sections' | 'purpose' | 'basis';
const longestPurpose = 500;

export interface ReadShare {
  readonly typed: {
    readonly agency: string;
    readonly sections: readonly string[];
    readonly purpose: string;
    readonly basis: string;
    readonly days: number;
  };
  readonly share?: {
    readonly toAgency: string;
    readonly sections: readonly SharedSection[];
    readonly purpose: string;
    readonly basis: string;
    readonly until: Date;
  };
  readonly problems: readonly ShareProblem[];
}

export function readShare(
  form: FormBody,
  bases: readonly { readonly code: string; readonly name: string }[],
  now: Date,
): ReadShare {
  const agency = field(form, 'agency');
  const chosen = sections.filter((each) => fields(form, 'sections').includes(each));
  const purpose = field(form, 'purpose').trim();
  const basis = bases.find(({ code }) => code === field(form, 'basis'));
  const days = lengths.find((each) => String(each) === field(form, 'days')) ?? lengths[0];
  const problems: ShareProblem[] = [
    ...(agency === '' ? (['agency'] as const) : []),
    ...(chosen.length === 0 ? (['sections'] as const) : []),
    ...(purpose === '' || purpose.length > longestPurpose ? (['purpose'] as const) : []),
    ...(basis === undefined ? (['basis'] as const) : []),
  ];
  const typed = { agency, sections: chosen, purpose, basis: basis?.code ?? '', days };
  if (problems.length > 0 || basis === undefined) return { typed, problems };
  return {
    typed,
    problems,
    share: {
      toAgency: agency,
      sections: chosen,
      purpose,
      basis: basis.name,
      until: new Date(now.getTime() + days * 86_400_000),
    },
  };
}
