/** Matches gathered by the record they lead to. Pure. Of a sealed record nothing is carried on but its holder and the strength. */
import type { ShownMatch } from '../../../identities/index.ts';
import type { Strength } from '../../triage-rules.ts';
import type { RelatedReport } from './related-query.ts';

/** One pair of mentions that were found alike, with the reasons. */
export interface MatchedPair {
  readonly kind: string;
  readonly strength: Strength;
  readonly state: ShownMatch['state'];
  readonly weight: number;
  /** What this report says, and what the other one says where that may be read. */
  readonly ours: string;
  readonly theirs: string | undefined;
  /** Empty where the other end may not be read: levels would tell of it. */
  readonly levels: ShownMatch['levels'];
}

export type MatchGroup =
  | {
      readonly class: 'open';
      readonly strength: Strength;
      readonly report: RelatedReport;
      readonly pairs: readonly MatchedPair[];
    }
  | { readonly class: 'sealed'; readonly strength: Strength; readonly holder: string };

const order: readonly Strength[] = ['certain', 'strong', 'possible'];
const strongestOf = (matches: readonly ShownMatch[]): Strength =>
  order.find((strength) => matches.some((match) => match.strength === strength)) ?? 'possible';

/** What the reader can be told of each matching record, strongest first; sealed ones in an order that tells nothing else of them. */
export function groupMatches(
  matches: readonly ShownMatch[],
  related: ReadonlyMap<string, RelatedReport>,
  textOf: (mentionId: string) => string | undefined,
): MatchGroup[] {
  const groups = [...Map.groupBy(matches, (match) => match.otherRecord)].flatMap(
    ([otherRecord, found]): MatchGroup[] => {
      const strength = strongestOf(found);
      const other = found[0]?.other;
      if (other?.class === 'sealed' && other.holderAgencyId !== null)
        return [{ class: 'sealed', strength, holder: other.holderAgencyId }];
      const report = related.get(otherRecord);
      if (other?.class !== 'open' || report === undefined) return [];
      return [{ class: 'open', strength, report, pairs: found.map((match) => pairOf(match, textOf)) }];
    },
  );
  const sums = new Map(groups.map((group) => [group, weightOf(group)]));
  return groups.sort(
    (a, b) =>
      order.indexOf(a.strength) - order.indexOf(b.strength) ||
      (sums.get(b) ?? 0) - (sums.get(a) ?? 0) ||
      nameOf(a).localeCompare(nameOf(b), 'en'),
  );
}

function pairOf(match: ShownMatch, textOf: (mentionId: string) => string | undefined): MatchedPair {
  const theirs = textOf(match.otherMention);
  const { kind, strength, state, weight } = match;
  return {
    kind,
    strength,
    state,
    weight,
    ours: textOf(match.mentionId) ?? '',
    theirs,
    levels: theirs === undefined ? [] : match.levels,
  };
}

const weightOf = (group: MatchGroup): number =>
  group.class === 'open' ? Math.max(...group.pairs.map((pair) => pair.weight)) : 0;
const nameOf = (group: MatchGroup): string =>
  group.class === 'open' ? group.report.reference : group.holder;
