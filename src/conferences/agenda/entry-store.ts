/** The store of what is written for items of conferences. */
import { entryStore } from '../../entries/index.ts';
import { isItemKind, writtenShape } from './item.ts';

export const { addEntry, listStanding, listWritten } = entryStore({
  table: 'conferences.entries',
  record: 'item_id',
  place: 'conference-item',
  isKind: isItemKind,
  read: (written) => writtenShape.parse(written),
});
