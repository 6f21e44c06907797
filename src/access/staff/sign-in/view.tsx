import { Button, Input } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import {
  AccountForm,
  CodeField,
  Errors,
  errorAt,
  type FormProps,
  PresentPassword,
} from '../account-form/parts.tsx';
import { roleNames } from '../role-names.ts';
import type { PracticeMember, PracticeOwnPage } from './sign-in-door.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface SignInProps extends FormProps {
  readonly members: readonly PracticeMember[];
  readonly practice: boolean;
  readonly ownPage: PracticeOwnPage | undefined;
  /** As it was typed before. */
  readonly email: string;
}

/** The form; on a practice database the invented members come first. */
export function SignInView(props: SignInProps) {
  return (
    <>
      <Errors errors={props.errors} />
      <h1 class="govuk-heading-l">{t('title')}</h1>
      {props.practice ? <Practice {...props} /> : null}
      <div class="govuk-grid-row">
        <section class="govuk-grid-column-two-thirds">
          {props.practice ? (
            <h2 class="govuk-heading-m govuk-!-margin-top-6" id="own-account">
              {t('accountTitle')}
            </h2>
          ) : null}
          <SignInForm {...props} />
          <h2 class="govuk-heading-s">{t('noAccountTitle')}</h2>
          <p class="govuk-body">{t('noAccount')}</p>
          <p class="govuk-body">{t('publicHelp')}</p>
        </section>
      </div>
    </>
  );
}

function SignInForm({ visit, errors, email }: SignInProps) {
  return (
    <>
      <AccountForm visit={visit} action={staffPaths.signIn()} button={t('title')}>
        <Input
          name="email"
          type="email"
          label={{ text: t('email') }}
          value={email}
          errorMessage={errorAt(errors, 'email')}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
        />
        <PresentPassword errors={[]} />
        <CodeField errors={[]} />
      </AccountForm>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.forgotten()}>
          {t('forgotten')}
        </a>
      </p>
    </>
  );
}

function Practice({ visit, members, ownPage }: SignInProps) {
  const agencies = [...Map.groupBy(members, (member) => member.agencyName)];
  return (
    <>
      <p class="govuk-body-l">{t('practiceLead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="#own-account">
          {t('accountTitle')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.practiceMail()}>
          {t('practiceMail')}
        </a>
      </p>
      {ownPage === undefined ? null : (
        <p class="govuk-body">
          {t('ownPage', { name: ownPage.name })}{' '}
          <a class="govuk-link" href={ownPage.href}>
            {t('ownPage.link')}
          </a>
          {t('ownPage.code')} <strong>{ownPage.code}</strong>
        </p>
      )}
      <div class="ps-agencies">
        {agencies.map(([agency, people]) => (
          <section class="ps-agency">
            <h2 class="govuk-heading-m">{agency}</h2>
            <ul class="govuk-list">
              {people.map((member) => (
                <li>
                  <MemberForm member={member} formToken={visit.formToken()} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function MemberForm({ member, formToken }: { member: PracticeMember; formToken: string }) {
  return (
    <form action={staffPaths.signIn()} method="post">
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="member" value={member.memberId} />
      <Button classes="govuk-button--secondary ps-member" preventDoubleClick>
        <span class="govuk-visually-hidden">{t('title')}: </span>
        <strong>{member.name}</strong>{' '}
        <span class="ps-member__role">
          {t('roleAndAgency', {
            roles: member.roles.length === 0 ? t('noRole') : roleNames(member.roles),
            agency: member.agencyName,
          })}
        </span>
      </Button>
    </form>
  );
}
