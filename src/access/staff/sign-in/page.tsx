/** Sign-in and sign-out. Practice mode lists the invented members; on any other database the list is empty by the database's own word. */
import type { ComponentChildren, VNode } from 'preact';
import { z } from 'zod';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { field, get, page, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import type { Role } from '../../roles.ts';
import { SignInView, t } from './view.tsx';

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

/** `/sign-in` and `/sign-out`. */
export function signInRoutes(door: SignInDoor): readonly Route[] {
  return [
    get(staffPaths.signIn(), 'sign-in', async (visit) => {
      const members = await door.listMembers();
      return page(
        door.frame({
          visit,
          title: t('title'),
          children: <SignInView members={members} formToken={visit.formToken()} />,
        }),
      );
    }),
    post(staffPaths.signIn(), 'sign-in.enter', async (visit) => {
      const memberId = z.uuid().safeParse(field(visit.form, 'member')).data;
      if (memberId === undefined) throw new Refusal('bad-request');
      const token = await door.signIn(memberId);
      return redirect(staffPaths.home(), { cookie: { set: token } });
    }),
    post(staffPaths.signOut(), 'sign-out', async (visit) => {
      if (visit.token !== undefined) await door.signOut(visit.token);
      return redirect(staffPaths.signIn(), { cookie: 'clear', clearSite: true });
    }),
  ];
}
