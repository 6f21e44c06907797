/** What the pages of accounts are given. They go to the database through the edge alone, which opens every context. */
import type { ComponentChildren, VNode } from 'preact';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Visit } from '../../platform/web/index.ts';
import type { Act, Look, StaffAct, StaffLook } from '../context.ts';
import type { SignedIn } from '../roles.ts';

/** A line in the book about an account; `record` is the member, where one is known. */
export interface AccountLine {
  readonly act:
    | 'member.try-sign-in'
    | 'member.sign-in'
    | 'member.sign-in-refused'
    | 'member.join'
    | 'member.ask-reset'
    | 'member.try-reset'
    | 'member.reset-password'
    | 'member.try-own-change'
    | 'member.change-password'
    | 'member.change-second-factor'
    | 'member.change-recovery-codes';
  readonly record?: { readonly kind: 'member'; readonly id: string };
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/** What stands inside a page's frame. */
export interface AccountPage {
  readonly visit: Visit;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: ComponentChildren;
}

export interface AccountDoor {
  readonly keys: DeskRing;
  /** Was the database made for practice? */
  readonly practice: boolean;
  /** Does what the line says as nobody: for whoever is just signing in. */
  act<T>(line: AccountLine, work: (act: Act<DeskRing>) => Promise<T>): Promise<T>;
  look<T>(work: (look: Look<DeskRing>) => Promise<T>): Promise<T>;
  /** The same as the member of the visit. @throws {Refusal} not-signed-in */
  actAs<T>(visit: Visit, line: AccountLine, work: (act: StaffAct) => Promise<T>): Promise<T>;
  lookAs<T>(visit: Visit, work: (look: StaffLook) => Promise<T>): Promise<T>;
  /** Ends the session that the visitor's cookie stands for, if it is one. */
  leave(visit: Visit): Promise<void>;
  frame(page: AccountPage): VNode;
  frameFor(member: SignedIn, page: AccountPage & { readonly backHref?: string }): VNode;
}
