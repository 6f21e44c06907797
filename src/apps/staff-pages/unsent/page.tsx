/** `/unsent`: what was typed when a session ended, sent on one press by the member who typed it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  isSecretField,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { TypedFields } from '../../stand-in-pages/typed-fields.tsx';
import { unsentField } from './late-forms.ts';
import { mostForms, type Unsent, type UnsentForm, type UnsentForms } from './unsent-forms.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

interface UnsentDoor {
  readonly desk: Desk;
  readonly unsent: UnsentForms;
  /** Is this the address of a form of the site? */
  isForm(path: string): boolean;
}

/** What a covered page sends: its forms as they stood. */
const typedShape = z
  .array(
    z.strictObject({
      path: z.string().max(300),
      title: z.string().max(300),
      fields: z.array(z.tuple([z.string().max(200), z.string()])).max(500),
    }),
  )
  .min(1)
  .max(mostForms);

const show = ({ desk, unsent }: UnsentDoor, visit: Visit): Promise<Answer> =>
  lookAs(desk, visit, async ({ actor }) => {
    const waits = visit.token === undefined ? undefined : await unsent.find(visit.token);
    if (waits === undefined || waits.memberId !== actor.memberId) return redirect(staffPaths.home());
    const children = <UnsentView unsent={waits} visit={visit} />;
    return page(desk.frame({ visit, member: actor, title: t('title'), children }));
  });

/** A covered page gives what was typed in it, and goes on to sign-in; or to sending it, when its member is back already. */
async function take({ desk, unsent, isForm }: UnsentDoor, visit: Visit): Promise<Answer> {
  const read = typedShape.safeParse(parsed(field(visit.form, 'forms')));
  const { actor, now } = await desk.contexts.look(
    visit.token === undefined ? {} : { session: visit.token },
    async (look) => ({ actor: look.actor, now: look.now }),
  );
  const memberId = unsent.ownerOf(field(visit.form, 'owner'), now);
  if (!read.success || memberId === undefined) throw new Refusal('bad-request');
  const forms = read.data
    .filter(({ path, fields }) => isForm(path) && !fields.some(([name]) => isSecretField(name)))
    .map(
      ({ path, title, fields }): UnsentForm => ({
        key: randomUUID(),
        path,
        title,
        fields: fields.filter(([name]) => name !== 'form-token' && name !== unsentField),
      }),
    );
  const signedIn = actor.door === 'staff' && actor.memberId !== null ? actor.memberId : undefined;
  if (signedIn !== undefined && signedIn !== memberId) return redirect(staffPaths.home());
  const token = visit.token ?? randomBytes(32).toString('hex');
  if (forms.length > 0) await unsent.keep(token, { memberId, forms });
  return redirect(
    signedIn === undefined ? staffPaths.signIn() : staffPaths.unsent(),
    visit.token === undefined ? { cookie: { set: token } } : {},
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `/unsent` and its forms. */
export const unsentRoutes = (door: UnsentDoor): readonly Route[] => [
  get(staffPaths.unsent(), 'unsent', (visit) => show(door, visit)),
  post(staffPaths.unsent(), 'unsent.take', (visit) => take(door, visit)),
  post(staffPaths.unsentThrowAway(), 'unsent.throw-away', (visit) =>
    lookAs(door.desk, visit, async () => {
      if (visit.token !== undefined) await door.unsent.drop(visit.token);
      return redirect(staffPaths.home());
    }),
  ),
];

function UnsentView({ unsent, visit }: { unsent: Unsent; visit: Visit }) {
  const several = unsent.forms.length > 1;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <p class="govuk-body-l">{t('lead')}</p>
        {unsent.forms.map((form, index) => (
          <form action={form.path} method="post">
            <FormTitle title={form.title} number={several ? index + 1 : undefined} />
            <input type="hidden" name="form-token" value={visit.formToken()} />
            <input type="hidden" name={unsentField} value={form.key} />
            <TypedFields fields={form.fields} id={`form-${index + 1}`} />
            <Button text={t('send')} preventDoubleClick />
          </form>
        ))}
        <form action={staffPaths.unsentThrowAway()} method="post">
          <input type="hidden" name="form-token" value={visit.formToken()} />
          <Button
            classes="govuk-button--secondary"
            text={t(several ? 'throwAwayAll' : 'throwAway')}
            preventDoubleClick
          />
        </form>
      </div>
    </div>
  );
}

/** Where it was typed, or else which of several it is. */
function FormTitle({ title, number }: { title: string | undefined; number: number | undefined }) {
  if (title === undefined && number === undefined) return null;
  return (
    <h2 class="govuk-heading-m">
      {title === undefined ? t('form', { number: number ?? 1 }) : t('typedIn', { title })}
    </h2>
  );
}
