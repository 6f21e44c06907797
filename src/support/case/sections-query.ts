/** SQL for which parts of cases are open to whoever asks. */
import { sql } from 'kysely';
import { z } from 'zod';
import { caseSections, type Look } from '../../access/index.ts';

/** The parts of a case that are open to whoever asks, by the walls' own word. */
export async function listOpenSections(context: Look, caseId: string): Promise<ReadonlySet<string>> {
  return (await listOpenSectionsOf(context, [caseId])).get(caseId) ?? new Set();
}

/** The same of several cases; of one that is not open to whoever asks nothing, as of one that there is not. */
export async function listOpenSectionsOf(
  context: Look,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await context.db.all(
    z.object({ case_id: z.string(), section: z.string() }),
    sql`select case_id::text, section from unnest(${[...caseIds]}::uuid[]) case_id, unnest(${[...caseSections, 'consents']}::text[]) section
      where access.opens_case_section(case_id, section)`,
  );
  const found = new Map<string, Set<string>>();
  for (const row of rows) found.set(row.case_id, (found.get(row.case_id) ?? new Set()).add(row.section));
  return found;
}
