/** The kinds of key under which mentions are filed: each is counted by what it brings. */
export const blockingRules = [
  'person:document',
  'person:phone',
  'person:sound+year',
  'person:sound+sound',
  'person:nick+sound',
  'person:start+start',
  'person:word+letter',
  'person:letter+day',
  'person:joined',
  'person:only',
  'person:family+nationality',
  'place:postcode+number',
  'place:postcode+building',
  'place:postcode',
  'place:number+street',
  'place:number+sector',
  'place:building+street',
  'place:street+ward',
  'vehicle:plate',
  'vehicle:plate-fold',
  'vehicle:plate-start',
  'vehicle:plate-end',
  'vehicle:plate-last3',
  'vehicle:plate-part',
  'vehicle:plate-around',
  'phone:e164',
  'phone:tail',
  'business:number',
  'business:name-fold',
  'business:host',
  'business:name-start',
  'business:word',
  'online:address',
  'online:email',
  'online:name',
  'online:host',
  'account:number',
  'account:end',
  'account:halves',
  'document:number',
  'document:start',
  'document:end',
] as const;
export type BlockingRule = (typeof blockingRules)[number];

/** Rules that tell of one thing, a person's name or when they were born: of those that two share only the rarest counts. */
const aspects: readonly (readonly string[])[] = [
  [
    ...(['person:sound+sound', 'person:nick+sound', 'person:start+start'] satisfies BlockingRule[]),
    ...(['person:word+letter', 'person:joined', 'person:only'] satisfies BlockingRule[]),
  ],
  ['person:sound+year', 'person:letter+day'] satisfies BlockingRule[],
];

/** What counts little beside a name. */
const little: readonly string[] = ['person:sound+year', 'person:family+nationality'] satisfies BlockingRule[];
const bySelectivity = { strong: 8, medium: 2, weak: 1 } as const;

/** What sharing a key counts among candidates, and beside which others it counts once (0: beside none): see identities.find_candidates. */
export function standingOf(
  rule: string,
  selectivity: keyof typeof bySelectivity,
): { readonly aspect: number; readonly worth: number } {
  const ofPerson = little.includes(rule) ? 3 : 10;
  return {
    aspect: aspects.findIndex((each) => each.includes(rule)) + 1,
    worth: rule.startsWith('person:') ? ofPerson : bySelectivity[selectivity],
  };
}

/** The rule of a key in clear. */
export const ruleOf = (key: string): string => key.slice(0, key.indexOf('='));
