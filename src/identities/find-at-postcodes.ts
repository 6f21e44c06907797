import type { StaffAct } from '../access/index.ts';
import type { Naming } from './find-naming.ts';
import { keysOf } from './keys-of.ts';
import { listUnder, mostNamed, type Span } from './naming-query.ts';

export interface AtPostcodes {
  /** Each report with a postcode that it names, once for each. */
  readonly naming: readonly (Naming & { readonly postcode: string })[];
  /** False where there are more than were looked at. */
  readonly whole: boolean;
}

/**
 * The reports told in a span that name a place with one of these postcodes, as keyed hashes tell it: nothing of a report is opened. Only reports
 * whose mentions are open to the member.
 */
export async function findAtPostcodes(
  act: StaffAct,
  postcodes: readonly string[],
  span: Span,
): Promise<AtPostcodes> {
  const byKey = new Map(
    postcodes.flatMap((postcode) =>
      keysOf(act.keys, { kind: 'place', source: 'answer', state: 'accepted', value: { postcode } })
        .filter(({ key }) => key.startsWith('place:postcode='))
        .map(({ hash }) => [hash, postcode] as const),
    ),
  );
  const rows = await listUnder(act, [...byKey.keys()], span);
  return {
    naming: rows.flatMap(({ key, recordId, saidAt }) => {
      const postcode = byKey.get(key);
      return postcode === undefined ? [] : [{ recordId, saidAt, postcode }];
    }),
    whole: rows.length < mostNamed,
  };
}
