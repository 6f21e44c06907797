/** A charge, told as a line of dated steps: where it stands follows from them, and so does what comes next. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { allOf, oneOf, partsOf, type Story } from '../investigation/story.ts';
import type { TellWay } from './court-bodies.ts';
import { offenceOf } from './offences.ts';

/** What is said of a charge once it is there. `heard` says what came of a hearing, and bears that hearing's id. */
export const stepKinds = [
  'hearing',
  'heard',
  'plea',
  'verdict',
  'sentence',
  'payment',
  'charge-ended',
] as const;
type StepKind = (typeof stepKinds)[number];
export type CourtStep = EntryOf<StepKind>;

export type ChargeState =
  | 'charged'
  | 'before-court'
  | 'awaiting-trial'
  | 'convicted'
  | 'sentenced'
  | 'acquitted'
  | 'ended';

export interface ChargeLine {
  readonly charge: EntryOf<'charge'>;
  /** In the order of their days; of one day, as they were written. */
  readonly steps: readonly CourtStep[];
  readonly state: ChargeState;
}

/** Hearings of a charge of which nobody has written what came of them, the next first. */
export function openHearings({ steps }: Pick<ChargeLine, 'steps'>): EntryOf<'hearing'>[] {
  const heard = new Set(steps.flatMap(({ kind, about }) => (kind === 'heard' ? [about] : [])));
  return steps.flatMap((step) => (step.kind === 'hearing' && !heard.has(step.about) ? [step] : []));
}

const isCourtStep = (entry: Story['standing'][number]): entry is CourtStep =>
  stepKinds.some((kind) => kind === entry.kind);

function stepsOf(story: Story, charge: string): CourtStep[] {
  const steps = story.standing.filter(isCourtStep);
  const hearings = new Set(
    steps.flatMap((step) => (step.kind === 'hearing' && step.body.charge === charge ? [step.about] : [])),
  );
  return steps
    .filter((step) => (step.kind === 'heard' ? hearings.has(step.about) : step.body.charge === charge))
    .toSorted((one, other) => one.body.on.localeCompare(other.body.on) || one.place - other.place);
}

function after(state: ChargeState, step: CourtStep): ChargeState {
  switch (step.kind) {
    case 'hearing':
      return state === 'charged' ? 'before-court' : state;
    case 'plea':
      return step.body.plea === 'guilty'
        ? 'convicted'
        : step.body.plea === 'not-guilty'
          ? 'awaiting-trial'
          : state;
    case 'verdict':
      return (
        {
          guilty: 'convicted',
          'not-guilty': 'acquitted',
          'no-verdict': 'awaiting-trial',
          quashed: 'acquitted',
        } as const
      )[step.body.verdict];
    case 'sentence':
      return 'sentenced';
    case 'charge-ended':
      return 'ended';
    case 'heard':
    case 'payment':
      return state;
  }
}

/** Every charge of an investigation with its steps, in the order in which they were brought. */
export const chargesOf = (story: Story): ChargeLine[] =>
  allOf(story, 'charge').map((charge) => {
    const steps = stepsOf(story, charge.about);
    return { charge, steps, state: steps.reduce<ChargeState>(after, 'charged') };
  });

export const findCharge = (story: Story, id: string): ChargeLine | undefined =>
  chargesOf(story).find(({ charge }) => charge.about === id);

export const isConvicted = ({ state }: ChargeLine): boolean => state === 'convicted' || state === 'sentenced';
/** Has the court done with it? */
const isOver = ({ state }: ChargeLine): boolean =>
  state === 'sentenced' || state === 'acquitted' || state === 'ended';

const paymentOf = ({ steps }: ChargeLine, what: EntryOf<'payment'>['body']['what']) =>
  steps.findLast((step) => step.kind === 'payment' && step.body.what === what);
const isMade = (step: CourtStep | undefined): boolean =>
  step?.kind === 'payment' && step.body.made === 'made';

/**
 * May a slavery and trafficking reparation order follow? Only after a conviction under section 1, 2 or 4 of the Modern Slavery Act 2015, and a
 * confiscation order for it (sections 8 to 10).
 */
export const opensReparation = (line: ChargeLine): boolean =>
  isConvicted(line) &&
  offenceOf(line.charge.body.offence).reparation &&
  isMade(paymentOf(line, 'confiscation'));

/** The ways by which somebody agreed to be told what comes of it; none where nothing is settled. */
export function waysToTell(story: Story, person: string): readonly TellWay[] {
  const care = oneOf(story, 'care', person)?.body;
  return care?.tell === 'agreed' ? care.ways : [];
}

/** Whoever is to be told what came of a charge: victims and witnesses, but for the one charged and those who want not to know. */
export function toBeTold(story: Story, line: ChargeLine): EntryOf<'person'>[] {
  if (!isOver(line)) return [];
  const told = new Set(
    allOf(story, 'told').flatMap(({ body }) => (body.charge === line.charge.about ? [body.of] : [])),
  );
  const silent = new Set(
    allOf(story, 'care').flatMap(({ about, body }) => (body.tell === 'wants-not-to-know' ? [about] : [])),
  );
  return allOf(story, 'person').filter(
    ({ about }) =>
      about !== line.charge.body.of &&
      !told.has(about) &&
      !silent.has(about) &&
      partsOf(story, about).some(
        (part) => part === 'victim' || part === 'possible-victim' || part === 'witness',
      ),
  );
}

/** The day on which the court had done with it; undefined before. */
export const overOn = (line: ChargeLine): Day | undefined =>
  isOver(line)
    ? line.steps.findLast(
        ({ kind }) => kind === 'verdict' || kind === 'sentence' || kind === 'charge-ended' || kind === 'plea',
      )?.body.on
    : undefined;

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
  /** `settle`: nobody has agreed with them yet how they may be told. */
  | { readonly do: 'tell' | 'settle'; readonly person: EntryOf<'person'> }
  | { readonly do: 'nothing' };

/**
 * After an acquittal, or a conviction that was quashed: that somebody is convicted, and then that they are suspected, where no other charge carries it
 * (Data Protection Act 2018, section 38). Whoever wrote since the verdict that they are suspected still has decided so.
 */
function partToEnd(story: Story, line: ChargeLine): EntryOf<'part'> | undefined {
  if (line.state !== 'acquitted') return undefined;
  const { of } = line.charge.body;
  const others = chargesOf(story).filter(
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

/** The one thing that comes next for a charge. */
export function nextStep(story: Story, line: ChargeLine, today: Day): NextStep {
  const [waiting] = openHearings(line);
  if (waiting !== undefined && waiting.body.on <= today) return { do: 'heard', hearing: waiting };
  if (line.state === 'convicted' && !partsOf(story, line.charge.body.of).includes('convicted'))
    return { do: 'convicted' };
  const ending = partToEnd(story, line);
  if (ending?.body.as === 'convicted') return { do: 'end-part', part: ending };
  if (line.state === 'sentenced') {
    if (offenceOf(line.charge.body.offence).reparation && paymentOf(line, 'confiscation') === undefined)
      return waiting === undefined ? { do: 'confiscation' } : { do: 'wait', hearing: waiting };
    if (opensReparation(line) && paymentOf(line, 'reparation') === undefined) return { do: 'reparation' };
  }
  const [person] = toBeTold(story, line);
  if (person !== undefined)
    return { do: waysToTell(story, person.about).length > 0 ? 'tell' : 'settle', person };
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
