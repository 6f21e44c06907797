/** Orders: what a court has forbidden whom, each condition by itself, known to all who may notice a breach. */
export { clearOldDrafts } from './order/draft-store.ts';
export type { Written } from './order/entry.ts';
export { type PlacedOrder, placeOrder } from './order/place-order.ts';
export { fileEarlierOrders } from './watch/keep-watched.ts';
export { settlePassed } from './watch/settle-touch.ts';
export { watchBack } from './watch/watch-back.ts';
export { watchReport } from './watch/watch-report.ts';
