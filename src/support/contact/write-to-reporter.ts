import type { Look } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { judgeByAll, judgeContact, type Verdict } from './contact-rule.ts';
import { neverHash } from './never-hash.ts';
import { otherRulesOfReporter, rulesOfReporter } from './reporter-rule-query.ts';

/**
 * May this be written to whoever told a report? Where a support case knows them, their rule binds the desk too, which learns what stops
 * it and nothing else of the case; of what stops it in another case of theirs only that something does.
 */
export async function judgeToReporter(act: Look<DeskRing>, reportId: string, text: string): Promise<Verdict> {
  const send = { way: 'receipt', at: act.now, text } as const;
  const hash = neverHash(act.keys);
  const stops = (await rulesOfReporter(act, reportId))
    .map((rule) => judgeContact(rule, send, hash))
    .find(({ passes }) => !passes);
  return stops ?? judgeByAll(null, { open: [], all: await otherRulesOfReporter(act, reportId) }, send, hash);
}
