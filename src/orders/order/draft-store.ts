/** The store of what is typed of orders and not saved. */
import { draftStore } from '../../entries/index.ts';
import { isKind } from './entry.ts';

export const { findDraft, listDrafts, saveDraft, dropDraft, clearOldDrafts } = draftStore({
  table: 'orders.drafts',
  place: 'order-draft',
  isKind,
});
