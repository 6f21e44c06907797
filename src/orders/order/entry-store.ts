/** The store of what is written of orders. */
import { entryStore } from '../../entries/index.ts';
import { isKind, sectionOf, writtenShape } from './entry.ts';

export const { addEntry, listStanding, listWritten, listHappened, isWrittenSince } = entryStore({
  table: 'orders.entries',
  record: 'order_id',
  place: 'order-entry',
  isKind,
  read: (written) => writtenShape.parse(written),
  sectionOf: ({ kind }) => sectionOf(kind),
});
