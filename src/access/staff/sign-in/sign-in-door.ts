import type { Role } from '../../roles.ts';
import type { AccountDoor } from '../account-door.ts';

export interface PracticeMember {
  readonly memberId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly roles: readonly Role[];
}

/** The own page of an invented person who is supported: not of a member, and opened on the public site by a code alone. */
export interface PracticeOwnPage {
  readonly name: string;
  readonly code: string;
  readonly href: string;
}

/** What sign-in asks of the edge besides. */
export interface SignInDoor extends AccountDoor {
  /** The invented members, on a practice database alone. */
  listMembers(): Promise<readonly PracticeMember[]>;
  /** On a practice database alone. */
  readonly ownPage?: PracticeOwnPage;
  /** Gives a new session's token. @throws {Refusal} not-allowed on a database that is not for practice */
  signIn(memberId: string, device: string): Promise<string>;
  /** Ends the session whose token this is. */
  signOut(token: string): Promise<void>;
}
