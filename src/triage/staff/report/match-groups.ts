/** Matches gathered by the record they lead to. Pure. Of a sealed record nothing is carried on but its holder and the strength. */
import type { ShownMatch } from '../../../identities/index.ts';
import type { ReportInShort } from '../../../reports/index.ts';
import type { Strength } from '../../triage-rules.ts';

/** One pair of mentions that were found alike, with the reasons. */
export interface MatchedPair {
  readonly matchId: string;
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
      readonly report: ReportInShort;
      readonly pairs: readonly MatchedPair[];
    }
  | {
      readonly class: 'sealed';
      readonly strength: Strength;
      readonly holder: string;
      /** How many records of this holder's match. */
      readonly records: number;
    };

const order: readonly Strength[] = ['certain', 'strong', 'possible'];
const strongestOf = (matches: readonly ShownMatch[]): Strength =>
  order.find((strength) => matches.some((match) => match.strength === strength)) ?? 'possible';

/** What the reader can be told of each matching record, strongest first; sealed ones together by holder, which tells nothing else of them. */
export function groupMatches(
  matches: readonly ShownMatch[],
  related: ReadonlyMap<string, ReportInShort>,
  textOf: (mentionId: string) => string | undefined,
): MatchGroup[] {
  const isSealed = (match: ShownMatch) =>
    match.other.class === 'sealed' && match.other.holderAgencyId !== null;
  const sealed = Map.groupBy(matches.filter(isSealed), (match) => match.other.holderAgencyId ?? '');
  const open = Map.groupBy(
    matches.filter((match) => match.other.class === 'open'),
    (match) => match.otherRecord,
  );
  const groups: MatchGroup[] = [
    ...[...open].flatMap(([otherRecord, found]): MatchGroup[] => {
      const report = related.get(otherRecord);
      if (report === undefined) return [];
      const pairs = found.map((match) => pairOf(match, textOf));
      return [{ class: 'open', strength: strongestOf(found), report, pairs }];
    }),
    ...[...sealed].map(([holder, found]): MatchGroup => {
      const records = new Set(found.map((match) => match.otherRecord)).size;
      return { class: 'sealed', strength: strongestOf(found), holder, records };
    }),
  ];
  return groups.toSorted(
    (a, b) =>
      order.indexOf(a.strength) - order.indexOf(b.strength) ||
      weightOf(b) - weightOf(a) ||
      nameOf(a).localeCompare(nameOf(b), 'en'),
  );
}

function pairOf(match: ShownMatch, textOf: (mentionId: string) => string | undefined): MatchedPair {
  const theirs = textOf(match.otherMention);
  const { matchId, kind, strength, state, weight } = match;
  return {
    matchId,
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
