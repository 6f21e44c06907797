/** Telling victims and witnesses what came of it, also that nobody is charged: each outcome anew, and by the ways to which they agreed. Pure. */
import type { EntryOf } from '../investigation/entry.ts';
import { allOf, oneOf, partsOf, type Story } from '../investigation/story.ts';
import { type ChargeLine, type CourtStep, chargesBrought, isMistake } from './charge.ts';
import { type TellWay, toldOfWhat } from './court-bodies.ts';

/** The ways by which somebody agreed to be told what comes of it; none where nothing is settled. */
export function waysToTell(story: Story, person: string): readonly TellWay[] {
  const care = oneOf(story, 'care', person)?.body;
  return care?.tell === 'agreed' ? care.ways : [];
}

/**
 * What came of a charge so far, in the order of its days: each verdict, a plea of guilty, each sentence, compensation or reparation that was awarded, an
 * appeal that was heard, and that the charge ended. Each is told to victims and witnesses by itself: whoever heard of a conviction does not know yet that it was quashed.
 */
export function outcomesOf({ steps }: Pick<ChargeLine, 'steps'>): readonly CourtStep[] {
  const appeals = new Set(
    steps.flatMap((step) => (step.kind === 'hearing' && step.body.what === 'appeal' ? [step.about] : [])),
  );
  return steps.filter((step) => isOutcome(step, appeals));
}

function isOutcome(step: CourtStep, appeals: ReadonlySet<string>): boolean {
  switch (step.kind) {
    case 'verdict':
    case 'sentence':
    case 'charge-ended':
      return true;
    case 'plea':
      return step.body.plea === 'guilty';
    case 'heard':
      return step.body.as === 'went-ahead' && appeals.has(step.about);
    case 'payment':
      return step.body.made === 'made' && step.body.what !== 'confiscation';
    case 'hearing':
      return false;
  }
}

/** Of what somebody is told as one: a charge, a decision not to charge, or that the investigation was closed and nobody charged. */
export interface Matter {
  /** The id of the charge or of the advice; `closing`. */
  readonly about: string;
  /** Whom it is about, who hears of it from others. */
  readonly of: string | undefined;
  /** In the order of their days. */
  readonly outcomes: readonly Outcome[];
}
type Outcome = CourtStep | EntryOf<'advice'> | EntryOf<'standing'>;

/** What came of one charge. */
export const matterOf = (line: ChargeLine): Matter => ({
  about: line.charge.about,
  of: line.charge.body.of,
  outcomes: isMistake(line) ? [] : outcomesOf(line),
});

/** Did the prosecutor say that there will be no charge? */
export const isNoCharge = ({ body }: EntryOf<'advice'>): boolean =>
  body.answer === 'no-charge-evidence' || body.answer === 'no-charge-public-interest';

const byDay = (one: EntryOf<'advice' | 'charge'>, other: EntryOf<'advice' | 'charge'>): number =>
  one.body.on.localeCompare(other.body.on) || one.place - other.place;

/** That somebody is not charged: the prosecutor's last answer about them, while they were not charged since. */
function noCharges(story: Story): Matter[] {
  const charges = chargesBrought(story).map(({ charge }) => charge);
  const answers = allOf(story, 'advice').filter(({ body }) => body.answer !== 'asked');
  return [...Map.groupBy(answers, ({ body }) => body.of)].flatMap(([of, theirs]) => {
    const last = theirs.toSorted(byDay).at(-1);
    const isOutcome =
      last !== undefined &&
      isNoCharge(last) &&
      !charges.some((charge) => charge.body.of === of && byDay(charge, last) > 0);
    return isOutcome ? [{ about: last.about, of, outcomes: [last] }] : [];
  });
}

/** That it was closed, where nobody was charged: where somebody was, what came of their charge is told. */
export function closingOf(story: Story): Matter | undefined {
  const standing = oneOf(story, 'standing');
  return standing?.body.state === 'closed' && chargesBrought(story).length === 0
    ? { about: 'closing', of: undefined, outcomes: [standing] }
    : undefined;
}

/** Everything of which victims and witnesses are told, as it stands. */
export function mattersOf(story: Story): Matter[] {
  const closing = closingOf(story);
  return [
    ...chargesBrought(story).map(matterOf),
    ...noCharges(story),
    ...(closing === undefined ? [] : [closing]),
  ];
}

/** What somebody was told of it. Whoever knows that it was closed and nobody charged knows what the prosecutor decided before. */
const toldOf = (story: Story, { about }: Matter, person: string): EntryOf<'told'>[] =>
  allOf(story, 'told').filter(
    ({ body }) => body.of === person && [about, 'closing'].includes(toldOfWhat(body)),
  );

/** Was somebody told of it, whatever of it? */
export const wasToldBefore = (story: Story, matter: Matter, person: string): boolean =>
  toldOf(story, matter, person).length > 0;

/**
 * What came of it that somebody has not been told, the first of it first: whatever stands after the last of which they know. They know of an outcome
 * only by what was written after it, of that day or a later one: what was told before it was told of something else.
 */
export function untoldTo(story: Story, matter: Matter, person: string): readonly Outcome[] {
  const told = toldOf(story, matter, person);
  const last = matter.outcomes.findLastIndex((outcome) =>
    told.some(({ place, body }) => place > outcome.place && body.on >= outcome.body.on),
  );
  return matter.outcomes.slice(last + 1);
}

/** Whoever is to be told of it: victims and witnesses, but for the one whom it is about and those who want not to know. */
export function toBeTold(story: Story, matter: Matter): EntryOf<'person'>[] {
  if (matter.outcomes.length === 0) return [];
  const silent = new Set(
    allOf(story, 'care').flatMap(({ about, body }) => (body.tell === 'wants-not-to-know' ? [about] : [])),
  );
  return allOf(story, 'person').filter(
    ({ about }) =>
      about !== matter.of &&
      !silent.has(about) &&
      partsOf(story, about).some(
        (part) => part === 'victim' || part === 'possible-victim' || part === 'witness',
      ) &&
      untoldTo(story, matter, about).length > 0,
  );
}

/** The first outcome that somebody who is to be told does not know; undefined where all know all. */
export function firstUntold(story: Story, matter: Matter): Outcome | undefined {
  const untold = new Set(toBeTold(story, matter).flatMap(({ about }) => untoldTo(story, matter, about)));
  return matter.outcomes.find((outcome) => untold.has(outcome));
}
