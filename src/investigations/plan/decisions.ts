/** The log of decisions: what was written in it, and what was decided of each step that others will notice. Pure. */
import type { EntryOf } from '../investigation/entry.ts';

type Overt = EntryOf<'overt'>;
export type Decided = EntryOf<'decision'> | Overt;

/** What was decided of a step, and why; the same for as long as nobody has decided. */
const decisionOf = (body: Overt['body']): string =>
  body.choice === 'not-decided'
    ? ''
    : JSON.stringify([body.choice, body.choiceWhy, body.without, body.withoutWords]);

/**
 * Of each step that others will notice each time that it was decided to go on, to wait or to stop, decided otherwise or for another reason, or that the decision
 * was taken back, the first first: every version that says the same decision, of which the first made it. `overt`: every version of these steps.
 */
export function decisionsOnSteps(overt: readonly Overt[]): (readonly [Overt, ...Overt[]])[] {
  const steps = Map.groupBy(
    overt.toSorted((one, other) => one.place - other.place),
    ({ about }) => about,
  );
  return [...steps.values()]
    .flatMap((all) => {
      const decisions: [Overt, ...Overt[]][] = [];
      let last = '';
      for (const each of all) {
        const decision = decisionOf(each.body);
        if (decision === last) decisions.at(-1)?.push(each);
        else decisions.push([each]);
        last = decision;
      }
      return decisions;
    })
    .toSorted(([one], [other]) => one.place - other.place);
}

/** Every decision, the newest first: those that were written as such, and those on steps. `overt`: every version of these steps. */
export const decisionsIn = (decisions: readonly EntryOf<'decision'>[], overt: readonly Overt[]): Decided[] =>
  [...decisions, ...decisionsOnSteps(overt).map(([made]) => made)].toSorted(
    (one, other) => other.place - one.place,
  );
