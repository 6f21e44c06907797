/** The report as it will be saved, each answer with the way back to it; and the one choice that only now can be made. */
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Radios,
  SummaryList,
  WarningText,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { attribution } from '../../../places/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { nameOfPlace, placesToOffer } from '../../find-where.ts';
import type { Attached } from '../../public/attached.ts';
import { phoneNumbers } from '../../public/phone-numbers.ts';
import { isImmediateDanger } from '../../report-rules.ts';
import { rowsOf } from './check-rows.tsx';
import en from './check-words/words/en.json' with { type: 'json' };
import { FilesPart, problemsInSummary } from './files-part.tsx';
import type { ReadTaking } from './read-taking.ts';

export const checkWords = catalogue({ en })('en');

interface CheckProps {
  readonly draftKey: string;
  readonly taking: ReadTaking;
  readonly heldBy: string;
  readonly now: Date;
  readonly formToken: string;
  /** What has been added so far. */
  readonly attached: Attached;
  /** What is wrong with the files of the last form. */
  readonly problems: readonly string[];
  /** The number of the place that was chosen in it, or that none of them is meant. */
  readonly place: string | undefined;
}

export function CheckView(props: CheckProps) {
  const { draftKey, taking, now, problems } = props;
  const t = checkWords;
  const places = taking.placeUnsettled ? placesToOffer(taking.told.where?.text ?? '') : [];
  return (
    <div class="ps-check">
      {problems.length === 0 ? null : (
        <ErrorSummary titleText={t('problem')} errorList={problemsInSummary(problems)} />
      )}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      {isImmediateDanger(taking.told, now) ? (
        <WarningText text={t('urgent', { emergency: phoneNumbers.emergency.number })} />
      ) : null}
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <p class="govuk-body ps-measure">{t('heldBy', { agency: props.heldBy })}</p>
      <SummaryList classes="ps-dense" rows={rowsOf(taking, draftKey, t)} />
      <form method="post" action={staffPaths.takeSave(draftKey)} enctype="multipart/form-data" noValidate>
        <input type="hidden" name="form-token" value={props.formToken} />
        {/* The first button of a form is the one that Enter presses: it takes no file away. */}
        <button type="submit" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
          {t('save')}
        </button>
        {places.length === 0 ? null : (
          <Radios
            name="place"
            value={props.place}
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t('whichPlace'), classes: 'govuk-fieldset__legend--s' } }}
            items={[
              ...places.map((place, index) => ({ value: index + 1, text: nameOfPlace(place) })),
              { value: 'none', text: t('whichNone') },
            ]}
          />
        )}
        <FilesPart attached={props.attached} problems={problems} />
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
