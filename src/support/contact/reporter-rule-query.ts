/** SQL for the rules that bind what a desk writes to a reporter: codes alone, of cases that the desk itself may not open. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import type { ContactRule } from './contact-rule.ts';
import { ruleShape } from './rule-shape.ts';

/** What their other cases have settled, at whatever agency: of these nobody asked about the receipt, and so it is a way in each. */
export async function otherRulesOfReporter(context: Look<unknown>, reportId: string): Promise<ContactRule[]> {
  const rows = await context.db.all(
    z.object({ contact: ruleShape }),
    sql`select contact from support.other_rules_of_reporter(${reportId}) as contact`,
  );
  return rows.map(({ contact }) => ({
    ...contact,
    ways: contact.ways === null ? null : [...contact.ways, 'receipt'],
  }));
}

/** The safe contact rule of every case whose person told this report; none where the conversation is not open to whoever asks. */
export async function rulesOfReporter(context: Look<unknown>, reportId: string): Promise<ContactRule[]> {
  const rows = await context.db.all(
    z.object({ contact: ruleShape }),
    sql`select contact from support.rules_of_reporter(${reportId}) as contact`,
  );
  return rows.map((row) => row.contact);
}
