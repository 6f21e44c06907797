/** The turning points of a case among everything that was written of it: what its story is told by. Pure. */
import { type Day, londonDay } from '../../platform/working-days.ts';
import type { DecisionOfCase } from '../../referrals/index.ts';
import { hasRisen, type RiskDomain, type RiskLevel, riskDomains, riskLevels } from '../risk/risk-domains.ts';
import type { Body, Entry, Kind } from './entry.ts';
import { dayAbout } from './story.ts';

/** What a story is told from. */
export const storyKinds = [
  'risk',
  'standing',
  'missing',
  'moved',
  'goal',
  'review',
  'follow-up',
  'nrm',
] as const satisfies Kind[];

/** What is known of a person's way besides what was written in their case: when they were told of, referred, and what was decided of them. */
export type Waymark = { readonly kind: 'reported' | 'referred'; readonly on: Day } | DecisionOfCase;

export type Moment =
  | Waymark
  | ({ readonly on: Day } & (
      | { readonly kind: 'began' }
      | {
          readonly kind: 'rose' | 'fell';
          /** Of one that rose: of that domain; of one that fell: the highest of all by then. */
          readonly level: RiskLevel;
          readonly domain: RiskDomain;
          readonly words: string;
        }
      | { readonly kind: 'ended'; readonly outcome: Body<'standing'>['outcome']; readonly words: string }
      | {
          readonly kind: 'returned' | 'missing' | 'found' | 'reached' | 'review' | 'looked-back';
          readonly words: string;
        }
      | { readonly kind: 'moved'; readonly from: string; readonly to: string }
    ));

/** A time during which the highest risk of the case, or that it was closed, stood. */
export interface Spell {
  readonly from: Day;
  readonly until: Day;
  /** `none`: nothing was judged yet; `closed`: support had ended. */
  readonly level: RiskLevel | 'none' | 'closed';
}

const dayOf = (entry: Entry): Day =>
  entry.kind === 'risk' || entry.kind === 'standing' || entry.kind === 'review' || entry.kind === 'follow-up'
    ? dayAbout(entry)
    : londonDay(entry.at);

/** By the day that each is about, and what was written of one day in the order in which it was written. */
const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)) || one.place - other.place);

const highestOf = (levels: ReadonlyMap<string, RiskLevel>): RiskLevel | 'none' =>
  riskLevels.findLast((level) => [...levels.values()].includes(level)) ?? 'none';

/** The moments of one entry that is no judgement of risk. */
function momentOf(entry: Entry, known: Set<string>): Moment[] {
  const on = dayOf(entry);
  const { kind, body } = entry;
  if (kind === 'standing')
    return body.state === 'closed'
      ? [{ on, kind: 'ended', outcome: body.outcome, words: body.why }]
      : [{ on, kind: 'returned', words: body.why }];
  if (kind === 'moved')
    return body.state === 'accepted' ? [{ on, kind: 'moved', from: body.from, to: body.to }] : [];
  if (kind === 'review') return [{ on, kind: 'review', words: body.changed }];
  if (kind === 'missing' && body.state === 'found')
    return [{ on: body.foundOn ?? on, kind: 'found', words: body.foundHow ?? '' }];
  const reached = (kind === 'goal' || kind === 'follow-up') && body.state === 'reached';
  if (kind !== 'missing' && !reached) return [];
  // Each is told once, however often it was written anew.
  if (known.has(entry.about)) return [];
  known.add(entry.about);
  if (kind === 'follow-up') return [{ on, kind: 'looked-back', words: body.words ?? '' }];
  return kind === 'missing'
    ? [{ on: body.since, kind: 'missing', words: body.lastPlaces }]
    : [{ on, kind: 'reached', words: body.goal }];
}

/** The marks of a referral that was made elsewhere, as it was last written, but those that the referral here tells by itself. */
function marksOf(entries: readonly Entry[], told: readonly Waymark[]): Waymark[] {
  const [last] = entries
    .flatMap((entry) => (entry.kind === 'nrm' ? [entry] : []))
    .toSorted((one, other) => other.place - one.place);
  if (last === undefined) return [];
  const { referredOn, reasonable, reasonableOn, conclusive, conclusiveOn } = last.body;
  const decision = (
    kind: DecisionOfCase['kind'],
    decided: typeof reasonable,
    on: Day | undefined,
  ): Waymark[] => (decided === 'waiting' || on === undefined ? [] : [{ kind, decided, on }]);
  const marks: Waymark[] = [
    { kind: 'referred', on: referredOn },
    ...decision('reasonable-grounds', reasonable, reasonableOn),
    ...decision('conclusive-grounds', conclusive, conclusiveOn),
  ];
  return marks.filter(({ kind }) => told.every((each) => each.kind !== kind));
}

/** The last decision among marks: of one day, that on conclusive grounds. */
export const lastDecision = (marks: readonly Waymark[]): DecisionOfCase | undefined =>
  marks
    .flatMap((each) => ('decided' in each ? [each] : []))
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .at(-1);

export interface Told {
  /** In the order of their days. */
  readonly moments: readonly Moment[];
  readonly spells: readonly Spell[];
}

/**
 * Tells the story: when support began, each time that any of its risks rose and that the highest of them fell, with what it was judged from, and every turn besides. What is
 * shut to whoever asks is not among the entries and so in no story. `entries`: of the story's kinds, in any order. What is judged after support
 * has ended is on the course again. `besides`: the marks of their way that are not written in the case.
 */
export function tellMoments(
  openedOn: Day,
  entries: readonly Entry[],
  today: Day,
  besides: readonly Waymark[] = [],
): Told {
  const levels = new Map<string, RiskLevel>();
  const known = new Set<string>();
  const marks = [...besides, ...marksOf(entries, besides)].filter(({ on }) => on <= today);
  const moments: Moment[] = [...marks, { on: openedOn, kind: 'began' }];
  const changes: { on: Day; level: Spell['level'] }[] = [{ on: openedOn, level: 'none' }];
  let closed = false;
  for (const entry of inOrder(entries)) {
    const on = dayOf(entry);
    const before = highestOf(levels);
    if (entry.kind === 'standing') closed = entry.body.state === 'closed';
    if (entry.kind === 'risk') {
      closed = false;
      const { level: now, evidence: words } = entry.body;
      const rose = before === 'none' || hasRisen(now, levels.get(entry.about), before, on);
      levels.set(entry.about, now);
      const [highest, domain] = [highestOf(levels), riskDomains.find((each) => each === entry.about)];
      if (domain !== undefined && rose) moments.push({ on, kind: 'rose', level: now, domain, words });
      else if (domain !== undefined && highest !== 'none' && highest !== before)
        moments.push({ on, kind: 'fell', level: highest, domain, words });
    } else moments.push(...momentOf(entry, known));
    const level = closed ? 'closed' : highestOf(levels);
    if (level !== changes.at(-1)?.level) changes.push({ on, level });
  }
  return {
    moments: moments.toSorted((one, other) => one.on.localeCompare(other.on)),
    spells: spellsOf(changes, today),
  };
}

const spellsOf = (changes: readonly { on: Day; level: Spell['level'] }[], today: Day): Spell[] =>
  changes.flatMap(({ on, level }, index) => {
    const until = changes[index + 1]?.on ?? today;
    return until > on ? [{ from: on, until, level }] : [];
  });
