/** Sign-in and sign-out. Practice mode also lists the invented members; on any other database that list is empty by the database's own word. */
import { staffPaths } from '../../../paths.ts';
import { field, get, page, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { type FormError, isFormError, unlessSlowed } from '../account-form/parts.tsx';
import { enter, practiceMemberIn } from './enter.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { SignInView, t } from './view.tsx';

async function show(door: SignInDoor, visit: Visit, error?: FormError, status = 200) {
  const members = await door.listMembers();
  const errors = error === undefined ? [] : [error];
  return page(
    door.frame({
      visit,
      title: t('title'),
      hasErrors: errors.length > 0,
      children: (
        <SignInView
          visit={visit}
          members={members}
          practice={door.practice}
          ownPage={door.ownPage}
          email={field(visit.form, 'email')}
          errors={errors}
        />
      ),
    }),
    { status },
  );
}

async function signIn(door: SignInDoor, visit: Visit) {
  const invented = practiceMemberIn(field(visit.form, 'member'));
  const typed = {
    email: field(visit.form, 'email'),
    password: field(visit.form, 'password'),
    code: field(visit.form, 'code'),
  };
  const token = await unlessSlowed('email', () =>
    invented === undefined ? enter(door, visit, typed) : door.signIn(invented, visit.device),
  );
  if (isFormError(token)) return show(door, visit, token, 429);
  if (token === undefined) return show(door, visit, { field: 'email', text: t('notRight') }, 422);
  await door.leave(visit);
  return redirect(staffPaths.home(), { cookie: { set: token } });
}

/** `/sign-in` and `/sign-out`. */
export const signInRoutes = (door: SignInDoor): readonly Route[] => [
  get(staffPaths.signIn(), 'sign-in', (visit) => show(door, visit)),
  post(staffPaths.signIn(), 'sign-in.enter', (visit) => signIn(door, visit)),
  post(staffPaths.signOut(), 'sign-out', async (visit) => {
    if (visit.token !== undefined) await door.signOut(visit.token);
    return redirect(staffPaths.signIn(), { cookie: 'clear', clearSite: true });
  }),
];
