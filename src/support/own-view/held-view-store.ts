/** SQL for people's own views that wait to be judged anew, since a record of the same person changed: for the worker. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkerAct } from '../../access/index.ts';
import type { ContactRule } from '../contact/contact-rule.ts';
import { ruleShape } from '../contact/rule-shape.ts';

const heldShape = z
  .object({
    view_id: z.string(),
    case_id: z.string(),
    wrapped_by: z.literal('kek-1'),
    wrapped: z.instanceof(Buffer),
  })
  .transform((row) => ({
    viewId: row.view_id,
    caseId: row.case_id,
    key: { wrappedBy: row.wrapped_by, wrapped: row.wrapped },
  }));

/** Those that wait, each held against others until this transaction ends. */
export const listHeldViews = (act: WorkerAct): Promise<z.infer<typeof heldShape>[]> =>
  act.db.all(heldShape, sql`select view_id, case_id, wrapped_by, wrapped from support.own_views_to_judge()`);

/** What the other cases of the person of this one have settled, whoever holds them. */
export async function rulesElsewhere(act: WorkerAct, caseId: string): Promise<ContactRule[]> {
  const rows = await act.db.all(
    z.object({ contact: ruleShape }),
    sql`select o.contact from support.cases o where o.contact is not null
      and o.case_id in (select support.others_of_person(${caseId}))`,
  );
  return rows.map((row) => row.contact);
}

/** It is judged: these items are taken back, and what is left is read again; `ends`: its code opens nothing any more. */
export async function settleHeldView(
  act: WorkerAct,
  viewId: string,
  { ends, back }: { readonly ends: boolean; readonly back: readonly string[] },
): Promise<void> {
  await act.db.run(sql`select support.settle_own_view(${viewId}, ${ends}, ${[...back]}::uuid[])`);
}
