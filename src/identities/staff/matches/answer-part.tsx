import { Button, Details, Radios, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { MadeDecision } from '../../decision-store.ts';
import { answers, standingAnswer } from '../../fold-match.ts';
import type { PairModel } from './load-pair.ts';
import { t } from './match-words.ts';
import type { PairProps } from './pair-props.ts';

/** The three answers, and what has been decided about the pair so far; every answer can be taken back [B11, B12]. */
export function AnswerPart(props: PairProps) {
  const { model } = props;
  const standing = standingAnswer(model.decisions);
  return (
    <section aria-labelledby="answer-part" class="ps-answer">
      <h2 class="govuk-heading-m" id="answer-part">
        {t(standing === undefined ? 'answer.title' : 'answer.titleAgain')}
      </h2>
      {model.works ? <AnswerForm {...props} /> : <p class="govuk-body">{t('answer.readOnly')}</p>}
      {model.decisions.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('history.title')}</h3>
          <ol class="ps-decisions">
            {model.decisions.toReversed().map((decision) => (
              <Made {...props} decision={decision} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function AnswerForm({ model, formToken, returned }: PairProps) {
  const errorOf = (field: 'answer' | 'reason') => {
    const text = returned?.errors.get(field);
    return text === undefined ? undefined : { text };
  };
  const typed = returned?.undoes === undefined ? returned : undefined;
  return (
    <form action={staffPaths.answerMatch(model.pair.matchId)} method="post" novalidate>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="seen" value={model.decisions.length} />
      <Radios
        name="answer"
        idPrefix="answer"
        value={typed?.answer}
        fieldset={{
          legend: { text: t('answer.legend'), classes: 'govuk-fieldset__legend--s govuk-visually-hidden' },
        }}
        errorMessage={errorOf('answer')}
        classes="govuk-radios--small"
        items={answers.map((answer) => ({
          value: answer,
          text: t(`answer.${answer}`),
          hint: { text: t(`answer.hint.${answer}`) },
        }))}
      />
      <Textarea
        name="reason"
        id="reason"
        rows={3}
        label={{ text: t('answer.reason'), classes: 'govuk-label--s' }}
        hint={{ text: t('answer.reasonHint') }}
        value={typed?.reason}
        errorMessage={errorOf('reason')}
      />
      <Button text={t('answer.save')} preventDoubleClick />
    </form>
  );
}

function isUndone(model: PairModel, decision: MadeDecision): boolean {
  return model.decisions.some((each) => each.undoes === decision.decisionId);
}

function Made(props: PairProps & { decision: MadeDecision }) {
  const { model, decision } = props;
  const undone = isUndone(model, decision);
  const taken = model.decisions.find((each) => each.decisionId === decision.undoes);
  return (
    <li class="ps-decision">
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
        {taken === undefined || taken.answer === 'undo' || decision.answer !== 'undo'
          ? decision.answer === 'undo'
            ? t('history.undo')
            : t(`answer.${decision.answer}`)
          : t('history.undoOf', { answer: t(`answer.${taken.answer}`) })}
        {undone ? <span class="ps-quiet govuk-!-font-weight-regular"> ({t('history.undone')})</span> : null}
      </p>
      <p class="ps-as-told govuk-body govuk-!-margin-bottom-1" dir="auto">
        {decision.reason}
      </p>
      <p class="ps-second">
        {t('history.by', {
          name: model.memberName(decision.memberId) ?? t('somebody'),
          agency: model.agencyName(decision.agencyId),
          at: decision.decidedAt,
        })}
      </p>
      {model.works && !undone && decision.answer !== 'undo' ? <UndoForm {...props} /> : null}
    </li>
  );
}

function UndoForm({ model, formToken, returned, decision }: PairProps & { decision: MadeDecision }) {
  const here = returned?.undoes === decision.decisionId ? returned : undefined;
  const error = here?.errors.get('undo-reason');
  const id = here === undefined ? `undo-reason-${decision.decisionId}` : 'undo-reason';
  return (
    <Details summaryText={t('history.take')} open={here !== undefined} classes="govuk-!-margin-bottom-2">
      <form action={staffPaths.undoMatch(model.pair.matchId)} method="post" novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        <input type="hidden" name="seen" value={model.decisions.length} />
        <input type="hidden" name="decision" value={decision.decisionId} />
        <Textarea
          name="undo-reason"
          id={id}
          rows={2}
          label={{ text: t('history.takeWhy'), classes: 'govuk-label--s' }}
          value={here?.reason}
          errorMessage={error === undefined ? undefined : { text: error }}
        />
        <Button classes="govuk-button--secondary" text={t('history.takeBack')} preventDoubleClick />
      </form>
    </Details>
  );
}
