import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { roleNames } from '../role-names.ts';
import type { PracticeMember } from './sign-in-door.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** The invented members by agency, or how one comes by an account. */
export function SignInView({
  members,
  formToken,
}: {
  members: readonly PracticeMember[];
  formToken: string;
}) {
  if (members.length === 0) return <ByInvitation />;
  const agencies = [...Map.groupBy(members, (member) => member.agencyName)];
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body-l">{t('practiceLead')}</p>
      <div class="ps-agencies">
        {agencies.map(([agency, people]) => (
          <section class="ps-agency">
            <h2 class="govuk-heading-m">{agency}</h2>
            <ul class="govuk-list">
              {people.map((member) => (
                <li>
                  <MemberForm member={member} formToken={formToken} />
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

function ByInvitation() {
  return (
    <>
      <h1 class="govuk-heading-l">{t('noneTitle')}</h1>
      <p class="govuk-body-l">{t('none')}</p>
      <p class="govuk-body">{t('noneHelp')}</p>
      <p class="govuk-body">{t('publicHelp')}</p>
    </>
  );
}
