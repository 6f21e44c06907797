/** A charge, told as a line of dated steps: where it stands follows from them. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { allOf, type Story } from '../investigation/story.ts';
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
  | 'ended'
  /** It was written by mistake: nobody was charged so. */
  | 'mistake';

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
  // Whatever else was written of it is of no charge.
  if (state === 'mistake') return state;
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
      return step.body.how === 'mistake' ? 'mistake' : 'ended';
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

export const isMistake = ({ state }: ChargeLine): boolean => state === 'mistake';
/** Every charge that somebody was charged with: those that were written by mistake are none. */
export const chargesBrought = (story: Story): ChargeLine[] =>
  chargesOf(story).filter((line) => !isMistake(line));

/** The same as papers with the rest tell them. `open`: what they tell of it, from which follows how a charge stands there; what was written by mistake stays off them. */
export function chargesTold(open: Story, story: Story): ChargeLine[] {
  const brought = new Set(chargesBrought(story).map(({ charge }) => charge.about));
  return chargesOf(open).filter(({ charge }) => brought.has(charge.about));
}

export const findCharge = (story: Story, id: string): ChargeLine | undefined =>
  chargesOf(story).find(({ charge }) => charge.about === id);

export const isConvicted = ({ state }: ChargeLine): boolean => state === 'convicted' || state === 'sentenced';
/** Has the court done with it? */
export const isOver = ({ state }: ChargeLine): boolean =>
  state === 'sentenced' || state === 'acquitted' || state === 'ended';

export const paymentOf = ({ steps }: ChargeLine, what: EntryOf<'payment'>['body']['what']) =>
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

/** The day on which the court had done with it; undefined before. */
export const overOn = (line: ChargeLine): Day | undefined =>
  isOver(line)
    ? line.steps.findLast(
        ({ kind }) => kind === 'verdict' || kind === 'sentence' || kind === 'charge-ended' || kind === 'plea',
      )?.body.on
    : undefined;
