/** How long an item is given, in which order items come, and when each begins at the earliest. Pure; the minutes are data with a from-date. */
import type { Day } from '../../platform/working-days.ts';
import { type RiskLevel, riskLevels } from '../../support/index.ts';

interface SlotRule {
  readonly from: Day;
  /** Minutes by the level of risk. */
  readonly minutes: Readonly<Record<RiskLevel, number>>;
  readonly source: string;
  /** Was it checked against that source? Our own proposals are not. */
  readonly verified: boolean;
}

const slotRules: readonly SlotRule[] = [
  {
    from: '2018-01-01',
    minutes: { 'very-high': 20, high: 15, medium: 10, low: 10 },
    source: 'Proposal of this service; no source gives minutes for a conference on modern slavery',
    verified: false,
  },
];

/** The minutes that an item of this risk is given, when it is put on an agenda on a day. */
export const minutesFor = (level: RiskLevel, today: Day): number =>
  (slotRules.findLast(({ from }) => from <= today) ?? slotRules[0])?.minutes[level] ?? 15;

/** What an item can be given instead, in minutes. */
export const slotLengths = [5, 10, 15, 20, 25, 30, 40, 50, 60] as const;

interface Slotted {
  readonly itemId: string;
  readonly riskLevel: RiskLevel;
  readonly age: 'child' | 'adult' | 'unsure';
  readonly minutes: number;
  readonly putAt: Date;
}

/** The highest risk first; at the same risk children, then whoever was put on first. */
function byRisk(one: Slotted, other: Slotted): number {
  const child = (item: Slotted) => (item.age === 'child' ? 0 : 1);
  return (
    riskLevels.indexOf(other.riskLevel) - riskLevels.indexOf(one.riskLevel) ||
    child(one) - child(other) ||
    one.putAt.getTime() - other.putAt.getTime() ||
    (one.itemId < other.itemId ? -1 : 1)
  );
}

const minute = 60_000;

/**
 * The agenda as one reader sees it: their items alone, numbered from one, and the earliest time at which each can begin. Items that do not
 * show to them leave no gap: they can only make a real beginning later, as an item that runs over does.
 */
export function agendaOf<Item extends Slotted>(
  items: readonly Item[],
  startsAt: Date,
): { readonly number: number; readonly item: Item; readonly earliest: Date }[] {
  let at = startsAt.getTime();
  return items.toSorted(byRisk).map((item, index) => {
    const earliest = new Date(at);
    at += item.minutes * minute;
    return { number: index + 1, item, earliest };
  });
}

/** By how many whole minutes an item that has begun ran or runs over its slot; 0 while it does not. */
export function minutesOver(
  item: { readonly minutes: number; readonly begunAt: Date | null; readonly endedAt: Date | null },
  now: Date,
): number {
  if (item.begunAt === null) return 0;
  const ran = ((item.endedAt ?? now).getTime() - item.begunAt.getTime()) / minute;
  return Math.max(0, Math.floor(ran - item.minutes));
}
