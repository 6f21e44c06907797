/** What the staff site's login reads of pairs and of what was decided about them, and could try to decide. */
import { randomUUID } from 'node:crypto';
import { commonProbe } from './common-probe.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { decisionIdOf } from './match-rows.ts';
import { matrixCounty, memberOf, names, type RecordName, recordId } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';

const at = '2026-01-01T00:00:00Z';
const pairs = names.flatMap((left, from) => names.slice(from + 1).map((right) => [left, right] as const));

export const matchReads: Readonly<Record<string, string>> = {
  'identities.decisions': 'select decision_id::text from identities.decisions',
  'identities.models': 'select version from identities.models',
  'identities.model_choices': 'select number::text from identities.model_choices',
  'identities.values_most_common': `select rule from identities.values_most_common(array['phone:e164'], 10)`,
  'identities.common_in': `select r::text from unnest(array[${names.map((name) => `'${recordId(name)}'`).join(',')}]::uuid[]) r,
    identities.common_in(r, array['phone:e164'])`,
};

/** Which model is in use, chosen in one's own name and in a colleague's. */
export function modelProbes(me: CountyMember): Probe[] {
  const table = 'identities.model_choices';
  const other = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'duty-desk');
  const choice = { number: '2', version: 'learnt', chosen_at: at };
  return Object.entries({ adds: me.memberId, 'adds as a colleague': other.memberId }).map(
    ([what, chosen]): Probe => ({
      table,
      name: `${table}: ${what}`,
      statement: insertion(table, { ...choice, chosen_by: chosen }),
    }),
  );
}

/** Every decision that one member could try. */
export function matchProbes(me: CountyMember): Probe[] {
  const other = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'duty-desk');
  const table = 'identities.decisions';
  const honest = (left: RecordName, right: RecordName) => ({
    decision_id: randomUUID(),
    match_id: idFor('match', left, right),
    number: '2',
    answer: 'same',
    undoes: null,
    sealed_reason: '\\x00',
    member_id: me.memberId,
    agency_id: me.agencyId,
    decided_at: at,
  });
  const lies = {
    'as a colleague': { member_id: other.memberId },
    'for another desk': { agency_id: other.agencyId },
    'that undoes another pair’s': {
      answer: 'undo',
      undoes: decisionIdOf(recordId('hidden'), recordId('councils')),
    },
  };
  return pairs
    .filter(([left, right]) => left === 'shared' || right === 'councils')
    .flatMap(([left, right]): Probe[] => {
      const label = `${left}-${right}`;
      const adds: Probe = {
        table,
        name: `${table}: adds`,
        label,
        statement: insertion(table, honest(left, right)),
      };
      // Lies about a pair that is open to one of the two desks: about any other they would be refused in any case.
      if (label !== 'shared-sealed' && label !== 'shared-councils') return [adds];
      const undo = { answer: 'undo', undoes: decisionIdOf(recordId(left), recordId(right)) };
      return [
        adds,
        {
          table,
          name: `${table}: undoes`,
          label,
          statement: insertion(table, { ...honest(left, right), ...undo }),
        },
        ...Object.entries(lies).map(([lie, values]) => ({
          table,
          name: `${table}: adds ${lie}`,
          label,
          statement: insertion(table, { ...honest(left, right), ...values }),
        })),
      ];
    });
}

const polices = ['shared-sealed', 'shared-hidden', 'sealed-hidden'];
export const matchMatrix: readonly Expectation[] = [
  acting('identities.decisions', 'police reader', ...polices),
  acting('identities.decisions', 'council reader', 'shared-councils'),
  acting('identities.decisions: adds', 'police desk', 'shared-sealed', 'shared-hidden'),
  acting('identities.decisions: undoes', 'police desk', 'shared-sealed'),
  acting('identities.decisions: adds', 'council desk', 'shared-councils'),
  acting('identities.decisions: undoes', 'council desk', 'shared-councils'),
  acting('identities.values_most_common', 'administrator', 'phone:e164'),
  acting('identities.common_in', 'police reader', 'shared', 'sealed', 'hidden'),
  acting('identities.common_in', 'council reader', 'shared', 'councils'),
  is('identities.models', 'signed in', 'learnt'),
  is('identities.model_choices', 'signed in', '1'),
  acting('identities.model_choices: adds', 'police administrator', '1'),
  acting('identities.matches: joins by hand', 'police desk', 'shared-sealed'),
  acting('identities.matches: joins by hand', 'council desk', 'shared-councils'),
];

/** What the worker keeps beside the matches. */
export const workerMatchReads: Readonly<Record<string, string>> = {
  'identities.earlier_scores': 'select model from identities.earlier_scores',
  'identities.common_values': 'select rule from identities.common_values',
  'identities.filing': 'select done_by::text from identities.filing',
  'identities.models': 'select version from identities.models',
  'identities.model_choices': 'select number::text from identities.model_choices',
};
export const workerMatchProbes = (): Probe[] => [
  commonProbe(),
  {
    table: 'identities.models',
    name: 'identities.models: adds',
    statement: insertion('identities.models', {
      ...{
        version: 'another',
        pairs: '1',
        random_pairs: '1',
        match_share: '0',
        rounds: '0',
        converged: 'false',
      },
      ...{ asked_by: memberOf('police', 'duty-desk').memberId, learnt_at: at },
    }),
  },
  {
    table: 'identities.earlier_scores',
    name: 'identities.earlier_scores: adds',
    statement: insertion('identities.earlier_scores', {
      match_id: matrixCounty(new Date()).matches[0]?.matchId ?? '',
      number: '1',
      strength: 'strong',
      found: 'proposed',
      weight: '9',
      levels: '[]',
      model: 'earlier',
      found_at: at,
      replaced_at: at,
    }),
  },
  {
    table: 'identities.filing',
    name: 'identities.filing: notes',
    statement: 'update identities.filing set done_by = 0',
  },
  {
    table: 'identities.common_values',
    name: 'identities.common_values: counts',
    statement: 'update identities.common_values set mentions = 0',
  },
  {
    table: 'identities.common_values',
    name: 'identities.common_values: adds',
    statement: insertion('identities.common_values', {
      key: '2',
      kind: 'phone',
      rule: 'phone:e164',
      since: at,
      mentions: '60',
    }),
  },
];
/** Pairs that a member could try to join by hand: each is known already, so that nothing is added. */
export function joiningProbes(): Probe[] {
  const table = 'identities.matches';
  const tried = [
    ['shared', 'sealed'],
    ['shared', 'councils'],
    ['sealed', 'councils'],
  ] as const;
  return tried.map(([left, right]): Probe => {
    const label = `${left}-${right}`;
    const [one, other] = [idFor('mention', recordId(left)), idFor('mention', recordId(right))];
    return {
      table,
      name: `${table}: joins by hand`,
      label,
      statement: `select match_id from identities.pair_by_hand('${randomUUID()}', '${one}', '${other}', 'possible', 0, '[]', 'test', '${at}')`,
    };
  });
}

export const workerMatchMatrix: readonly (readonly [what: string, ...rows: readonly string[]])[] = [
  ['identities.earlier_scores', 'earlier'],
  ['identities.earlier_scores: adds', '1'],
  ['identities.common_values', 'phone:e164'],
  ['identities.models: adds', '1'],
  ['identities.common_values: adds', '1'],
  ['identities.common_values: counts', '1'],
  ['identities.filing: notes', '1'],
  ['identities.matches: is asked about when what joins it is common', '1'],
];
