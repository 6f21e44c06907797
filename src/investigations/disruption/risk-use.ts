/**
 * Of which step a decision on the risk to victims is: each step that others notice has a decision of its own, and one that was chosen for a step is chosen for no
 * other. Charges that are laid on one day under one decision are one step: whoever is charged learns of it at once. Pure.
 */
import type { Written } from '../investigation/entry.ts';
import type { Story } from '../investigation/story.ts';

/** A step that others notice, and which decision it goes by; null: none yet, or none is asked. */
export interface RiskUse {
  readonly step: string;
  readonly risk: string | null;
}

const noDecision: readonly (string | undefined)[] = ['not-yet', 'unseen', undefined];

/** Which decision something that is written goes by; undefined where it is no such step. */
export function riskUseOf({ kind, about, body }: Written): RiskUse | undefined {
  if (kind === 'disruption' || kind === 'visit')
    return { step: about, risk: noDecision.includes(body.risk) ? null : body.risk };
  if (kind !== 'charge' || body.risk === undefined || noDecision.includes(body.risk)) return undefined;
  return { step: `charge ${body.on} ${body.risk}`, risk: body.risk };
}

/** All that stand, in the order in which they were written. */
export const riskUsesOf = (story: Story): RiskUse[] =>
  story.standing.toSorted((a, b) => a.place - b.place).flatMap((entry) => riskUseOf(entry) ?? []);

/** Is the decision that something goes by another step's? What stood so before this was asked goes on. */
export function isRiskOfAnother(story: Story, written: Written): boolean {
  const use = riskUseOf(written);
  if (use === undefined || use.risk === null) return false;
  const of = riskUsesOf(story).filter(({ risk }) => risk === use.risk);
  return of.length > 0 && of.every(({ step }) => step !== use.step);
}

/** The decisions that can be chosen no more for this step: those of others. `about`: of an action or a visit; a charge may go by one of another charge, which is of the same day. */
export function risksOfOthers(story: Story, kind: 'charge' | 'action', about: string): Set<string> {
  const uses = riskUsesOf(story);
  const own = new Set(
    uses.flatMap(({ step, risk }) =>
      risk !== null && (kind === 'charge' ? step.startsWith('charge ') : step === about) ? [risk] : [],
    ),
  );
  return new Set(uses.flatMap(({ risk }) => (risk === null || own.has(risk) ? [] : [risk])));
}
