/** `/join/:code`: from an invitation to an account in three steps, then signed in. */
import { staffPaths } from '../../../paths.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import type { AccountDoor } from '../account-door.ts';
import { codeError, type FormError, passwordError } from '../account-form/parts.tsx';
import { choosePassword, findJoining, finishJoining, type Joining, proveAuthenticator } from './steps.ts';
import { AuthenticatorStep, CodesStep, DeadLink, PasswordStep, t } from './view.tsx';

function show(door: AccountDoor, visit: Visit, joining: Joining, errors: readonly FormError[] = []): Answer {
  const { link, secrets } = joining;
  const step = secrets === undefined ? 'password' : link.codeProved ? 'codes' : 'authenticator';
  const props = { visit, joining, errors };
  const children =
    secrets === undefined ? (
      <PasswordStep {...props} />
    ) : link.codeProved ? (
      <CodesStep {...props} codes={secrets.codes} />
    ) : (
      <AuthenticatorStep {...props} secret={secrets.totp} />
    );
  const hasErrors = errors.length > 0;
  return page(door.frame({ visit, title: t(`${step}.title`), hasErrors, children }), {
    status: hasErrors ? 422 : 200,
  });
}

/** The same for a link that was used, is too old, or never was. */
const dead = (door: AccountDoor, visit: Visit): Answer =>
  page(door.frame({ visit, title: t('dead.title'), children: <DeadLink /> }), { status: 404 });

/** Does one step with a link that works; back to the link's own page, which shows what comes next. */
const withLink =
  (door: AccountDoor, work: (visit: Visit, joining: Joining) => Promise<Answer>): Route['answer'] =>
  async (visit) => {
    const joining = await findJoining(door, visit);
    return joining === undefined ? dead(door, visit) : work(visit, joining);
  };

async function takePassword(door: AccountDoor, visit: Visit, joining: Joining): Promise<Answer> {
  const chosen = await choosePassword(door, joining, field(visit.form, 'new-password'));
  if (chosen === undefined) return dead(door, visit);
  if ('fault' in chosen)
    return show(door, visit, { ...joining, secrets: undefined }, [passwordError(chosen.fault)]);
  await door.leave(visit);
  return redirect(staffPaths.join(joining.token), { cookie: { set: chosen.browser } });
}

async function takeCode(door: AccountDoor, visit: Visit, joining: Joining): Promise<Answer> {
  const typed = field(visit.form, 'code');
  if (
    joining.secrets === undefined ||
    joining.link.codeProved ||
    (await proveAuthenticator(door, visit, joining, typed))
  )
    return redirect(staffPaths.join(joining.token));
  return show(door, visit, joining, [codeError(typed)]);
}

async function takeKept(door: AccountDoor, visit: Visit, joining: Joining): Promise<Answer> {
  const session = await finishJoining(door, visit, joining);
  if (session === undefined) return redirect(staffPaths.join(joining.token));
  return redirect(staffPaths.home(), { cookie: { set: session } });
}

export const joinRoutes = (door: AccountDoor): readonly Route[] => [
  get(
    staffPaths.join(':code'),
    'join',
    withLink(door, async (visit, joining) => show(door, visit, joining)),
  ),
  post(
    staffPaths.join(':code'),
    'join.step',
    withLink(door, (visit, joining) => {
      const step = field(visit.form, 'step');
      if (step === 'codes') return takeKept(door, visit, joining);
      return step === 'authenticator' ? takeCode(door, visit, joining) : takePassword(door, visit, joining);
    }),
  ),
];
