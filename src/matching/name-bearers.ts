import type { ComparedLevel } from './model.ts';
import { NAME_FIELDS } from './name-fields.ts';
import type { NormalPerson } from './person.ts';
import { withinOneSlip } from './string-distance.ts';

/**
 * How many different people these tellings, all of one name, are known to be of: as many as there are birthdays among them, a birthday with
 * one slip counted as the same. So nobody makes their own name common by being told of often, with a birthday or without. At least one.
 */
export function countBearers(people: readonly NormalPerson[]): number {
  const birthdays: string[] = [];
  for (const { birth } of people) {
    const digits = birth?.digits;
    if (digits !== undefined && !birthdays.some((known) => known === digits || withinOneSlip(known, digits)))
      birthdays.push(digits);
  }
  return Math.max(1, birthdays.length);
}

/** From as many bearers on a name is called very common. */
const MANY = 64;
/** What names that agree say at the least, in bits, however many bear them: agreement never speaks against. */
const LEAST = 0.5;

/**
 * What is taken off the names of two people because several are known who are called so: if nothing but the name is known, the chance that
 * one of n bearers is the one meant is at most one in n, where a name that nobody else bears stands out of all among whom the prior
 * seeks. So the names together weigh log2(1 / (prior n)) bits at most. n is counted in doublings: one telling more moves no number.
 */
export function bearersLevel(
  names: readonly ComparedLevel[],
  bearers: number | undefined,
  prior: number,
): ComparedLevel | undefined {
  if (bearers === undefined || bearers < 2) return undefined;
  if (!names.some(({ field, weight }) => NAME_FIELDS.includes(field) && weight > 0)) return undefined;
  const sum = names.reduce((total, { weight }) => total + weight, 0);
  const most = Math.max(LEAST, -Math.log2(prior) - Math.floor(Math.log2(bearers)));
  return sum <= most
    ? undefined
    : { field: 'bearers', level: bearers < MANY ? 'several' : 'many', weight: most - sum };
}
