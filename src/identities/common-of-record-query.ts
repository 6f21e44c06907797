/** Which of a record's values are too common to tell anything by themselves, as its readers are told. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../access/index.ts';

/** Rules of which a key stands for one exact value, by what the value is. */
const valuesOf = {
  'phone:e164': 'phone',
  'person:phone': 'phone',
  'place:postcode+number': 'address',
  'place:postcode+building': 'address',
  'vehicle:plate': 'plate',
  'business:number': 'company',
  'online:address': 'online',
  'account:number': 'account',
  'document:number': 'document',
  'person:document': 'document',
} as const;
const rules = Object.keys(valuesOf).filter((rule): rule is keyof typeof valuesOf => rule in valuesOf);

const shape = z
  .object({ mention_id: z.string(), rule: z.enum(rules), more_than: z.number() })
  .transform((row) => ({ mentionId: row.mention_id, value: valuesOf[row.rule], moreThan: row.more_than }));
/** A common value of a mention. `moreThan`: so many mentions carry it, told in steps far apart. */
export type CommonValueShown = z.infer<typeof shape>;

/** The common values of a record that is open to the member asking, each once. Only in an act. */
export async function listCommonOf(act: Act, recordId: string): Promise<CommonValueShown[]> {
  const rows = await act.db.all(
    shape,
    sql`select mention_id, rule, more_than from identities.common_in(${recordId}::uuid, ${rules}::text[])`,
  );
  return [...new Map(rows.map((row) => [`${row.mentionId} ${row.value}`, row])).values()];
}
