/** The log of decisions: what was written in it, and what was decided of each step that others will notice. Pure. */
import type { EntryOf } from '../investigation/entry.ts';

type Overt = EntryOf<'overt'>;
export type Decided = EntryOf<'decision'> | Overt;

/** What was decided of a step, and why; the same for as long as nobody has decided. */
const decisionOf = (body: Overt['body'] | undefined): string =>
  body === undefined || body.choice === 'not-decided'
    ? ''
    : JSON.stringify([body.choice, body.choiceWhy, body.without, body.withoutWords]);

/**
 * Every decision, the newest first: those that were written as such, and of each step that others will notice each time that it was decided to go on, to wait
 * or to stop, decided otherwise or for another reason, or that the decision was taken back. `overt`: every version of these steps.
 */
export function decisionsIn(decisions: readonly EntryOf<'decision'>[], overt: readonly Overt[]): Decided[] {
  const versions = Map.groupBy(
    overt.toSorted((one, other) => one.place - other.place),
    ({ about }) => about,
  );
  const decided = [...versions.values()].flatMap((all) =>
    all.filter(({ body }, index) => decisionOf(body) !== decisionOf(all[index - 1]?.body)),
  );
  return [...decisions, ...decided].toSorted((one, other) => other.place - one.place);
}
