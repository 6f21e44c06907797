/** The store of what is typed of cases and not saved. */
import { draftStore } from '../../entries/index.ts';
import { isKind } from './entry.ts';

export const { findDraft, listDrafts, saveDraft, dropDraft, clearOldDrafts } = draftStore({
  table: 'support.drafts',
  place: 'support-draft',
  isKind,
});
