/** What may be written of a disruption or a joint visit, given what stands; and what is still to be settled before a visit. Pure. */
import type { Body, EntryOf, Written } from '../investigation/entry.ts';
import { oneOf, type Story, thingsOf } from '../investigation/story.ts';
import { goesOn } from '../plan/wishes.ts';
import { noticedKinds } from './disruption-bodies.ts';
import { type Partner, powerOf, powersOn, safeguards } from './powers.ts';
import { isRiskOfAnother } from './risk-use.ts';

export type DisruptionProblem =
  | 'disruption.power.notTheirs'
  | 'disruption.power.notYet'
  | 'disrupt.safeguards.needed'
  | 'disrupt.safeguardsWords.needed'
  | 'disruption.of.needed'
  | 'disruption.of.notPlace'
  | 'disruption.trade.needed'
  | 'disruption.follow.needed'
  | 'disruption.followOn.needed'
  | 'disrupt.risk.undecided'
  | 'disrupt.risk.noticed'
  | 'disrupt.risk.used'
  | 'disrupt.resultWords.needed';

type FieldProblem = readonly [field: string, problem: DisruptionProblem];
type Done = Pick<Body<'disruption'>, 'risk' | 'state' | 'resultWords'>;

/** Has somebody decided to go on, with the risk to victims and their wishes before them? A step that was dropped since decides nothing. */
export function isRiskDecided(story: Story, risk: Done['risk']): boolean {
  if (risk === 'unseen') return true;
  const step = oneOf(story, 'overt', risk)?.body;
  return step !== undefined && goesOn(step) && step.state !== 'dropped';
}

/** What is done was decided on first, and says what came of it. */
function doneProblems(story: Story, { state, risk, resultWords }: Done): FieldProblem[] {
  if (state !== 'done') return [];
  return [
    ...(isRiskDecided(story, risk) ? [] : [['risk', 'disrupt.risk.undecided'] as const]),
    ...(resultWords === undefined ? [['resultWords', 'disrupt.resultWords.needed'] as const] : []),
  ];
}

/** Whatever the action is called, a power of the catalogue is used on somebody: cash that is taken or an account that is frozen is missed. */
const isNoticed = ({ kind, power }: Body<'disruption'>): boolean =>
  noticedKinds.includes(kind) || power !== 'none';

/** That nobody outside will notice it is no answer for what cannot be missed. */
const noticedProblems = (risk: Done['risk'], isNoticed: boolean): FieldProblem[] =>
  isNoticed && risk === 'unseen' ? [['risk', 'disrupt.risk.noticed']] : [];

/** Each step that others notice has a decision of its own. */
const usedProblems = (story: Story, written: Written): FieldProblem[] =>
  isRiskOfAnother(story, written) ? [['risk', 'disrupt.risk.used']] : [];

function safeguardProblems(
  needed: readonly string[],
  body: Pick<Body<'visit'>, 'safeguards' | 'safeguardsWords'>,
): FieldProblem[] {
  if (needed.length === 0) return [];
  if (!needed.every((each) => body.safeguards.some((answered) => answered === each)))
    return [['safeguards', 'disrupt.safeguards.needed']];
  return body.safeguardsWords === undefined ? [['safeguardsWords', 'disrupt.safeguardsWords.needed']] : [];
}

function aimProblems(story: Story, body: Body<'disruption'>): FieldProblem[] {
  if (body.aim === 'trade') return body.trade === undefined ? [['trade', 'disruption.trade.needed']] : [];
  if (body.of === undefined) return [['of', 'disruption.of.needed']];
  const aimed = thingsOf(story).find(({ about }) => about === body.of);
  return body.aim === 'place' && aimed?.kind !== 'place' && aimed?.kind !== 'business'
    ? [['of', 'disruption.of.notPlace']]
    : [];
}

function powerProblems(body: Body<'disruption'>): FieldProblem[] {
  if (body.power === 'none') return safeguardProblems(body.partner === 'immigration' ? safeguards : [], body);
  const power = powerOf(body.power);
  if (!power.partners.includes(body.partner)) return [['power', 'disruption.power.notTheirs']];
  if (!powersOn(body.on).includes(power)) return [['power', 'disruption.power.notYet']];
  // Whichever power it is: where immigration officers use it, people see immigration officers.
  return safeguardProblems(body.partner === 'immigration' ? safeguards : power.safeguards, body);
}

const followProblems = ({ follow, followOn }: Body<'disruption'>): FieldProblem[] =>
  follow !== undefined && followOn === undefined
    ? [['followOn', 'disruption.followOn.needed']]
    : follow === undefined && followOn !== undefined
      ? [['follow', 'disruption.follow.needed']]
      : [];

/** Immigration officers come along only with every safeguard answered. */
export const safeguardsOf = (partners: readonly Partner[]): typeof safeguards | readonly [] =>
  partners.includes('immigration') ? safeguards : [];

/** What is wrong with something written of disruption, by the field that says so; empty when it may stand. */
export function disruptionProblems(story: Story, written: Written): readonly FieldProblem[] {
  const { kind, body } = written;
  if (kind === 'disruption')
    return [
      ...powerProblems(body),
      ...aimProblems(story, body),
      ...noticedProblems(body.risk, isNoticed(body)),
      ...doneProblems(story, body),
      ...usedProblems(story, written),
      ...followProblems(body),
    ];
  if (kind === 'visit')
    return [
      ...safeguardProblems(safeguardsOf(body.partners), body),
      ...noticedProblems(body.risk, true),
      ...doneProblems(story, body),
      ...usedProblems(story, written),
    ];
  return [];
}

/** Does it speak of things and overt steps that there are? True of whatever is not of disruption. */
export function disruptionSpeaksOfWhatThereIs(story: Story, { kind, body }: Written): boolean {
  if (kind !== 'disruption' && kind !== 'visit') return true;
  const { risk, of } = body;
  const isRisk = risk === 'unseen' || risk === 'not-yet' || oneOf(story, 'overt', risk) !== undefined;
  return isRisk && (of === undefined || thingsOf(story).some(({ about }) => about === of));
}

/** What is still to be settled before a visit, in the order in which people would ask. */
export const unsettled = ['risk', 'speaksFirst', 'safeguardingLead', 'reception', 'interpreter'] as const;
export type Unsettled = (typeof unsettled)[number];

export const leftToSettle = (story: Story, { body }: EntryOf<'visit'>): Unsettled[] =>
  unsettled.filter((each) =>
    each === 'risk'
      ? !isRiskDecided(story, body.risk)
      : each === 'reception' || each === 'interpreter'
        ? body[each] === 'not-settled'
        : body[each] === undefined,
  );
