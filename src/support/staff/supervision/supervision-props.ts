import type { FormBody } from '../../../platform/web/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { SetRule } from '../../approval/approval-rule-store.ts';
import type { RuleProblem } from './read-rule.ts';

/** What the page of an agency's setting shows. */
export interface SupervisionProps {
  /** In the order in which they hold. */
  readonly rules: readonly SetRule[];
  readonly workers: readonly { readonly memberId: string; readonly name: string }[];
  /** This member sets it. */
  readonly sets: boolean;
  readonly today: Day;
  readonly form: FormBody;
  readonly problems: readonly RuleProblem[];
  readonly done: boolean;
  readonly formToken: string;
  nameOf(memberId: string): string;
}
