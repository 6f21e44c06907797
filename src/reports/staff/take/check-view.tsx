/** The report as it will be saved, each answer with the way back to it; and the one choice that only now can be made. */
import { Button, ButtonGroup, Radios, SummaryList, WarningText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { attribution } from '../../../places/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { nameOfPlace, placesToOffer } from '../../find-where.ts';
import { phoneNumbers } from '../../public/phone-numbers.ts';
import { isImmediateDanger } from '../../report-rules.ts';
import { rowsOf } from './check-rows.tsx';
import en from './check-words/words/en.json' with { type: 'json' };
import type { ReadTaking } from './read-taking.ts';

export const checkWords = catalogue({ en })('en');

interface CheckProps {
  readonly draftKey: string;
  readonly taking: ReadTaking;
  readonly heldBy: string;
  readonly now: Date;
  readonly formToken: string;
}

export function CheckView({ draftKey, taking, heldBy, now, formToken }: CheckProps) {
  const t = checkWords;
  const places = taking.placeUnsettled ? placesToOffer(taking.told.where?.text ?? '') : [];
  return (
    <div class="ps-check">
      <h1 class="govuk-heading-l">{t('title')}</h1>
      {isImmediateDanger(taking.told, now) ? (
        <WarningText text={t('urgent', { emergency: phoneNumbers.emergency.number })} />
      ) : null}
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <p class="govuk-body ps-measure">{t('heldBy', { agency: heldBy })}</p>
      <SummaryList classes="ps-dense" rows={rowsOf(taking, draftKey, t)} />
      <form method="post" action={staffPaths.takeSave(draftKey)} noValidate>
        <input type="hidden" name="form-token" value={formToken} />
        {places.length === 0 ? null : (
          <Radios
            name="place"
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t('whichPlace'), classes: 'govuk-fieldset__legend--s' } }}
            items={[
              ...places.map((place, index) => ({ value: index + 1, text: nameOfPlace(place) })),
              { value: 'none', text: t('whichNone') },
            ]}
          />
        )}
        <p class="govuk-body ps-measure">{t('saveText')}</p>
        <ButtonGroup>
          <Button text={t('save')} preventDoubleClick />
          <a class="govuk-link" href={staffPaths.takeDraft(draftKey)}>
            {t('back')}
          </a>
        </ButtonGroup>
      </form>
      {taking.place === undefined && places.length === 0 ? null : (
        <p class="govuk-body-s ps-quiet">{attribution}</p>
      )}
    </div>
  );
}
