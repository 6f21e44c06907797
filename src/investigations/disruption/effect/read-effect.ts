/** Counts, for one member, the reports about what was disrupted, around it, and of the rest: only those that are open to them. */
import type { StaffAct } from '../../../access/index.ts';
import { findAtPostcodes, findNaming, type Naming } from '../../../identities/index.ts';
import { findPostcode, postcodesWithin } from '../../../places/index.ts';
import { type Day, londonDay, londonInstant } from '../../../platform/working-days.ts';
import {
  countOpenByMonth,
  findByWords,
  listOpenReports,
  type ReportInShort,
} from '../../../reports/index.ts';
import type { About } from './about-things.ts';
import {
  addMonths,
  type ByMonth,
  type Change,
  changeOf,
  countIn,
  type Month,
  type Moved,
  monthOf,
  movedFrom,
  type Spans,
  spansAround,
} from './effect.ts';
import { type EffectLimits, effectLimitsOn } from './effect-limits.ts';

/** What is asked for: whole months on each side, and where the rings end, in metres. */
export interface EffectAsked {
  readonly months: number;
  readonly near: number;
  readonly far: number;
}

export type RowName = 'it' | 'near' | 'far' | 'together' | 'rest';
export interface EffectRow {
  readonly name: RowName;
  readonly counts: ByMonth;
  /** None of the rest: the others are compared with it. */
  readonly change: Change | undefined;
}

export interface Effect {
  readonly asked: EffectAsked;
  readonly limits: EffectLimits;
  readonly spans: Spans;
  readonly rows: readonly EffectRow[];
  readonly moved: Moved | undefined;
  /** Why there are no rings around it; undefined where there are. */
  readonly withoutRings: 'not-a-place' | 'no-postcode' | 'outside' | undefined;
  /** Reports that may be about it, told by half: not counted. */
  readonly perhaps: number;
  /** False where there were more than were looked at: then nothing is concluded. */
  readonly whole: boolean;
  /** The words of a trade that every counted report holds. */
  readonly words: readonly string[];
  /** The reports about it, newest first. */
  readonly reports: readonly ReportInShort[];
}

interface Found {
  readonly naming: readonly Naming[];
  readonly perhaps: number;
  readonly whole: boolean;
  readonly words: readonly string[];
}

const firstOf = (month: Month): Date => londonInstant(`${month}-01` as Day);
const by = (reports: Iterable<Naming>): ByMonth => {
  const counts = new Map<Month, number>();
  for (const { saidAt } of reports) {
    const month = monthOf(londonDay(saidAt));
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
};
const sum = (one: ByMonth, other: ByMonth, sign: 1 | -1 = 1): ByMonth =>
  new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((month) => [
      month,
      (one.get(month) ?? 0) + sign * (other.get(month) ?? 0),
    ]),
  );

async function findAbout(act: StaffAct, about: About, since: Date, until: Date): Promise<Found> {
  if (about.trade === undefined)
    return { ...(await findNaming(act, about.mentions, { since, until })), words: [] };
  const { hits, words, whole } = await findByWords(act, about.trade, since);
  const naming = hits
    .filter(({ receivedAt }) => receivedAt < until)
    .map(({ reportId, receivedAt }) => ({ recordId: reportId, saidAt: receivedAt }));
  return { naming, perhaps: 0, whole, words };
}

/** The reports of both rings, each in the nearest that it names a postcode of, without those about the place itself. */
async function findRings(
  act: StaffAct,
  about: About,
  asked: EffectAsked,
  span: { since: Date; until: Date },
) {
  if (about.aim !== 'place') return 'not-a-place';
  const middle = about.postcode === undefined ? undefined : findPostcode(about.postcode);
  if (middle === undefined) return 'no-postcode';
  if (middle.outside) return 'outside';
  const around = postcodesWithin(middle.lat, middle.lon, asked.far);
  const metresTo = new Map(around.map(({ postcode, metres }) => [postcode, metres]));
  const { naming, whole } = await findAtPostcodes(act, [...metresTo.keys()], span);
  const nearest = new Map<string, Naming & { readonly metres: number }>();
  for (const { postcode, ...report } of naming) {
    const metres = metresTo.get(postcode) ?? asked.far;
    if (metres < (nearest.get(report.recordId)?.metres ?? Number.POSITIVE_INFINITY))
      nearest.set(report.recordId, { ...report, metres });
  }
  return { nearest, whole };
}

/**
 * The effect of what was done, as the member asking may know it. Runs only inside an act; that act is a search and names no investigation, since
 * the book has a line of it for each report that is found.
 */
export async function readEffect(act: StaffAct, about: About, asked: EffectAsked): Promise<Effect> {
  const today = londonDay(act.now);
  const limits = effectLimitsOn(today);
  const month = monthOf(about.on);
  const since = firstOf(addMonths(month, -asked.months));
  const until = firstOf(addMonths(month, asked.months + 1));
  const found = await findAbout(act, about, since, until);
  const rings = await findRings(act, about, asked, { since, until });
  const all = await countOpenByMonth(act, since, until);
  const [earliest] = [...all.keys()].toSorted();
  const spans = spansAround(about.on, today, asked.months, earliest);

  const own = new Set(found.naming.map(({ recordId }) => recordId));
  const around = typeof rings === 'string' ? [] : [...rings.nearest.values()];
  const outside = around.filter(({ recordId }) => !own.has(recordId));
  const it = by(found.naming);
  const near = by(outside.filter(({ metres }) => metres <= asked.near));
  const far = by(outside.filter(({ metres }) => metres > asked.near));
  const together = sum(sum(it, near), far);
  const rest = sum(all, together, -1);
  const restCounted = countIn(rest, spans);
  const whole = found.whole && (typeof rings === 'string' || rings.whole);
  const row = (name: RowName, counts: ByMonth): EffectRow => ({
    name,
    counts,
    change: changeOf(countIn(counts, spans), restCounted, spans, limits),
  });
  const hasRings = typeof rings !== 'string';
  const ringRows = hasRings ? [row('near', near), row('far', far)] : [];
  const itRow = row('it', it);
  return {
    asked,
    limits,
    spans,
    rows: [
      itRow,
      ...ringRows,
      ...(hasRings ? [row('together', together)] : []),
      { name: 'rest', counts: rest, change: undefined },
    ],
    moved:
      itRow.change &&
      movedFrom(
        itRow.change,
        ringRows.flatMap(({ change }) => change ?? []),
      ),
    withoutRings: hasRings ? undefined : rings,
    perhaps: found.perhaps,
    whole,
    words: found.words,
    reports: await listShown(act, found.naming),
  };
}

/** Reports that are listed at most. */
export const mostListed = 50;

async function listShown(act: StaffAct, naming: readonly Naming[]): Promise<ReportInShort[]> {
  const newest = naming.toSorted((one, other) => other.saidAt.getTime() - one.saidAt.getTime());
  const ids = newest.slice(0, mostListed).map(({ recordId }) => recordId);
  const reports = await listOpenReports(act, ids);
  return ids.flatMap((id) => reports.get(id) ?? []);
}
