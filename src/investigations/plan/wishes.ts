/** What is known of the victims' wishes before a step that others will notice. Pure. */
import type { Body } from '../investigation/entry.ts';
import { oneOf, type Story } from '../investigation/story.ts';

type Overt = Body<'overt'>;

/** Does nobody know yet what the victims wish? */
export const areWishesOpen = ({ wishes }: Pick<Overt, 'wishes'>): boolean =>
  wishes === 'not-asked' || wishes === 'not-known';

/** Is it said why it cannot wait until their wishes are known? */
const saysWhyWithout = ({ without, withoutWords }: Pick<Overt, 'without' | 'withoutWords'>): boolean =>
  without !== undefined && withoutWords !== undefined;

/** Has somebody decided to go on: with the victims' wishes before them, or with a reason that stands in the record [D3]? */
export const goesOn = (body: Overt): boolean =>
  body.choice === 'go' && (!areWishesOpen(body) || saysWhyWithout(body));

/** What is missing of a decision to go on while nobody knows their wishes, by the field that says so. */
export const wishesProblems = (
  body: Pick<Overt, 'choice' | 'wishes' | 'without' | 'withoutWords'>,
): readonly (readonly [field: string, problem: 'overt.without.needed' | 'overt.withoutWords.needed'])[] =>
  body.choice !== 'go' || !areWishesOpen(body)
    ? []
    : [
        ...(body.without === undefined ? [['without', 'overt.without.needed'] as const] : []),
        ...(body.withoutWords === undefined ? [['withoutWords', 'overt.withoutWords.needed'] as const] : []),
      ];

/** The step on which something rests, while nobody knows what the victims wish: said wherever it is carried out. Not of one that was dropped. */
export function stepWithoutWishes(story: Story, risk: string | undefined) {
  const step = risk === undefined ? undefined : oneOf(story, 'overt', risk);
  return step !== undefined && step.body.state !== 'dropped' && areWishesOpen(step.body) ? step : undefined;
}
