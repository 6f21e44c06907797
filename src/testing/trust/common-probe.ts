/** That a value which became common is folded into the pairs found by it: done by the functions' owner, so that it shows in the pair alone. */
import { idFor } from './county-rows.ts';
import { recordId } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';

const at = '2026-01-01T00:00:00Z';
const key = '99';

/** A pair joined by a value; then the value is known to be common, and a person has to look. */
export function commonProbe(): Probe {
  const ends = [recordId('half'), recordId('shared')]
    .map((record) => ({ record, mention: idFor('mention', record) }))
    .toSorted((one, other) => (one.mention < other.mention ? -1 : 1));
  const [left, right] = ends;
  if (left === undefined || right === undefined) throw new Error('two ends');
  const matchId = idFor('match', 'of what is common');
  return {
    table: 'identities.matches',
    name: 'identities.matches: is asked about when what joins it is common',
    before: [
      insertion('identities.mention_keys', {
        key,
        mention_id: left.mention,
        record_id: left.record,
        apart: 'false',
        said_at: at,
      }),
      insertion('identities.matches', {
        match_id: matchId,
        kind: 'phone',
        left_mention: left.mention,
        right_mention: right.mention,
        left_record: left.record,
        right_record: right.record,
        left_agency: 'health',
        right_agency: 'health',
        strength: 'certain',
        found: 'joined',
        state: 'joined',
        weight: '20',
        levels: '[]',
        model: 'test',
        identifier: key,
        shared: '{}',
        found_at: at,
      }),
      insertion('identities.common_values', {
        key,
        kind: 'phone',
        rule: 'phone:e164',
        since: at,
        mentions: '60',
      }),
    ],
    statement: `select from identities.matches where match_id = '${matchId}' and state = 'proposed'`,
  };
}
