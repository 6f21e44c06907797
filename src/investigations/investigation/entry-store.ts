/** The store of what is written of investigations. */
import { entryStore } from '../../entries/index.ts';
import { isKind, writtenShape } from './entry.ts';

export const { addEntry, listStanding, listWritten, listHappened, isWrittenSince } = entryStore({
  table: 'investigations.entries',
  record: 'investigation_id',
  place: 'investigation-entry',
  isKind,
  read: (written) => writtenShape.parse(written),
});
