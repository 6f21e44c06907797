/** Matches of a woven county, as the worker would have found them on arrival: the same keys, the same limits, the same comparison. */
import { z } from 'zod';
import { blockingKeys } from '../../src/identities/blocking-keys.ts';
import { ruleOf, standingOf } from '../../src/identities/blocking-rules.ts';
import type { CommonValue } from '../../src/identities/common-store.ts';
import { newlyCommon } from '../../src/identities/find-matches.ts';
import {
  type Keyed,
  type KnownCommon,
  matchesAmong,
  mostUnder,
  reach,
} from '../../src/identities/judge-candidates.ts';
import type { FoundMatch } from '../../src/identities/match-store.ts';
import { type KeptMention, mostForEach } from '../../src/identities/mention-store.ts';
import { type Normal, normalise } from '../../src/matching/index.ts';
import type { Report } from '../../src/reports/index.ts';
import type { Woven } from './bulk-weave.ts';

/** A report as the slices hand it on, in JSON; its mentions are believed, since they are our own of a moment ago. */
const handedOn = z.object({
  report: z.custom<Report>().transform((report) => ({ ...report, receivedAt: new Date(report.receivedAt) })),
  decidedAt: z.coerce.date().optional(),
  mentions: z.array(z.custom<Pick<KeptMention, 'mentionId' | 'mention'>>()),
});
type HandedOn = z.infer<typeof handedOn>;

interface Held {
  readonly told: HandedOn;
  readonly mentions: readonly { readonly kept: KeptMention; normal?: Normal }[];
}

/** A mention made comparable when it is first asked for. */
const normalOf = (held: Held['mentions'][number]): Normal => {
  held.normal ??= normalise(held.kept.mention);
  return held.normal;
};

/** Reports held open: the newest, and those that were asked for again. */
const mostHeld = 150_000;

const strengths = ['certain', 'strong', 'possible'] as const;

/** Looks for matches in a woven county. */
export class Matcher {
  readonly #woven: Woven;
  #young = new Map<number, Held>();
  #old = new Map<number, Held>();

  constructor(woven: Woven) {
    this.#woven = woven;
  }

  /** A report, its matches with all that came before it, and the strongest that its own agency may learn of. */
  matchesOf(record: number): {
    readonly told: HandedOn;
    readonly found: readonly FoundMatch[];
    readonly strongest: FoundMatch['strength'] | undefined;
    /** Who holds each of the other records. */
    readonly holders: ReadonlyMap<string, string>;
    /** What proves common as this report arrives. */
    readonly common: readonly CommonValue[];
  } {
    const { told, mentions } = this.#hold(record);
    const first = this.#woven.firstMention[record] ?? 0;
    const unseen = new Set<string>();
    const holders = new Map<string, string>();
    const common: CommonValue[] = [];
    const found = mentions.flatMap((own, at) => {
      const one = this.#keyed(first + at, own.kept, normalOf(own));
      const normals = new Map<string, Normal>();
      const known = this.#commonBefore(first + at, one);
      const limit = mostForEach(mentions.length, one.normal.kind);
      const { candidates, brought } = this.#candidatesOf(first + at, one, known, limit);
      const others = candidates.map((other) => {
        const held = this.#hold(other.record);
        const mention = held.mentions[other.mention - (this.#woven.firstMention[other.record] ?? 0)];
        if (mention === undefined) throw new Error('a mention that nobody said');
        if (other.apart && held.told.report.agencyId !== told.report.agencyId)
          unseen.add(mention.kept.recordId);
        holders.set(mention.kept.recordId, held.told.report.agencyId);
        normals.set(mention.kept.mentionId, normalOf(mention));
        return { apart: other.apart, keys: other.keys, mention: mention.kept };
      });
      if (this.#woven.hidden[record] !== 1) common.push(...newlyCommon(one, { others, brought }, known));
      return matchesAmong(
        one,
        { others, brought },
        ({ mentionId, mention }) => normals.get(mentionId) ?? normalise(mention),
        known,
      );
    });
    const learnt = new Set(
      found.flatMap(({ otherRecord, strength }) => (unseen.has(otherRecord) ? [] : strength)),
    );
    const strongest = strengths.find((strength) => learnt.has(strength));
    return { told, found, strongest, holders, common };
  }

  #hold(record: number): Held {
    const known = this.#young.get(record) ?? this.#old.get(record);
    const held = known ?? this.#open(record);
    if (this.#young.size >= mostHeld) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(record, held);
    return held;
  }

  #open(record: number): Held {
    const { told, toldFrom } = this.#woven;
    const text = Buffer.from(told.subarray(toldFrom[record], toldFrom[record + 1])).toString();
    const opened = handedOn.parse(JSON.parse(text));
    const { reportId: recordId, receivedAt: saidAt } = opened.report;
    const mentions = opened.mentions.map(({ mentionId, mention }) => ({
      kept: { mentionId, recordId, saidAt, mention },
    }));
    return { told: opened, mentions };
  }

  #keyed(number: number, mention: KeptMention, normal: Normal): Keyed {
    const { firstKey, keys } = this.#woven;
    const from = firstKey[number] ?? 0;
    return {
      mention,
      normal,
      keys: blockingKeys(normal).map((key, at) => ({ ...key, hash: keys[from + at] ?? 0n })),
    };
  }

  /** The keys of a mention that more carried before than a key may bring, with how many. */
  #commonBefore(number: number, one: Keyed): KnownCommon {
    const { firstKey, openBefore } = this.#woven;
    const from = firstKey[number] ?? 0;
    return new Map(
      one.keys.flatMap(({ hash, selectivity }, at): [bigint, number][] => {
        const before = openBefore[from + at] ?? 0;
        return before > reach[selectivity] ? [[hash, before]] : [];
      }),
    );
  }

  /** The candidates of one mention: identities.find_candidates, by the chains; and how many open ones each key brought. */
  #candidatesOf(number: number, one: Keyed, known: KnownCommon, limit: number) {
    const { mentionOf, older, fromOpen, fromApart, recordOf } = this.#woven;
    const from = this.#woven.firstKey[number] ?? 0;
    const brought = new Map<bigint, number>();
    const candidates = [fromOpen, fromApart].flatMap((begin, side): CandidateAt[] => {
      const shared = new Map<number, Shared>();
      for (const [at, { hash, key, selectivity }] of one.keys.entries()) {
        const most = mostUnder(one.normal.kind, selectivity, known.has(hash));
        const found: number[] = [];
        for (let next = begin[from + at] ?? -1; found.length < most && next >= 0; next = older[next] ?? -1)
          found.push(mentionOf[next] ?? -1);
        if (side === 0) brought.set(hash, found.length);
        const { aspect, worth } = standingOf(ruleOf(key), selectivity);
        const crowd = Math.max(found.length, known.get(hash) ?? 0);
        const counts = Math.max(1, Math.round(worth * (1400 - (100 * Math.log(crowd)) / Math.log(2))));
        for (const mention of found) {
          const so: Shared = shared.get(mention) ?? { worths: new Map(), keys: [] };
          const sofar = so.worths.get(aspect) ?? 0;
          so.worths.set(aspect, aspect === 0 ? sofar + counts : Math.max(sofar, counts));
          so.keys.push(hash);
          shared.set(mention, so);
        }
      }
      return [...shared]
        .map(([mention, { worths, keys }]) => ({ mention, keys, worth: sumOf(worths.values()) }))
        .sort((one, other) => other.worth - one.worth || other.mention - one.mention)
        .slice(0, limit)
        .map(({ mention, keys }) => ({
          ...{ apart: side === 1, keys, mention },
          record: recordOf[mention] ?? -1,
        }));
    });
    return { candidates, brought };
  }
}

/** What one mention shares with another: what its keys count, by what they tell of. */
interface Shared {
  readonly worths: Map<number, number>;
  readonly keys: bigint[];
}

interface CandidateAt {
  readonly apart: boolean;
  readonly keys: readonly bigint[];
  readonly record: number;
  readonly mention: number;
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const each of numbers) sum += each;
  return sum;
}
