/** Beside the form, always in sight on a wide screen: what is filled, whether it is kept, and the one next step. */
import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Part, parts } from './section-views.tsx';
import { formId, type TakeFormProps } from './take-form-props.ts';
import { t } from './take-words.ts';
import { begunWith, groupNames, type Typed } from './typed.ts';

const fieldsOf: Readonly<Record<Part, readonly string[]>> = {
  how: ['channel', 'partner', 'their-reference'],
  danger: ['danger'],
  told: ['told', 'observed'],
  place: ['where', 'when', 'from-day', 'from-month', 'from-year', 'how-often'],
  people: [],
  vehicles: [],
  phones: [],
  businesses: [],
  caller: ['affected', 'how-know', 'interpreter', 'interpreter-wish', 'language'],
  wishes: ['identity', 'name', 'phone', 'email', 'safe-times', 'safe-words', 'never-voicemail'],
};

/** Has anything been said in this part? */
export function isFilled(typed: Typed, part: Part): boolean {
  const group = groupNames.find((each) => each === part);
  return Object.entries(typed).some(
    ([name, text]) =>
      text.trim() !== '' &&
      begunWith[name] !== text &&
      (group === undefined ? fieldsOf[part].includes(name) : name.startsWith(`${group}-`)),
  );
}

export function SidePanel({ typed, keptAt, draftKey, revision }: TakeFormProps) {
  return (
    <aside class="ps-take__side" aria-label={t('side.title')}>
      <nav aria-label={t('side.sections')} class="ps-take__parts">
        <ul class="govuk-list">
          {parts.map((part) => {
            const filled = isFilled(typed, part);
            return (
              <li class={`ps-take__part-link${filled ? ' ps-filled' : ''}`} data-part-link={part}>
                <a class="govuk-link govuk-link--no-visited-state" href={`#part-${part}`}>
                  {t(`section.${part}`)}
                  <span
                    class="govuk-visually-hidden"
                    data-filled={t('side.filled')}
                    data-empty={t('side.empty')}
                  >
                    {`, ${t(filled ? 'side.filled' : 'side.empty')}`}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <p class="govuk-body-s ps-take__kept" data-autosave-said data-auto={t('side.auto')}>
        {keptAt === undefined ? t('side.notYet') : t('side.kept', { at: keptAt })}
      </p>
      <p
        class="govuk-body-s ps-take__problem"
        role="alert"
        data-autosave-problem
        data-failed={t('side.failed')}
        data-signed-out={t('side.signedOut')}
        data-elsewhere={t('side.elsewhere')}
      />
      <Button
        text={t('side.check')}
        name="do"
        value="check"
        attributes={{ form: formId, 'data-check': '' }}
        preventDoubleClick
      />
      <p class="govuk-body-s ps-keys">{t.rich('side.keys', { k: (inside) => <kbd>{inside}</kbd> })}</p>
      <Button
        text={t('side.later')}
        name="do"
        value="later"
        classes="govuk-button--secondary"
        attributes={{ form: formId }}
        preventDoubleClick
      />
      {revision === 0 ? null : (
        <p class="govuk-body-s">
          <a class="govuk-link" href={staffPaths.takeThrowAway(draftKey)}>
            {t('side.throwAway')}
          </a>
        </p>
      )}
    </aside>
  );
}
