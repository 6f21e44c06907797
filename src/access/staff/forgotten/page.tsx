/** `/forgotten`: asks for a link by mail. The answer is the same, and takes the same time, whether anybody has the address or not. */
import { Input, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { field, get, page, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { countTry } from '../../accounts/account-store.ts';
import { linkLimits } from '../../accounts/limits.ts';
import { addressOf } from '../../accounts/mailed-link.ts';
import { askForReset } from '../../accounts/news.ts';
import { tryKeys } from '../../accounts/tries.ts';
import type { AccountDoor } from '../account-door.ts';
import {
  AccountForm,
  Errors,
  errorAt,
  type FormError,
  isFormError,
  unlessSlowed,
} from '../account-form/parts.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

const mayBeAddress = (email: string): boolean => /^[^\s@]+@[^\s@]+$/.test(email);

function show(door: AccountDoor, visit: Visit, errors: readonly FormError[] = [], status = 200) {
  return page(
    door.frame({
      visit,
      title: t('title'),
      hasErrors: errors.length > 0,
      children: <Forgotten visit={visit} errors={errors} />,
    }),
    { status },
  );
}

async function ask(door: AccountDoor, visit: Visit) {
  const email = addressOf(field(visit.form, 'email'));
  if (!mayBeAddress(email)) return show(door, visit, [{ field: 'email', text: t('noAddress') }], 422);
  const tries = tryKeys(door.keys, { 'ask-source': visit.source, 'ask-account': email });
  const asked = await unlessSlowed('email', () =>
    door.act({ act: 'member.ask-reset' }, async (act) => {
      await countTry(act, tries);
      await askForReset(act, email);
    }),
  );
  return isFormError(asked) ? show(door, visit, [asked], 429) : redirect(staffPaths.forgottenSent());
}

export const forgottenRoutes = (door: AccountDoor): readonly Route[] => [
  get(staffPaths.forgotten(), 'forgotten', (visit) => show(door, visit)),
  post(staffPaths.forgotten(), 'forgotten.ask', (visit) => ask(door, visit)),
  get(staffPaths.forgottenSent(), 'forgotten.sent', (visit) =>
    page(door.frame({ visit, title: t('sent.title'), children: <Sent practice={door.practice} /> })),
  ),
];

function Forgotten({ visit, errors }: { visit: Visit; errors: readonly FormError[] }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Errors errors={errors} />
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        <AccountForm visit={visit} action={staffPaths.forgotten()} button={t('send')}>
          <Input
            name="email"
            type="email"
            label={{ text: t('email') }}
            value={field(visit.form, 'email')}
            errorMessage={errorAt(errors, 'email')}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
          />
        </AccountForm>
        <h2 class="govuk-heading-s">{t('lostTitle')}</h2>
        <p class="govuk-body">{t('lost')}</p>
      </div>
    </div>
  );
}

function Sent({ practice }: { practice: boolean }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('sent.title')}</h1>
        <p class="govuk-body-l">{t('sent.lead', { minutes: linkLimits.resetMinutes })}</p>
        <p class="govuk-body">{t('sent.nothing')}</p>
        {practice ? (
          <InsetText>
            <a class="govuk-link" href={staffPaths.practiceMail()}>
              {t('sent.practice')}
            </a>
          </InsetText>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.signIn()}>
            {t('sent.signIn')}
          </a>
        </p>
      </div>
    </div>
  );
}
