/** An invented county in few words: agencies, members and their sessions, records, shares, matches, lines of the book. */
import type { Agency, Role } from '../../access/index.ts';

export interface CountyMember {
  readonly memberId: string;
  readonly agencyId: string;
  readonly roles: readonly Role[];
  /** Roles held once and ended. */
  readonly formerRoles: readonly Role[];
  readonly state: 'invited' | 'active' | 'suspended' | 'left';
  /** The session's token, and what became of the session. */
  readonly token: string;
  readonly session: 'live' | 'idle' | 'too-old' | 'ended';
}

export interface CountyRecord {
  readonly recordId: string;
  readonly agencyId: string;
  readonly othersSee: 'sealed' | 'hidden';
  /** Agencies whose desks have an item, a decision, a note and history of it, its own or not. */
  readonly desks: readonly string[];
}

export interface CountyShare {
  readonly shareId: string;
  readonly recordId: string;
  readonly fromAgency: string;
  readonly toAgency: string;
  readonly sections: readonly string[];
  readonly until: Date;
  readonly endedAt: Date | null;
}

export interface CountyMatch {
  readonly matchId: string;
  readonly left: string;
  readonly right: string;
}

export interface CountyLine {
  readonly entryId: number;
  readonly memberId: string | null;
  readonly agencyId: string | null;
  /** What the line is about: a record, or a member. */
  readonly recordId: string | null;
}

export interface County {
  readonly agencies: readonly Pick<Agency, 'agencyId' | 'kind'>[];
  readonly members: readonly CountyMember[];
  readonly records: readonly CountyRecord[];
  readonly shares: readonly CountyShare[];
  readonly matches: readonly CountyMatch[];
  readonly lines: readonly CountyLine[];
}
