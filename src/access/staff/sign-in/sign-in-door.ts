import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../../../platform/web/index.ts';
import type { Role } from '../../roles.ts';

export interface PracticeMember {
  readonly memberId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly roles: readonly Role[];
}

/** What sign-in asks of the edge, which alone opens contexts. */
export interface SignInDoor {
  listMembers(): Promise<readonly PracticeMember[]>;
  /** Gives a new session's token. @throws {Refusal} not-allowed on a database that is not for practice */
  signIn(memberId: string): Promise<string>;
  /** Ends all sessions of the member whose token this is. */
  signOut(token: string): Promise<void>;
  frame(page: { visit: Visit; title: string; children: ComponentChildren }): VNode;
}
