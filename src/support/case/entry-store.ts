/** The store of what is written of cases. */
import { entryStore } from '../../entries/index.ts';
import { isKind, judgedKinds, sectionOfWritten, writtenShape } from './entry.ts';

export const { addEntry, listStanding, listWritten, listHappened, isWrittenSince, countUpTo, findPlaceOf } =
  entryStore({
    table: 'support.entries',
    record: 'case_id',
    place: 'support-entry',
    isKind,
    read: (written) => writtenShape.parse(written),
    sectionOf: sectionOfWritten,
    whole: judgedKinds,
    apart: ['note', 'note-added', 'handed', 'contact', 'shared', 'handed-in', 'moved'],
  });
