import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Identifying } from '../../pack/identity/identifying.ts';
import { t } from './page-words.ts';

interface SettleProps {
  readonly referralId: string;
  readonly places: readonly Identifying[];
  readonly formToken: string;
  labelOf(questionId: string): string;
}

/** The words of a Duty to Notify that wait for their author's word: each with where it stands. */
export function SettlePart({ referralId, places, formToken, labelOf }: SettleProps) {
  return (
    <section class="ps-settle" id="settle" aria-labelledby="settle-title">
      <h2 class="govuk-heading-m" id="settle-title">
        {t('settle.title', { count: places.length })}
      </h2>
      <p class="govuk-body">{t(places.every(({ known }) => known) ? 'settle.none' : 'settle.lead')}</p>
      <form action={staffPaths.settleWords(referralId)} method="post" novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        <input type="hidden" name="shown" value={String(places.length)} />
        <ul class="ps-settle__list">
          {places.map((place, at) => (
            <li class="ps-settle__place">
              <div>
                <strong dir="auto">{place.words}</strong>
                <span class="ps-entry__about">
                  {t('settle.in', { kind: t(`kind.${place.kind}`), question: labelOf(place.questionId) })}
                </span>
              </div>
              {place.known ? (
                <span class="ps-entry__about">{t('settle.known')}</span>
              ) : (
                <div class="govuk-checkboxes govuk-checkboxes--small">
                  <div class="govuk-checkboxes__item">
                    <input
                      class="govuk-checkboxes__input"
                      type="checkbox"
                      name="keep"
                      value={String(at)}
                      id={`keep-${at}`}
                    />
                    <label class="govuk-label govuk-checkboxes__label" for={`keep-${at}`}>
                      {t('settle.kept')}
                      <span class="govuk-visually-hidden"> {place.words}</span>
                    </label>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
        <Button text={t('settle.press')} />
      </form>
    </section>
  );
}
