/** The book: what was done and what was seen. Every context is opened here. */
export { keepCheckpoint, readCheckpoints } from './checkpoints.ts';
export type { Caller, Contexts } from './contexts.ts';
export { asSignedIn, contextsFor } from './contexts.ts';
export type { ActName, Line } from './lines.ts';
export { listLinesAboutMember, type MemberLine } from './member-lines-query.ts';
export { noteOpened } from './opened-store.ts';
export { sealBook } from './seal-book.ts';
export type { Desk, Minding, StaffPage, StaffPlace } from './staff/desk.ts';
export { actAs, keepAs, lookAs, mindedOn } from './staff/desk.ts';
export type { Finding, Verdict } from './verify-book.ts';
export { verifyBook } from './verify-book.ts';
