/** One invented service, and what several of them have in common. */
import type { ServiceBody } from '../services/index.ts';

type Said = Omit<ServiceBody, 'waitingOn' | 'fundingEndsOn' | 'endedOn'> & {
  /** How many days ago the waiting time was said. */
  readonly waitingDaysAgo: number;
  readonly fundingEndsIn?: number;
  readonly endedDaysAgo?: number;
};
export interface PracticeService {
  /** The agency that keeps it, and who of it. */
  readonly agencyId: string;
  readonly keeper: string;
  readonly said: Said;
  /** What was otherwise before, and how many days ago. */
  readonly before?: Partial<Said> & { readonly daysAgo: number };
}

/** Codes of the Office for National Statistics. */
export const east = 'E06000049';
export const west = 'E06000050';
export const halton = 'E06000006';
export const warrington = 'E06000007';
export const all = [east, west, halton, warrington];
export const women: Pick<ServiceBody, 'ages' | 'genders'> = { ages: ['adult'], genders: 'women' };
export const adults: Pick<ServiceBody, 'ages' | 'genders'> = { ages: ['adult'], genders: 'anyone' };
export const free = { cost: 'free', interpreters: 'yes', dependants: 'no' } as const;
