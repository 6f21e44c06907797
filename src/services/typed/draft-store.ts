/** The store of what is typed in forms of referrals and of the directory and was not saved. */
import { draftStore } from '../../entries/index.ts';

const kinds = ['refer', 'add', 'correct'] as const;
type DraftKind = (typeof kinds)[number];

export const { findDraft, saveDraft, dropDraft, clearOldDrafts } = draftStore({
  table: 'services.drafts',
  place: 'services-draft',
  isKind: (word): word is DraftKind => kinds.some((kind) => kind === word),
});

/** What stands for a service that is not in the directory yet. */
export const noServiceYet = '00000000-0000-4000-8000-000000000000';
