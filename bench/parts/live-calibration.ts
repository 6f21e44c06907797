/** What the live comparison states of two people against what is true, on invented people as seven kinds of agency write them down. */
import { blockingKeys } from '../../src/identities/blocking-keys.ts';
import { compare, decide, normalise, type PersonValue } from '../../src/matching/index.ts';
import { makeSlips } from '../slips/make-slips.ts';
import type { Row } from '../slips/tell.ts';
import { Calibration } from './calibration.ts';
import { rounded } from './figures.ts';

/** Of a key that more records share nothing is compared. */
const MOST_UNDER_A_KEY = 50;

/** A record as a live mention of a person; its e-mail has no place in one. */
function mentionOf(row: Row): PersonValue {
  const full = row.full_name;
  const named = full === '' ? { given: row.given_names, family: row.family_name } : { full };
  const age = row.age === '' ? undefined : { from: Number(row.age), to: Number(row.age) };
  const documents = [
    { kind: 'document', number: row.document_no },
    { kind: 'national insurance', number: row.ni_number },
    { kind: 'nhs', number: row.health_no },
  ].filter(({ number }) => number !== '');
  const sex = row.sex.startsWith('F') ? 'female' : row.sex.startsWith('M') ? 'male' : undefined;
  return {
    names: [named, ...(row.known_as === '' ? [] : [{ full: row.known_as }])],
    birth: row.date_of_birth === '' ? age && { age, saidOn: row.recorded_on } : { date: row.date_of_birth },
    sex,
    nationality: row.nationality || undefined,
    documents,
    phones: row.phone === '' ? [] : [row.phone],
    places:
      row.address === '' && row.postcode === ''
        ? []
        : [{ text: row.address || undefined, postcode: row.postcode || undefined }],
  };
}

/** Pairs of records that share a key, each once. */
function pairsOf(keys: readonly (readonly string[])[]): Set<number> {
  const filed = new Map<string, number[]>();
  for (const [at, own] of keys.entries())
    for (const key of own) {
      const list = filed.get(key);
      if (list) list.push(at);
      else filed.set(key, [at]);
    }
  const pairs = new Set<number>();
  for (const list of filed.values()) {
    if (list.length > MOST_UNDER_A_KEY) continue;
    for (const [at, one] of list.entries())
      for (const other of list.slice(at + 1)) pairs.add(one * keys.length + other);
  }
  return pairs;
}

/** Every pair that shares a key by the probability that `compare` states, and how often the decisions are right. */
export function liveCalibration(full: boolean): object {
  const slips = [...makeSlips({ seed: 31, records: full ? 20_000 : 4000 })];
  const normals = slips.map(({ row }) => normalise({ kind: 'person', value: mentionOf(row) }));
  const keys = normals.map((normal) => blockingKeys(normal).map(({ key }) => key));
  const pairs = pairsOf(keys);
  const calibration = new Calibration();
  const decisions = new Map<string, { pairs: number; same: number }>();
  let same = 0;
  for (const pair of pairs) {
    const [one, other] = [Math.floor(pair / slips.length), pair % slips.length];
    const [a, b] = [normals[one], normals[other]];
    const comparison = a && b && compare(a, b);
    if (!comparison) continue;
    const right = slips[one]?.person === slips[other]?.person;
    if (right) same += 1;
    calibration.add(comparison.probability, right);
    const decision = decide(comparison);
    const known = decisions.get(decision) ?? { pairs: 0, same: 0 };
    decisions.set(decision, { pairs: known.pairs + 1, same: known.same + (right ? 1 : 0) });
  }
  return {
    records: slips.length,
    pairs: pairs.size,
    truePairsAmongThem: same,
    bands: calibration.bands(),
    decisions: Object.fromEntries(
      ['certain', 'strong', 'possible', 'none'].map((decision) => {
        const { pairs: count, same: right } = decisions.get(decision) ?? { pairs: 0, same: 0 };
        return [decision, { pairs: count, right: count === 0 ? null : rounded(right / count, 4) }];
      }),
    ),
  };
}
