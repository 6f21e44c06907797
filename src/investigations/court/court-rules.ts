/** What may be written of a way through court, given what stands. Pure. */
import { isRiskDecided } from '../disruption/disruption-rules.ts';
import { isRiskOfAnother } from '../disruption/risk-use.ts';
import type { Body, Written } from '../investigation/entry.ts';
import { allOf, oneOf, type Story } from '../investigation/story.ts';
import { wishesProblems } from '../plan/wishes.ts';
import { type ChargeLine, findCharge, isConvicted, opensReparation } from './charge.ts';
import { toldOfWhat } from './court-bodies.ts';
import { forceOf } from './offences.ts';
import { isNoCharge, waysToTell } from './telling.ts';
import type { TellingStop } from './telling-query.ts';

export type CourtProblem =
  | 'verdict.notConvicted'
  | 'sentence.notConvicted'
  | 'payment.notConvicted'
  | 'payment.noReparation'
  | 'payment.why.needed'
  | 'payment.amount.needed'
  | 'payment.amount.figures'
  | 'told.notAgreed'
  | `told.stopped.${TellingStop}`
  | 'care.ways.needed'
  | 'care.ground.needed'
  | 'care.groundWords.needed'
  | 'charge.until.before'
  | 'charge.notYet'
  | 'charge.noMore'
  | 'disrupt.risk.undecided'
  | 'disrupt.risk.used'
  | 'overt.without.needed'
  | 'overt.withoutWords.needed';

/** Which field says what is wrong. */
export type FieldProblem = readonly [field: string, problem: CourtProblem];

/** What is wrong with something written of court, by the field that says so; empty when it may stand. Things that there are not are no problem of a form. */
export function courtProblems(story: Story, written: Written): readonly FieldProblem[] {
  const { kind, body } = written;
  if (kind === 'charge')
    return [
      ...chargeProblems(story, body),
      ...(isRiskOfAnother(story, written) ? [['risk', 'disrupt.risk.used'] as const] : []),
    ];
  if (kind === 'verdict') {
    const line = findCharge(story, body.charge);
    return body.verdict === 'quashed' && line !== undefined && !isConvicted(line)
      ? [['verdict', 'verdict.notConvicted']]
      : [];
  }
  if (kind === 'sentence') {
    const line = findCharge(story, body.charge);
    return line !== undefined && !isConvicted(line) ? [['charge', 'sentence.notConvicted']] : [];
  }
  if (kind === 'payment') {
    const line = findCharge(story, body.charge);
    return line === undefined ? [] : paymentProblems(line, body);
  }
  if (kind === 'care') return careProblems(body);
  if (kind === 'overt') return [...groundProblems(saysWishes(body), body), ...wishesProblems(body)];
  if (kind === 'told')
    return waysToTell(story, body.of).includes(body.way) ? [] : [['way', 'told.notAgreed']];
  return [];
}

const forceProblems = {
  'in-force': [],
  'not-yet': [['offence', 'charge.notYet']],
  ended: [['offence', 'charge.noMore']],
} as const;

/** An offence has to have been one when it was done, whenever somebody is charged with it; and whoever is charged, or sent a requisition, knows: so the risk to victims comes first. */
const chargeProblems = (story: Story, body: Body<'charge'>): readonly FieldProblem[] => [
  ...(body.from !== undefined && body.until !== undefined && body.until < body.from
    ? [['until', 'charge.until.before'] as const]
    : []),
  ...forceProblems[forceOf(body.offence, body)],
  ...(body.risk !== undefined && isRiskDecided(story, body.risk)
    ? []
    : [['risk', 'disrupt.risk.undecided'] as const]),
];

/** Is anything written of their wishes, language, way to court, or of how they may be told? */
const saysSomething = (body: Body<'care'>): boolean =>
  body.wishes !== 'not-asked' ||
  body.travel !== 'not-known' ||
  body.tell !== 'not-settled' ||
  [body.wishesWords, body.language, body.travelWords].some((words) => words !== undefined);

/** Nothing of a support case crosses but with consent or on a named law: so it is asked how each thing is known here. */
const careProblems = (body: Body<'care'>): readonly FieldProblem[] => [
  ...(body.tell === 'agreed' && body.ways.length === 0 ? [['ways', 'care.ways.needed'] as const] : []),
  ...groundProblems(saysSomething(body), body),
];

/** Does a step that others will notice say what victims wish? */
const saysWishes = ({ wishes, wishesWords }: Body<'overt'>): boolean =>
  wishes === 'known' || wishes === 'partly' || wishesWords !== undefined;

const groundProblems = (
  isAsked: boolean,
  { ground, groundWords }: Pick<Body<'overt' | 'care'>, 'ground' | 'groundWords'>,
): readonly FieldProblem[] => [
  ...(ground === undefined && isAsked ? [['ground', 'care.ground.needed'] as const] : []),
  ...(ground === 'supporter-by-law' && groundWords === undefined
    ? [['groundWords', 'care.groundWords.needed'] as const]
    : []),
];

function paymentProblems(line: ChargeLine, body: Body<'payment'>): readonly FieldProblem[] {
  if (!isConvicted(line)) return [['charge', 'payment.notConvicted']];
  if (body.what === 'reparation' && body.made === 'made' && !opensReparation(line))
    return [['what', 'payment.noReparation']];
  if (body.made === 'not-made') return body.why === undefined ? [['why', 'payment.why.needed']] : [];
  if (body.amount === undefined) return [['amount', 'payment.amount.needed']];
  return /^\d{1,9}(\.\d\d)?$/.test(body.amount) ? [] : [['amount', 'payment.amount.figures']];
}

/** Is it something that came of the investigation: a charge, a decision not to charge, or that it is closed? */
const isOutcome = (story: Story, what: string): boolean =>
  what === 'closing'
    ? oneOf(story, 'standing')?.body.state === 'closed'
    : oneOf(story, 'charge', what) !== undefined ||
      allOf(story, 'advice').some((advice) => advice.about === what && isNoCharge(advice));

/** Does it speak of a person, a charge or a hearing that there is? True of whatever is not of court. */
export function courtSpeaksOfWhatThereIs(story: Story, { kind, about, body }: Written): boolean {
  const isPerson = (id: string) => oneOf(story, 'person', id) !== undefined;
  const isCharge = (id: string) => oneOf(story, 'charge', id) !== undefined;
  if (kind === 'advice' || kind === 'charge' || kind === 'ordered') return isPerson(body.of);
  if (kind === 'heard') return allOf(story, 'hearing').some((hearing) => hearing.about === about);
  if (kind === 'care') return isPerson(about);
  if (kind === 'told') return isPerson(body.of) && isOutcome(story, toldOfWhat(body));
  return !('charge' in body) || isCharge(body.charge);
}
