/** The store of what is written of investigations. */
import { entryStore } from '../../entries/index.ts';
import { isKind, writtenShape } from './entry.ts';
import { evidenceKinds } from './evidence-bodies.ts';

export const {
  addEntry,
  listStanding,
  listWritten,
  listAfter,
  countUpTo,
  listBegun,
  listHappened,
  isWrittenSince,
} = entryStore({
  table: 'investigations.entries',
  record: 'investigation_id',
  place: 'investigation-entry',
  isKind,
  read: (written) => writtenShape.parse(written),
  apart: evidenceKinds,
});
