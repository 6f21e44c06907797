/** Over how long a time a release tells of concerns. Pure. */
import type { Period } from '../funnel/funnel-query.ts';

/** Months: a year, which shows what changes; and three years, since a concern is seldom tried within one. Our own proposal; the board decides. */
export const releaseLengths = [12, 36] as const;
export type ReleaseLength = (typeof releaseLengths)[number];

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How many months a period has, which begins and ends with the first of a month. */
export const monthsOf = ({ from, until }: Period): number => monthOf(until) - monthOf(from);

/** The length that somebody asks for; else a year. */
export const askedLength = (text: string | undefined): ReleaseLength =>
  releaseLengths.find((months) => String(months) === text) ?? releaseLengths[0];
