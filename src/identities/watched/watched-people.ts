import { openRecordKeys, type WorkerAct } from '../../access/index.ts';
import { compare, decide, normalise } from '../../matching/index.ts';
import { open, seal } from '../../platform/keys/index.ts';
import { keysOf } from '../keys-of.ts';
import { type Mention, mentionShape } from '../mention.ts';
import { findUnder, listWatched, type Side, saveWatched, type WatchedRow } from './watched-store.ts';

/** Somebody whom a record names. */
export interface WatchedPerson {
  /** Which of its record. */
  readonly about: string;
  readonly mention: Mention;
  /** The hashes under which it is filed besides, to be sought by and not matched. */
  readonly words?: readonly bigint[];
}

const placeOf = (recordId: string, about: string) => `watched-person:${recordId}:${about}`;

/**
 * Keeps whom a record takes for a suspect or a victim, or whom it supports, to be found by: keyed hashes as reports' mentions are filed under, and the
 * person sealed under the record's own key. What very many share is left out: it would bring strangers.
 */
export async function keepWatched(
  act: WorkerAct,
  of: { readonly recordId: string; readonly side: Side; readonly dataKey: Buffer },
  people: readonly WatchedPerson[],
): Promise<void> {
  const { recordId, side, dataKey } = of;
  await saveWatched(
    act,
    recordId,
    side,
    people.map(({ about, mention, words = [] }) => ({
      about,
      sealed: seal(dataKey, placeOf(recordId, about), JSON.stringify(mention)),
      keys: [
        ...words,
        ...keysOf(act.keys, mention)
          .filter(({ selectivity }) => selectivity !== 'weak')
          .map(({ hash }) => hash),
      ],
    })),
  );
}

const opened = (row: WatchedRow, dataKey: Buffer): WatchedPerson & { readonly recordId: string } => ({
  recordId: row.recordId,
  about: row.about,
  mention: mentionShape.parse(
    JSON.parse(open(dataKey, placeOf(row.recordId, row.about), row.sealed).toString()),
  ),
});

/** Whom a record is watched for by. */
export async function watchedOf(act: WorkerAct, recordId: string): Promise<WatchedPerson[]> {
  const rows = await listWatched(act, recordId);
  const dataKey = (await openRecordKeys(act, [recordId])).get(recordId);
  return dataKey === undefined ? [] : rows.map((row) => opened(row, dataKey));
}

export interface FoundLike {
  /** Which of those that were asked about. */
  readonly mention: Mention;
  readonly recordId: string;
  readonly about: string;
  readonly strength: 'certain' | 'strong';
}

/** Of these sides, those who are certainly or strongly the same as one of these people: compared field by field by the engine. What is merely possible says nothing here. */
export async function findWatched(
  act: WorkerAct,
  sides: readonly Side[],
  people: readonly Mention[],
): Promise<FoundLike[]> {
  const found: FoundLike[] = [];
  for (const mention of people) {
    if (mention.kind !== 'person' || mention.state === 'dismissed') continue;
    const rows = await findUnder(
      act,
      sides,
      keysOf(act.keys, mention).map(({ hash }) => hash),
    );
    const dataKeys = await openRecordKeys(act, [...new Set(rows.map(({ recordId }) => recordId))]);
    for (const row of rows) {
      const dataKey = dataKeys.get(row.recordId);
      if (dataKey === undefined) continue;
      const comparison = compare(normalise(mention), normalise(opened(row, dataKey).mention));
      const strength = comparison === undefined ? 'none' : decide(comparison);
      if (strength === 'certain' || strength === 'strong')
        found.push({ mention, recordId: row.recordId, about: row.about, strength });
    }
  }
  return found;
}
