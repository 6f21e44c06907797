/** How far an investigation came, in codes and days alone: drawn from what stands. Pure. */
import type { Day } from '../../platform/working-days.ts';
import { type ChargeLine, chargesBrought, isConvicted, overOn } from '../court/charge.ts';
import { allOf, oneOf, type Story } from '../investigation/story.ts';

export interface Progress {
  /** Kinds of exploitation, as its outline says. */
  readonly types: readonly string[];
  readonly chargedOn: Day | null;
  readonly convictedOn: Day | null;
  readonly orderedOn: Day | null;
  /** Why it went no further, where something says so. */
  readonly stopped: { readonly why: string; readonly on: Day } | null;
  /** What would have helped; null: not asked. */
  readonly helped: readonly string[] | null;
}

const firstDay = (days: readonly Day[]): Day | null => days.toSorted()[0] ?? null;

/** The day on which somebody was convicted of a charge of which they are still. */
function convictedOn(line: ChargeLine): Day[] {
  if (!isConvicted(line)) return [];
  const found = line.steps.find(
    (step) =>
      (step.kind === 'plea' && step.body.plea === 'guilty') ||
      (step.kind === 'verdict' && step.body.verdict === 'guilty'),
  );
  return [(found ?? line.charge).body.on];
}

/** The days on which an order was made: as written of somebody while it was open, and when it was closed. */
function orderedOn(story: Story): Day[] {
  const standing = oneOf(story, 'standing')?.body;
  return [
    ...allOf(story, 'ordered').flatMap(({ body }) => (body.made === 'made' ? [body.on] : [])),
    ...(standing?.order === 'made' ? [standing.orderOn ?? standing.on] : []),
  ];
}

/** How a charge came to an end without a verdict, as a code. */
const endedBy = ({ steps }: ChargeLine): string => {
  const ended = steps.findLast((step) => step.kind === 'charge-ended');
  return ended === undefined ? 'charge-ended' : `charge-ended-${ended.body.how}`;
};

/** What stopped it: what the court said of every charge, else why it was closed, else that the prosecutor would not charge. */
function stoppedBy(story: Story, lines: readonly ChargeLine[]): Progress['stopped'] {
  if (lines.some(isConvicted)) return null;
  const over = lines.flatMap((line) => {
    const on = overOn(line);
    return on === undefined ? [] : [{ why: line.state === 'acquitted' ? 'acquitted' : endedBy(line), on }];
  });
  if (lines.length > 0)
    return over.length < lines.length ? null : (over.toSorted((a, b) => b.on.localeCompare(a.on))[0] ?? null);
  const standing = oneOf(story, 'standing')?.body;
  if (standing?.state === 'closed') return { why: standing.outcome ?? 'other', on: standing.on };
  const advice = allOf(story, 'advice')
    .toSorted((one, other) => one.body.on.localeCompare(other.body.on) || one.place - other.place)
    .at(-1)?.body;
  return advice?.answer === 'no-charge-evidence' || advice?.answer === 'no-charge-public-interest'
    ? { why: advice.answer, on: advice.on }
    : null;
}

/** How far it came, as it stands. Nothing that anybody typed. */
export function progressOf(story: Story): Progress {
  const lines = chargesBrought(story);
  const standing = oneOf(story, 'standing')?.body;
  return {
    types: oneOf(story, 'outline')?.body.types ?? [],
    chargedOn: firstDay(lines.map(({ charge }) => charge.body.on)),
    convictedOn: firstDay(lines.flatMap(convictedOn)),
    orderedOn: firstDay(orderedOn(story)),
    stopped: stoppedBy(story, lines),
    helped: standing?.helped === undefined || standing.helped.length === 0 ? null : standing.helped,
  };
}
