/** What is written of a record: whole each time, sealed, only ever added to; its drafts, the form by which it is written, its history. */
export { idOf } from '../platform/web/index.ts';
export { placeAsked } from './address.ts';
export { type Draft, type DraftContent, type DraftOf, draftStore } from './draft-store.ts';
export { type HappenedOf, type Placed, standingOf, type WrittenOf } from './entry.ts';
export { entryStore } from './entry-store.ts';
export { AutosaveFields, AutosaveSaid, Unsaved } from './form/autosave.tsx';
export { draftRoutes } from './form/draft-routes.ts';
export {
  type FieldRule,
  type FormProblem,
  type Option,
  type ReadForm,
  readForm,
  type Typed,
  typedFrom,
} from './form/field-rule.ts';
export { FormFields, problemInWords, type Speak } from './form/fields.tsx';
export { dayInWords, formWord, noon, saidInWords } from './form/form-words.ts';
export { linesOf } from './form/in-words.ts';
export { WordsOf } from './form/last-time.tsx';
export { WriteView } from './form/write-view.tsx';
export { HistoryView, historyWord, type StepTold } from './history/history-view.tsx';
export { PastNote, UnsavedNote } from './history/standing-notes.tsx';
export { VersionsView } from './history/versions-view.tsx';
export { cutToFit, day, type NoAnswer, type Said, said, text } from './said.ts';
