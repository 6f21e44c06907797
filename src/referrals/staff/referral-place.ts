/** What every page of one referral begins with: its id from the address, and the line in the book. */
import type { ActName, Line } from '../../audit/index.ts';

export { idOf } from '../../platform/web/index.ts';

export const lineOf = (act: ActName, id: string, detail: Line['detail'] = {}): Line => ({
  act,
  record: { kind: 'referral', id },
  detail,
});
