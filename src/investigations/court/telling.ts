/** Telling victims and witnesses what came of a charge: each outcome anew, and by the ways to which they agreed. Pure. */
import type { EntryOf } from '../investigation/entry.ts';
import { allOf, oneOf, partsOf, type Story } from '../investigation/story.ts';
import type { ChargeLine, CourtStep } from './charge.ts';
import type { TellWay } from './court-bodies.ts';

/** The ways by which somebody agreed to be told what comes of it; none where nothing is settled. */
export function waysToTell(story: Story, person: string): readonly TellWay[] {
  const care = oneOf(story, 'care', person)?.body;
  return care?.tell === 'agreed' ? care.ways : [];
}

/**
 * What came of a charge so far, in the order of its days: each verdict, a plea of guilty, each sentence, an appeal that was heard, and that the charge
 * ended. Each is told to victims and witnesses by itself: whoever heard of a conviction does not know yet that it was quashed.
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
    case 'hearing':
    case 'payment':
      return false;
  }
}

const toldOf = (story: Story, { charge }: ChargeLine, person: string): EntryOf<'told'>[] =>
  allOf(story, 'told').filter(({ body }) => body.charge === charge.about && body.of === person);

/** Was somebody told of a charge, whatever of it? */
export const wasToldBefore = (story: Story, line: ChargeLine, person: string): boolean =>
  toldOf(story, line, person).length > 0;

/**
 * What came of a charge that somebody has not been told, the first of it first: whatever stands after the last of which they know. They know of an outcome
 * only by what was written after it, of that day or a later one: what was told before it was told of something else.
 */
export function untoldTo(story: Story, line: ChargeLine, person: string): readonly CourtStep[] {
  const told = toldOf(story, line, person);
  const outcomes = outcomesOf(line);
  const last = outcomes.findLastIndex((outcome) =>
    told.some(({ place, body }) => place > outcome.place && body.on >= outcome.body.on),
  );
  return outcomes.slice(last + 1);
}

/** Whoever is to be told what came of a charge: victims and witnesses, but for the one charged and those who want not to know. */
export function toBeTold(story: Story, line: ChargeLine): EntryOf<'person'>[] {
  if (outcomesOf(line).length === 0) return [];
  const silent = new Set(
    allOf(story, 'care').flatMap(({ about, body }) => (body.tell === 'wants-not-to-know' ? [about] : [])),
  );
  return allOf(story, 'person').filter(
    ({ about }) =>
      about !== line.charge.body.of &&
      !silent.has(about) &&
      partsOf(story, about).some(
        (part) => part === 'victim' || part === 'possible-victim' || part === 'witness',
      ) &&
      untoldTo(story, line, about).length > 0,
  );
}

/** The first outcome that somebody who is to be told does not know; undefined where all know all. */
export function firstUntold(story: Story, line: ChargeLine): CourtStep | undefined {
  const untold = new Set(toBeTold(story, line).flatMap(({ about }) => untoldTo(story, line, about)));
  return line.steps.find((step) => untold.has(step));
}
