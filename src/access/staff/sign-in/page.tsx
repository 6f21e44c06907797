/** Sign-in and sign-out. Practice mode lists the invented members; on any other database the list is empty by the database's own word. */
import { z } from 'zod';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { field, get, page, post, type Route, redirect } from '../../../platform/web/index.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { SignInView, t } from './view.tsx';

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
