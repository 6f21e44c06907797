import { Button, ButtonGroup, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { t } from './take-words.ts';
import type { Unfinished } from './unfinished-store.ts';

/** Asks before what was typed is deleted: nothing is lost by a slip. */
export function ThrowAwayView({ of, formToken }: { of: Unfinished; formToken: string }) {
  const told = of.content.typed['told'];
  return (
    <>
      <h1 class="govuk-heading-l">{t('throwAway.title')}</h1>
      <p class="govuk-body">{t('throwAway.begun', { at: of.begunAt })}</p>
      {told === undefined ? null : (
        <InsetText>
          <div class="ps-as-told">{told.length > 400 ? `${told.slice(0, 400)} …` : told}</div>
        </InsetText>
      )}
      <p class="govuk-body ps-measure">{t('throwAway.text')}</p>
      <form method="post" action={staffPaths.takeThrowAway(of.key)}>
        <input type="hidden" name="form-token" value={formToken} />
        <ButtonGroup>
          <Button text={t('throwAway.yes')} classes="govuk-button--warning" preventDoubleClick />
          <a class="govuk-link" href={staffPaths.takeDraft(of.key)}>
            {t('throwAway.no')}
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}
