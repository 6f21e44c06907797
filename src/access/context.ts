/**
 * What the edge hands to everything below: who is asking, when, and a handle on the database that lasts one transaction.
 * A `Look` cannot write. Only audit opens either; acts receive a context and never open one, so that they compose.
 */
import type { Readable, Writable } from '../platform/db/query.ts';
import type { BookRing, DeskRing, StreetRing } from '../platform/keys/index.ts';
import type { Actor, SignedIn } from './roles.ts';

export interface Look<Ring = StreetRing, Who = Actor> {
  readonly db: Readable;
  readonly now: Date;
  readonly actor: Who;
  readonly keys: Ring;
}

/** Writes what is no record of anybody: drafts, sessions in use. */
export interface Keep<Ring = StreetRing, Who = Actor> extends Look<Ring, Who> {
  readonly db: Writable;
}

export interface Act<Ring = StreetRing, Who = Actor> extends Keep<Ring, Who> {
  /** Leaves one row that says what happened; the worker deals it to whoever listens, after the commit. Ids only. */
  announce(news: string, ids: Readonly<Record<string, string>>): Promise<void>;
}

/** A member reading, and a member doing. */
export type StaffLook = Look<DeskRing, SignedIn>;
export type StaffAct = Act<DeskRing, SignedIn>;
/** The worker doing. */
export type WorkerAct = Act<BookRing>;
/** Anyone on the street doing; their ring can lock and not unlock. */
export type StreetAct = Act<StreetRing>;
