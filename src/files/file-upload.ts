import type { Upload, Visit } from '../platform/web/index.ts';
import type { Taking } from './file.ts';
import { type FileDesk, forgetUpload, takeFile } from './take-file.ts';

/** How a form of files takes them: as many at once as a person picks on a telephone. */
const mostFiles = 10;

/** What a route that takes files is given as its `upload`: each file's `Taking` then stands in the visit's `received`. */
export const fileUpload = (deskOf: (visit: Visit) => FileDesk): Upload => ({
  mostFiles,
  mostBytes: 0,
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
