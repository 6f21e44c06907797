/** The noun: agencies meet about people at risk. When, where, and who leads it; nothing of any person. Pure. */
export interface Conference {
  readonly conferenceId: string;
  /** The agency that calls it, and opens and closes it. */
  readonly agencyId: string;
  readonly title: string;
  readonly startsAt: Date;
  /** A room, or the line on which it is held. */
  readonly place: string;
  readonly chair: string;
  /** The confidentiality statement that everybody accepts, by its code. */
  readonly statement: string;
  readonly calledBy: string;
  readonly calledAt: Date;
  readonly openedAt: Date | null;
  readonly openedBy: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBy: string | null;
}

export type ConferenceState = 'coming' | 'open' | 'closed' | 'cancelled';
export const stateOf = ({
  openedAt,
  closedAt,
  cancelledAt,
}: Pick<Conference, 'openedAt' | 'closedAt' | 'cancelledAt'>): ConferenceState =>
  cancelledAt !== null ? 'cancelled' : closedAt !== null ? 'closed' : openedAt !== null ? 'open' : 'coming';

/** Is nothing prepared or agreed in it any more: was it closed, or cancelled? */
export const isOver = (one: Pick<Conference, 'openedAt' | 'closedAt' | 'cancelledAt'>): boolean =>
  ['closed', 'cancelled'].includes(stateOf(one));

/** An agency that is asked to come. */
export interface Invited {
  readonly agencyId: string;
  readonly apologiesAt: Date | null;
  readonly apologiesBy: string | null;
}

/** A member who accepted the statement; `presentAt`: and was there. */
export interface Acceptance {
  readonly memberId: string;
  readonly agencyId: string;
  readonly acceptedAt: Date;
  readonly presentAt: Date | null;
}
