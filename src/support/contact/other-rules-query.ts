/** SQL for how somebody may be reached by what their other cases say, in codes. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { ownReferralOf, type SupportCase } from '../case/case.ts';
import type { ContactRule, OtherRules } from './contact-rule.ts';
import { ruleShape } from './rule-shape.ts';

/** The safe contact rule of each other case of the same person that is open to whoever asks: of the same referral, or tied to it by either. */
async function listOpenRules(
  look: Look<unknown>,
  one: Pick<SupportCase, 'caseId' | 'reference' | 'ofWhom' | 'beganFrom' | 'referralId'>,
): Promise<ContactRule[]> {
  const rows = await look.db.all(
    z.object({ contact: ruleShape }),
    sql`select o.contact from support.cases o
      where o.contact is not null and o.case_id <> ${one.caseId} and o.case_id in (
        select c.case_id from support.cases c where c.referral_id = ${ownReferralOf(one)}
          and (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id)
        union select t.case_id from support.ties t where t.role = 'same-person' and t.until_on is null and t.other_reference = ${one.reference}
        union select c.case_id from support.ties t join support.cases c on c.reference = t.other_reference
          where t.case_id = ${one.caseId} and t.role = 'same-person' and t.until_on is null)
      order by o.case_id limit 20`,
  );
  return rows.map((row) => row.contact);
}

/** What their other cases say: of those that are open to whoever asks, and of every one, whoever holds it. For whoever may open this one. */
export async function listOtherRules(
  look: Look<unknown>,
  one: Pick<SupportCase, 'caseId' | 'reference' | 'ofWhom' | 'beganFrom' | 'referralId'>,
): Promise<OtherRules> {
  const all = await look.db.all(
    z.object({ contact: ruleShape }),
    sql`select contact from support.rules_of_person(${one.caseId}) as contact`,
  );
  return { open: await listOpenRules(look, one), all: all.map((row) => row.contact) };
}
