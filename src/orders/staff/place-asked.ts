/** What every page of one order begins with: its id from the address, and the line in the book. */
import type { ActName, Line } from '../../audit/index.ts';

export { idOf, placeAsked } from '../../entries/index.ts';

export const lineOf = (act: ActName, id: string, detail: Line['detail'] = {}): Line => ({
  act,
  record: { kind: 'order', id },
  detail,
});
