/** The rows that decisions about pairs, earlier scores and common values stand in, in an invented county. */
import { MODEL_2026_11 } from '../../matching/index.ts';
import type { Planted } from './bare-ground.ts';
import type { County } from './county.ts';
import { countyReceived, countyWord, idFor } from './county-rows.ts';

const learnt = { ...MODEL_2026_11, version: 'learnt' };

export const decisionIdOf = (left: string, right: string): string => idFor('pair decision', left, right);

/** Every other pair of a county is joined. */
export const stateOfMatch = (index: number): 'proposed' | 'joined' =>
  index % 2 === 0 ? 'proposed' : 'joined';

/** The pairs of a county. */
export const rowsOfMatches = (county: County, now: Date): Planted => {
  const received = countyReceived(now);
  return {
    // The database keeps these with the pairs; named, so that they are cleared away with them.
    'identities.hits': [],
    'identities.matches': county.matches.map(({ matchId, left, right }, index) => {
      const holderOf = (id: string | undefined) =>
        county.records.find(({ recordId }) => recordId === id)?.agencyId ?? '';
      const ends = [left, right].toSorted((a, b) => (idFor('mention', a) < idFor('mention', b) ? -1 : 1));
      return {
        match_id: matchId,
        kind: 'phone',
        left_mention: idFor('mention', ends[0] ?? ''),
        right_mention: idFor('mention', ends[1] ?? ''),
        left_record: ends[0],
        right_record: ends[1],
        left_agency: holderOf(ends[0]),
        right_agency: holderOf(ends[1]),
        strength: 'certain',
        found: stateOfMatch(index),
        state: stateOfMatch(index),
        weight: 20,
        levels: [{ field: 'number', level: 'same', weight: 20 }],
        model: 'test',
        identifier: 7,
        shared: [],
        rules: ['phone:e164'],
        found_at: received,
      };
    }),
  };
};

/** A decision about every pair of a county, and what the machine keeps beside. */
export function rowsOfDecisions(county: County, now: Date): Planted {
  const someone = county.members[0];
  return {
    'identities.decisions': county.matches.map(({ left, right, matchId }) => ({
      decision_id: decisionIdOf(left, right),
      match_id: matchId,
      number: 1,
      answer: 'not-sure',
      undoes: null,
      sealed_reason: '\\x00',
      member_id: someone?.memberId,
      agency_id: someone?.agencyId,
      decided_at: now,
    })),
    'identities.earlier_scores': county.matches.slice(0, 1).map(({ matchId }) => ({
      match_id: matchId,
      number: 0,
      strength: 'strong',
      found: 'proposed',
      weight: 9,
      levels: [],
      model: 'earlier',
      found_at: now,
      replaced_at: now,
    })),
    'identities.models': [
      {
        ...{
          version: 'learnt',
          model: learnt,
          pairs: 1,
          random_pairs: 1,
          match_share: 0,
          rounds: 0,
          converged: false,
        },
        ...{ asked_by: someone?.memberId, learnt_at: now },
      },
    ],
    'identities.model_choices': [
      { number: 1, version: 'learnt', chosen_by: someone?.memberId, chosen_at: now },
    ],
    'identities.common_values': [
      { key: countyWord, kind: 'phone', rule: 'phone:e164', since: now, mentions: 60 },
    ],
  };
}
