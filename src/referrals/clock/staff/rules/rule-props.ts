import type { FormBody } from '../../../../platform/web/index.ts';
import type { Day } from '../../../../platform/working-days.ts';
import type { ClockRule, RuleId } from '../../clock-rule.ts';
import type { RuleChange } from '../../clock-rule-store.ts';
import type { RuleProblem } from './rule-form.ts';

/** What the page of one rule shows. */
export interface OneRuleProps {
  readonly rule: RuleId;
  readonly house: readonly ClockRule[];
  readonly changes: readonly RuleChange[];
  readonly today: Day;
  readonly sets: boolean;
  readonly problems: readonly RuleProblem[];
  readonly typed: FormBody;
  readonly saved: boolean;
  readonly formToken: string;
}
