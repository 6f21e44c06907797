import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { isOver } from '../../conference/conference.ts';
import { isExcused } from '../../conference/version.ts';
import { ForCase } from '../for-case.tsx';
import { statementInWords } from '../say.ts';
import type { OneProps } from './model.ts';
import { t } from './one-words.ts';

/** The statement, read before anything of the agenda shows; and the way to say that nobody comes. */
export function StatementPart({ one, invited, changes, own, forCase, formToken }: OneProps) {
  const conferenceId = one.conferenceId;
  const excused = invited.some((each) => each.agencyId === own && isExcused(each, changes));
  return (
    <section class="ps-case-part" aria-labelledby="statement">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="statement">
          {t('statement')}
        </h2>
      </div>
      <p class="govuk-body ps-measure">{t('statement.lead')}</p>
      {forCase === undefined ? null : <p class="govuk-body ps-measure">{t('statement.forCase')}</p>}
      <StatementText code={one.statement} />
      <form method="post" action={staffPaths.conferenceTurn(conferenceId, 'accept')}>
        <input type="hidden" name="form-token" value={formToken} />
        <ForCase forCase={forCase} />
        <Button text={t('statement.accept')} preventDoubleClick />
      </form>
      {excused || isOver(one) ? null : (
        <form method="post" action={staffPaths.conferenceTurn(conferenceId, 'apologies')}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('apologise')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </section>
  );
}

/** The paragraphs of a statement. */
export function StatementText({ code }: { code: string }) {
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced ps-measure">
      {statementInWords(code).map((paragraph) => (
        <li>{paragraph}</li>
      ))}
    </ol>
  );
}
