/** Every stage of a referral, in the order in which they usually come. */
import type { StageId, StageRule } from './stage-rule.ts';
import { stagesAfterDecision } from './stages-after-decision.ts';
import { stagesToDecision } from './stages-to-decision.ts';

export const stageRules: readonly StageRule[] = [...stagesToDecision, ...stagesAfterDecision];

/** How a stage is defined. */
export function stageRuleOf(stage: StageId): StageRule {
  const found = stageRules.find((each) => each.stage === stage);
  if (found === undefined) throw new Error(`no stage ${stage}`);
  return found;
}
