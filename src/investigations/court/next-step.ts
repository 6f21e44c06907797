/** The one thing that comes next for a charge, told from where it stands. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { allOf, partsOf, type Story } from '../investigation/story.ts';
import {
  type ChargeLine,
  chargesBrought,
  isConvicted,
  isMistake,
  isOver,
  openHearings,
  opensReparation,
  paymentOf,
} from './charge.ts';
import { offenceOf } from './offences.ts';
import { type Matter, matterOf, toBeTold, wasToldBefore, waysToTell } from './telling.ts';

export type NextStep =
  | {
      readonly do:
        | 'list-hearing'
        | 'plea'
        | 'verdict'
        | 'sentence'
        | 'confiscation'
        | 'reparation'
        | 'convicted';
    }
  | { readonly do: 'heard' | 'wait'; readonly hearing: EntryOf<'hearing'> }
  /** Acquitted, or the conviction quashed: what they are in the investigation, which nothing carries any more. */
  | { readonly do: 'end-part'; readonly part: EntryOf<'part'> }
  | NextToTell
  | { readonly do: 'nothing' };

/** `settle`: nobody has agreed with them yet how they may be told. `tell-since`: they were told of it before, and more has come of it. */
export interface NextToTell {
  readonly do: 'tell' | 'tell-since' | 'settle';
  readonly person: EntryOf<'person'>;
}

/**
 * After an acquittal, or a conviction that was quashed: that somebody is convicted, and then that they are suspected, where no other charge carries it
 * (Data Protection Act 2018, section 38). Whoever wrote since the verdict that they are suspected still has decided so.
 */
function partToEnd(story: Story, line: ChargeLine): EntryOf<'part'> | undefined {
  if (line.state !== 'acquitted') return undefined;
  const { of } = line.charge.body;
  const others = chargesBrought(story).filter(
    ({ charge }) => charge.body.of === of && charge.about !== line.charge.about,
  );
  const standing = (as: 'convicted' | 'suspect') =>
    allOf(story, 'part').find(({ body }) => body.of === of && body.as === as && body.state === 'stands');
  const convicted = others.some(isConvicted) ? undefined : standing('convicted');
  if (convicted !== undefined) return convicted;
  const suspect = standing('suspect');
  const found = line.steps.findLast(({ kind }) => kind === 'verdict')?.place ?? 0;
  const isCarried = others.some(({ state }) => state !== 'acquitted' && state !== 'ended');
  return suspect === undefined || isCarried || suspect.place > found ? undefined : suspect;
}

/** Whoever is told next of a charge, a decision not to charge or the closing, and how far that is; undefined where all know. */
export function nextToTell(story: Story, matter: Matter): NextToTell | undefined {
  const [person] = toBeTold(story, matter);
  if (person === undefined) return undefined;
  if (waysToTell(story, person.about).length === 0) return { do: 'settle', person };
  return { do: wasToldBefore(story, matter, person.about) ? 'tell-since' : 'tell', person };
}

/** The one thing that comes next for a charge. Victims and witnesses hear of an outcome before anything else is asked for that can wait. */
export function nextStep(story: Story, line: ChargeLine, today: Day): NextStep {
  if (isMistake(line)) return { do: 'nothing' };
  const [waiting] = openHearings(line);
  if (waiting !== undefined && waiting.body.on <= today) return { do: 'heard', hearing: waiting };
  if (line.state === 'convicted' && !partsOf(story, line.charge.body.of).includes('convicted'))
    return { do: 'convicted' };
  const ending = partToEnd(story, line);
  if (ending?.body.as === 'convicted') return { do: 'end-part', part: ending };
  const telling = nextToTell(story, matterOf(line));
  if (telling !== undefined) return telling;
  if (line.state === 'sentenced') {
    if (offenceOf(line.charge.body.offence).reparation && paymentOf(line, 'confiscation') === undefined)
      return waiting === undefined ? { do: 'confiscation' } : { do: 'wait', hearing: waiting };
    if (opensReparation(line) && paymentOf(line, 'reparation') === undefined) return { do: 'reparation' };
  }
  if (ending !== undefined) return { do: 'end-part', part: ending };
  if (isOver(line)) return { do: 'nothing' };
  if (waiting !== undefined) return { do: 'wait', hearing: waiting };
  const held = line.steps.some((step) => step.kind === 'heard' && step.body.as === 'went-ahead');
  if (line.state === 'convicted') return { do: 'sentence' };
  if (line.state === 'before-court' && held) return { do: 'plea' };
  return { do: line.state === 'awaiting-trial' && hadTrial(line) ? 'verdict' : 'list-hearing' };
}

/** Has a trial been held that no verdict followed yet? */
function hadTrial({ steps }: ChargeLine): boolean {
  const trials = new Set(
    steps.flatMap((step) => (step.kind === 'hearing' && step.body.what === 'trial' ? [step.about] : [])),
  );
  const last = steps.findLastIndex(
    (step) => step.kind === 'heard' && step.body.as === 'went-ahead' && trials.has(step.about),
  );
  return last >= 0 && !steps.slice(last).some(({ kind }) => kind === 'verdict');
}
