/** Home is a redirect to a role's first page. Roles whose pages are still to come are told what they will find. */
import { listAgencies, type Role, type SignedIn, takesReports } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { Button, InsetText, PhoneLink } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route, redirect } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { listUnfinished, type Unfinished, UnfinishedNotice } from '../../../reports/index.ts';
import { beginsAt } from '../frame.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** `/`: signed out, to sign-in; else to the first page of the member's roles. */
export const homeRoute = (desk: Desk): Route =>
  get(staffPaths.home(), 'home', (visit) => {
    if (visit.token === undefined) return redirect(staffPaths.signIn());
    return lookAs(desk, visit, async (look) => {
      const begins = beginsAt(look.actor);
      if (begins !== undefined) return redirect(begins);
      const own = (await listAgencies(look)).find((agency) => agency.agencyId === look.actor.agencyId);
      const title = t('title', { name: look.actor.name });
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title,
          children: (
            <Welcome
              title={title}
              member={look.actor}
              commissioner={own?.kind === 'commissioner'}
              unfinished={takesReports(look.actor) ? await listUnfinished(look) : []}
            />
          ),
        }),
      );
    });
  });

const toCome = ['frontline', 'partnership-manager'] as const;
const isToCome = (role: Role): role is (typeof toCome)[number] => toCome.some((each) => each === role);

interface WelcomeProps {
  readonly title: string;
  readonly member: SignedIn;
  readonly commissioner: boolean;
  readonly unfinished: readonly Unfinished[];
}

function Welcome(props: WelcomeProps) {
  const sections = props.commissioner ? (['commissioner'] as const) : props.member.roles.filter(isToCome);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{props.title}</h1>
        <p class="govuk-body-l">{t('lead', { agency: props.member.agencyName })}</p>
        <UnfinishedNotice others={props.unfinished} />
        {takesReports(props.member) ? (
          <>
            <p class="govuk-body">{t('take.text')}</p>
            <Button href={staffPaths.take()} text={t('take.start')} isStartButton />
          </>
        ) : null}
        {sections.length === 0 ? <InsetText text={t('nobody')} /> : null}
        {sections.length > 0 && !takesReports(props.member) ? <InsetText text={t('nothingYet')} /> : null}
        {sections.map((role) => (
          <>
            <h2 class="govuk-heading-m">{t(`${role}.title`)}</h2>
            <p class="govuk-body">{t(`${role}.text`)}</p>
          </>
        ))}
        <h2 class="govuk-heading-m">{t('meanwhile.title')}</h2>
        <p class="govuk-body">
          {t.rich('meanwhile.text', { emergency: <PhoneLink key="emergency" number="999" /> })}
        </p>
      </div>
    </div>
  );
}
