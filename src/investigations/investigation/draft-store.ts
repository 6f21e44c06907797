/** The store of what is typed of investigations and not saved. */
import { draftStore } from '../../entries/index.ts';
import { isKind } from './entry.ts';

export const { findDraft, listDrafts, saveDraft, dropDraft, clearOldDrafts } = draftStore({
  table: 'investigations.drafts',
  place: 'investigation-draft',
  isKind,
});
