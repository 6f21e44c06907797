/**
 * Which mentions are one, given the pairs between them: joined ones, and ones of which a person said that they are different. Pure,
 * and the same whatever the order in which pairs were found.
 */
import { joins, type MatchState } from './fold-match.ts';

export interface Pair {
  readonly matchId: string;
  readonly left: string;
  readonly right: string;
  readonly state: MatchState;
  readonly weight: number;
}

export interface OneIdentity<P extends Pair> {
  /** The mentions that are one with the one that was asked for, it among them, in order. */
  readonly members: readonly string[];
  /** Pairs between them. */
  readonly within: readonly P[];
  /** Joins that lead out of it and are not followed, because a person said of two that they are different. */
  readonly heldApart: readonly P[];
}

/** People's joins first, then the machine's, the weightiest first: what keeps two apart costs the weakest link between them. */
const firmest = (a: Pair, b: Pair): number =>
  Number(b.state === 'confirmed') - Number(a.state === 'confirmed') ||
  b.weight - a.weight ||
  (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1);

/**
 * The mentions that are one with `start`. Two that a person called different are never one, whatever leads from one to the other:
 * the weakest joins between them are left out, and are there for a person to look at.
 */
export function identityAround<P extends Pair>(start: string, pairs: readonly P[]): OneIdentity<P> {
  const group = new Map<string, Set<string>>();
  const groupOf = (mention: string): Set<string> => {
    const known = group.get(mention) ?? new Set([mention]);
    group.set(mention, known);
    return known;
  };
  const apart = Map.groupBy(
    pairs
      .filter(({ state }) => state === 'rejected')
      .flatMap(({ left, right }) => [
        [left, right],
        [right, left],
      ]),
    ([one]) => one ?? '',
  );
  const keptApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((mention) => apart.get(mention)?.some(([, not]) => other.has(not ?? '')));
  const leftOut: P[] = [];
  for (const pair of pairs.filter(({ state }) => joins(state)).toSorted(firmest)) {
    const [one, other] = [groupOf(pair.left), groupOf(pair.right)];
    if (one === other) continue;
    if (keptApart(one, other)) {
      leftOut.push(pair);
      continue;
    }
    for (const mention of other) {
      one.add(mention);
      group.set(mention, one);
    }
  }
  const members = groupOf(start);
  const touches = ({ left, right }: P) => members.has(left) || members.has(right);
  return {
    members: [...members].toSorted(),
    within: pairs.filter(({ left, right }) => members.has(left) && members.has(right)),
    heldApart: leftOut.filter(
      (pair) => touches(pair) && !(members.has(pair.left) && members.has(pair.right)),
    ),
  };
}
