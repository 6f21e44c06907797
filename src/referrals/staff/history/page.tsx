/** `/referrals/:id/history`: every answer that was ever given, newest first, with who gave it and where it came from. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { listPastAnswers, type PastAnswer } from '../../answer-store.ts';
import { openReferral } from '../../open-referral.ts';
import { questionsOf } from '../../questions/question.ts';
import { questionSets } from '../../questions/question-sets.ts';
import { idOf, lineOf } from '../referral-place.ts';
import { say, sourceInWords } from '../referral-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
const mostShown = 500;

function saidInWords({ said }: PastAnswer, isFiles: boolean): string {
  if (said === undefined) return t('takenBack');
  if (said.kind === 'value' && isFiles) return t('files', { count: [said.value].flat().length });
  if (said.kind === 'value') return [said.value].flat().join(', ');
  return said.why === undefined ? say(`none.${said.kind}`) : `${say(`none.${said.kind}`)}: ${said.why}`;
}

export const historyRoute = (desk: Desk): Route =>
  get(staffPaths.referralHistory(':id'), 'referral.history', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, lineOf('referral.open', id, { part: 'history' }), async (act) => {
      const { referral, set, dataKey } = await openReferral(act, id);
      const past = await listPastAnswers(act, id, dataKey, mostShown);
      const names = await listMemberNames(act, [...new Set(past.map((each) => each.by))]);
      const ofFiles = new Set(
        questionsOf(set)
          .filter(({ type }) => type === 'file')
          .map(({ id: question }) => question),
      );
      // A question that the form asks no more is called as the last form called it that did.
      const labels = new Map(
        [...questionSets, set].flatMap(questionsOf).map((question) => [question.id, question.label]),
      );
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: referral.reference }),
          place: 'referrals',
          backHref: staffPaths.referral(id),
          children: (
            <>
              <span class="govuk-caption-l">{referral.reference}</span>
              <h1 class="govuk-heading-l">{t('heading')}</h1>
              <p class="govuk-body ps-measure">{t('lead')}</p>
              <ol class="ps-refer-past">
                {past
                  .map((each) => ({ ...each, name: names.get(each.by)?.name ?? '' }))
                  .map((each) => (
                    <li>
                      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
                        {labels.get(each.question) ?? each.question}
                      </h2>
                      <p class="ps-as-told govuk-body govuk-!-margin-bottom-1">
                        {saidInWords(each, ofFiles.has(each.question))}
                      </p>
                      <p class="ps-second">
                        {t('by', { name: each.name, at: each.at })}
                        {sourceInWords(each, each.name) === undefined
                          ? ''
                          : ` · ${sourceInWords(each, each.name)}`}
                      </p>
                    </li>
                  ))}
              </ol>
            </>
          ),
        }),
      );
    });
  });
