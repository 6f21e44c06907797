import { type Country, type NameList, nameLists } from './name-lists.ts';
import type { Random } from './random.ts';

/** An invented name: its parts, and whole in the order of its country. */
export interface PracticeName {
  given: string;
  family: string;
  full: string;
}

/** Draws a name in a country's own order and, where a woman's family name differs, in her form. */
export function drawName(random: Random, country: Country, sex: 'female' | 'male'): PracticeName {
  const names: NameList = nameLists[country];
  const given = random.pickEarly(names[sex]);
  const drawn = random.pickEarly(names.family);
  const family = sex === 'female' && names.feminine ? names.feminine(drawn) : drawn;
  return { given, family, full: inOrder(names, given, family) };
}

/** What a person says they are: "Romanian". */
export function nationalityOf(country: Country): string {
  return nameLists[country].nationality;
}

function inOrder(names: NameList, given: string, family: string): string {
  return names.order === 'family-given' ? `${family} ${given}` : `${given} ${family}`;
}
