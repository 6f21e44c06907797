/** The files of an invented county: of each record one that was made safe, one that waits, and one that a member added, without bytes yet. */
import { createHash } from 'node:crypto';
import type { Planted } from './bare-ground.ts';
import type { County } from './county.ts';
import { idFor } from './county-rows.ts';

export const fileKinds = ['file', 'waiting file', 'bare file'] as const;
export const fileId = (kind: (typeof fileKinds)[number], recordId: string): string => idFor(kind, recordId);
/** A name in the store. */
export const blobFor = (...parts: readonly string[]): string =>
  `\\x${createHash('sha256').update(parts.join('\0')).digest('hex')}`;

/** What was uploaded and hangs on nothing: one that is fresh, one that has lapsed. */
export const uploads = { fresh: blobFor('fresh'), lapsed: blobFor('lapsed') };

/** Of each of these records three files, the one without bytes added by `someone`. */
export function filesOfRecords(
  recordIds: readonly string[],
  someone: string | undefined,
  now: Date,
): { readonly 'files.files': Planted[string]; readonly 'files.blobs': Planted[string] } {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const file = (kind: (typeof fileKinds)[number], recordId: string) => ({
    file_id: fileId(kind, recordId),
    record_id: recordId,
    origin: kind === 'bare file' ? 'member' : 'reporter',
    member_id: kind === 'bare file' ? someone : null,
    received_at: before(5),
    sealed: '\\x00',
    state: kind === 'file' ? 'clean' : 'waiting',
    checked_at: kind === 'file' ? before(4) : null,
    tries: 0,
  });
  const blob = (kind: (typeof fileKinds)[number], recordId: string, part: string) => ({
    blob: blobFor(kind, recordId, part),
    file_id: fileId(kind, recordId),
    record_id: recordId,
    part,
    sealed: '\\x00',
  });
  return {
    'files.files': recordIds.flatMap((id) => fileKinds.map((kind) => file(kind, id))),
    'files.blobs': recordIds.flatMap((id) => [
      blob('file', id, 'original'),
      blob('file', id, 'copy'),
      blob('waiting file', id, 'original'),
    ]),
  };
}

export function rowsOfFiles(county: County, now: Date): Planted {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const recordIds = county.records.map(({ recordId }) => recordId);
  return {
    ...filesOfRecords(recordIds, county.members[0]?.memberId, now),
    'files.uploads': [
      { blob: uploads.fresh, size: 1, kept_at: before(1), expires_at: before(-23) },
      { blob: uploads.lapsed, size: 1, kept_at: before(30), expires_at: before(6) },
    ],
  };
}
