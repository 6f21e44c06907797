import type { Upload, Visit } from '../platform/web/index.ts';
import type { Taking } from './file.ts';
import { families, mostBytes } from './kinds.ts';
import { type FileDesk, forgetUpload, takeFile } from './take-file.ts';

/** As many at once as a person picks on a telephone. */
export const mostFiles = 10;
/** One large video, or ten photographs. */
const mostBytesInAll = 250_000_000;

/**
 * What a route that takes files is given as its `upload`: each file's `Taking` then stands in the visit's `received`. `largest`: of
 * one file, in bytes, where less than the house takes is taken.
 */
export const fileUpload = (
  deskOf: (visit: Visit) => FileDesk,
  largest = Math.max(...families.map(mostBytes)),
): Upload => ({
  mostFiles,
  mostBytes: largest,
  mostBytesInAll,
  receive: (visit, file) => takeFile(deskOf(visit), file),
  async takeBack(visit, received) {
    for (const taking of takingsIn({ received }))
      if (taking.kind === 'kept') await forgetUpload(deskOf(visit), taking.file);
  },
});

const isTaking = (value: unknown): value is Taking =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'kept' || value.kind === 'refused');

/** What became of each file of the form just sent, in its order. */
export const takingsIn = (visit: Pick<Visit, 'received'>): readonly Taking[] =>
  visit.received.filter(isTaking);
