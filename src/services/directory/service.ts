/** The noun: a service of the county for people who were exploited, as its directory knows it. It says nothing of anybody who is helped. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';
import { councils } from '../../places/index.ts';
import type { Day } from '../../platform/working-days.ts';
import { needDomainCodes } from '../../support/index.ts';

/** Where it can be had: a council's area by its ONS code, or wherever somebody is. */
export const placeCodes: readonly string[] = [...councils.map(({ code }) => code), 'anywhere'];
export const ages = ['adult', 'child'] as const;
export const genders = ['anyone', 'women', 'men'] as const;
export const answers = ['yes', 'no', 'unknown'] as const;
export const workerGenders = ['woman', 'man'] as const;
export const accessKinds = [
  'step-free',
  'hearing',
  'sight',
  'easy-words',
  'home-visits',
  'by-phone',
  'travel-paid',
  'childcare',
  'no-papers-asked',
] as const;
export const costs = ['free', 'some', 'full', 'unknown'] as const;
/** How long somebody waits for a place; `full`: nobody new is taken. */
export const waitings = [
  'none',
  'under-two-weeks',
  'under-a-month',
  'under-three-months',
  'longer',
  'full',
  'unknown',
] as const;
export type Waiting = (typeof waitings)[number];

/** All that is said of a service, whole each time. */
export const serviceShape = z.strictObject({
  name: text.min(1),
  /** The body that runs it, where that is no agency of the partnership. */
  provider: text.optional(),
  about: text,
  needs: z.array(z.enum(needDomainCodes)).min(1),
  places: z.array(z.enum(placeCodes)).min(1),
  ages: z.array(z.enum(ages)).min(1),
  genders: z.enum(genders),
  dependants: z.enum(answers),
  /** As typed: names with commas between. */
  languages: text.optional(),
  interpreters: z.enum(answers),
  workers: z.array(z.enum(workerGenders)).optional(),
  accessKinds: z.array(z.enum(accessKinds)).optional(),
  accessWords: text.optional(),
  cost: z.enum(costs),
  costWords: text.optional(),
  /** How many people at a time, in digits. */
  capacity: text.optional(),
  waiting: z.enum(waitings),
  /** The day on which the waiting time was said. */
  waitingOn: day,
  fundedBy: text.optional(),
  fundingEndsOn: day.optional(),
  reach: text,
  endedOn: day.optional(),
  endedWhy: text.optional(),
});
export type ServiceBody = z.infer<typeof serviceShape>;

/** A service as lists show it. */
export interface Service {
  readonly serviceId: string;
  /** The agency whose service it is, or that keeps the entry of another body's. */
  readonly agencyId: string;
  readonly name: string;
  readonly provider: string | null;
  readonly finds: readonly string[];
  readonly waiting: Waiting;
  readonly waitingOn: Day;
  readonly fundingEndsOn: Day | null;
  readonly endedOn: Day | null;
  readonly changedAt: Date;
  readonly revision: number;
}
