import { z } from 'zod';
import { openRecordKeys, type WorkerAct } from '../../access/index.ts';
import {
  compareGroupNames,
  type GroupNameLevel,
  groupKeys,
  judgeGroups,
  normaliseGroup,
} from '../../matching/index.ts';
import { open, seal } from '../../platform/keys/index.ts';
import { keysOf } from '../keys-of.ts';
import { type Mention, mentionShape } from '../mention.ts';
import { areSurelyOne } from '../surely-one.ts';
import { findUnder, groupSide, saveWatched, type WatchedRow } from './watched-store.ts';

const groupShape = z.object({ names: z.array(z.string()), members: z.array(mentionShape) });

/** A group of a record, by what it is called and who belongs to it. */
export interface WatchedGroup {
  /** Which of its record. */
  readonly about: string;
  readonly names: readonly string[];
  readonly members: readonly Mention[];
}

const placeOf = (recordId: string, about: string) => `watched-group:${recordId}:${about}`;

/** The keyed hashes under which a group is filed and sought: of its names, and of its members as people are. */
const hashesOf = (act: WorkerAct, { names, members }: WatchedGroup): bigint[] => [
  ...groupKeys(normaliseGroup(names)).map((key) => act.keys.indexHash('block', key)),
  ...members.flatMap((member) =>
    keysOf(act.keys, member)
      .filter(({ selectivity }) => selectivity !== 'weak')
      .map(({ hash }) => hash),
  ),
];

/** Keeps which groups a record knows, to be found by: keyed hashes, and each group sealed under the record's own key. */
export const keepGroups = (
  act: WorkerAct,
  { recordId, dataKey }: { readonly recordId: string; readonly dataKey: Buffer },
  groups: readonly WatchedGroup[],
): Promise<void> =>
  saveWatched(
    act,
    recordId,
    groupSide,
    groups.map((group) => ({
      about: group.about,
      sealed: seal(
        dataKey,
        placeOf(recordId, group.about),
        JSON.stringify({ names: group.names, members: group.members }),
      ),
      keys: hashesOf(act, group),
    })),
  );

export interface AlikeGroup {
  /** Which of those that were asked about. */
  readonly about: string;
  readonly recordId: string;
  readonly otherAbout: string;
  readonly name: GroupNameLevel;
  /** How many of its members are certainly or strongly members of the other too. */
  readonly members: number;
  readonly strength: 'strong' | 'possible';
}

const opened = (row: WatchedRow, dataKey: Buffer): WatchedGroup => ({
  about: row.about,
  ...groupShape.parse(JSON.parse(open(dataKey, placeOf(row.recordId, row.about), row.sealed).toString())),
});

/** The groups of other records that may be one with these: proposals, with what speaks for each. Keeps nothing. */
export async function findAlikeGroups(
  act: WorkerAct,
  recordId: string,
  groups: readonly WatchedGroup[],
): Promise<AlikeGroup[]> {
  const found: AlikeGroup[] = [];
  for (const group of groups) {
    const rows = (await findUnder(act, [groupSide], hashesOf(act, group))).filter(
      (row) => row.recordId !== recordId,
    );
    const dataKeys = await openRecordKeys(act, [...new Set(rows.map((row) => row.recordId))]);
    const own = normaliseGroup(group.names);
    for (const row of rows) {
      const dataKey = dataKeys.get(row.recordId);
      if (dataKey === undefined) continue;
      const other = opened(row, dataKey);
      const name = compareGroupNames(own, normaliseGroup(other.names)) ?? 'different';
      const members = group.members.filter((member) =>
        other.members.some((each) => areSurelyOne(member, each)),
      ).length;
      const strength = judgeGroups(name, members);
      if (strength !== undefined)
        found.push({
          about: group.about,
          recordId: row.recordId,
          otherAbout: row.about,
          name,
          members,
          strength,
        });
    }
  }
  return found;
}
