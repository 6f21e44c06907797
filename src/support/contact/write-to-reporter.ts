import type { Look } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { judgeContact, type Verdict } from './contact-rule.ts';
import { neverHash } from './never-hash.ts';
import { rulesOfReporter } from './reporter-rule-query.ts';

/**
 * May this be written to whoever told a report? Where a support case knows them, their rule binds the desk too, which learns what stops
 * it and nothing else of the case.
 */
export async function judgeToReporter(act: Look<DeskRing>, reportId: string, text: string): Promise<Verdict> {
  const send = { way: 'receipt', at: act.now, text } as const;
  const rules = await rulesOfReporter(act, reportId);
  const verdicts = rules.map((rule) => judgeContact(rule, send, neverHash(act.keys)));
  return verdicts.find(({ passes }) => !passes) ?? { passes: true };
}
