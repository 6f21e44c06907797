import { InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { EntryOf } from '../../case/entry.ts';
import {
  changeOf,
  coreOutcomes,
  isStep,
  type OutcomeAnswer,
  outcomeSteps,
} from '../../outcomes/core-outcomes.ts';
import { dayInWords, say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface OutcomesProps {
  readonly caseId: string;
  /** In the order of the days that they are about. */
  readonly written: readonly EntryOf<'outcome'>[];
  readonly writes: boolean;
  readonly shut: boolean;
}

/** Each outcome with how far it was there, time by time: so many of four steps, in words too. */
export function OutcomesView({ caseId, written, writes, shut }: OutcomesProps) {
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {shut ? <InsetText text={t('shut')} /> : null}
      <ul class="ps-areas">
        {coreOutcomes.map((outcome) => {
          const times = written.filter(({ about }) => about === outcome);
          const change = changeOf(times.map(({ body }) => body.answer));
          return (
            <li class="ps-area">
              <div class="ps-area__head">
                <h2 class="govuk-heading-s govuk-!-margin-bottom-0">{say(`outcome.${outcome}`)}</h2>
                {change === undefined ? null : (
                  <span class={change === 'worse' ? 'ps-late' : 'ps-second'}>{t(`change.${change}`)}</span>
                )}
              </div>
              <div>
                {times.length === 0 ? <p class="ps-second">{t('none')}</p> : null}
                <ol class="ps-outcome">
                  {times.map(({ body }) => (
                    <li>
                      <Steps answer={body.answer} />
                      <span class="ps-second ps-block">
                        {t('when', { day: dayInWords(body.on), moment: say(`moment.${body.moment}`) })}
                      </span>
                      {body.words === undefined ? null : (
                        <span class="ps-own-words ps-as-told ps-block">{body.words}</span>
                      )}
                    </li>
                  ))}
                </ol>
                {writes ? (
                  <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'outcome', outcome)}>
                    {t(times.length === 0 ? 'write' : 'again')}
                    <span class="govuk-visually-hidden">: {say(`outcome.${outcome}`)}</span>
                  </a>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <p class="ps-second ps-measure">{t('source')}</p>
    </>
  );
}

function Steps({ answer }: { answer: OutcomeAnswer }) {
  const reached = isStep(answer) ? outcomeSteps.indexOf(answer) + 1 : 0;
  return (
    <span class="ps-outcome__steps">
      {isStep(answer) ? (
        <span class="ps-outcome__boxes" aria-hidden="true">
          {outcomeSteps.map((step, index) => (
            <span
              key={step}
              class={index < reached ? 'ps-outcome__box ps-outcome__box--full' : 'ps-outcome__box'}
            />
          ))}
        </span>
      ) : null}
      <strong>{say(`outcomeAnswer.${answer}`)}</strong>
    </span>
  );
}
