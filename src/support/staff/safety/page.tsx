/** `/cases/:id/safety-plan`: one press from every page of the case, and fit to be printed; `?at=` as it stood. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { Button, EmptyState } from '../../../design/index.ts';
import { formWord, PastNote, WordsOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { openCase } from '../../case/open-case.ts';
import { oneOf } from '../../case/story.ts';
import { t } from '../case/case-page-words.ts';
import { CaseHead, Done, nameOfPerson } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { noon } from '../case-words.ts';
import { kindForms } from '../write/kind-forms.ts';
import { w } from '../write/write-words.ts';

export const safetyRoute = (desk: Desk): Route =>
  get(staffPaths.caseSafety(':id'), 'case.safety-plan', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'safety plan' }), async (act) => {
      const { one, story } = await openCase(act, id, at);
      const { now, step: then } = await momentAsked(act, id, at);
      const plan = oneOf(story, 'safety-plan');
      const names = await listMemberNames(act, [...new Set([plan, then].flatMap((each) => each?.by ?? []))]);
      const own = one.agencyId === act.actor.agencyId;
      const works = own && one.state === 'open' && at === undefined;
      const fields = kindForms['safety-plan']?.fields ?? [];
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('safety.title', { name: nameOfPerson(story) }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: (
            <>
              <Done done={visit.query['done']} />
              <PastNote
                then={then}
                now={staffPaths.caseSafety(id)}
                nameOf={(memberId) => names.get(memberId)?.name ?? ''}
              />
              <CaseHead one={one} story={story} now={now} at={at} />
              <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('safety.heading')}</h1>
              {plan === undefined ? (
                <EmptyState title={t(own ? 'safety.none' : 'safety.shut')} />
              ) : (
                <>
                  <p class="ps-second">
                    {t('safety.review', { at: noon(plan.body.reviewOn) })}.{' '}
                    {formWord('last.by', { name: names.get(plan.by)?.name ?? '', at: plan.at })}.{' '}
                    <a class="govuk-link" href={staffPaths.caseVersions(id, 'safety-plan')}>
                      {t('safety.older')}
                    </a>
                  </p>
                  <WordsOf entry={plan} fields={fields} speak={w} classes="ps-said--wide" />
                  <p class="govuk-body ps-measure">{t('safety.print')}</p>
                </>
              )}
              {works ? (
                <Button
                  href={staffPaths.caseWrite(id, 'safety-plan')}
                  text={t(plan === undefined ? 'safety.make' : 'safety.change')}
                />
              ) : null}
            </>
          ),
        }),
      );
    });
  });
