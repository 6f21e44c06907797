import { staffPaths } from '../../../paths.ts';
import type { PackEntry } from '../../pack/pack.ts';
import { t } from './page-words.ts';

interface AnswerProps {
  readonly entry: PackEntry;
  readonly referralId: string;
  readonly sectionId: string;
}

/** One question with what to enter. A press on the answer marks all of it; where script runs, a button copies it. */
export function AnswerPart(props: AnswerProps) {
  const { entry } = props;
  return (
    <div class="ps-entry">
      <h3 class="ps-entry__question">{entry.label}</h3>
      <Given {...props} />
      {entry.why === undefined || entry.enter.some((words) => words.includes(entry.why ?? '')) ? null : (
        <p class="ps-entry__about" dir="auto">
          {t('why', { why: entry.why })}
        </p>
      )}
      {entry.sent ? null : <p class="ps-entry__about">{t('notSent')}</p>}
    </div>
  );
}

function Given({ entry, referralId, sectionId }: AnswerProps) {
  if (entry.state === 'missing')
    return (
      <p class="ps-entry__missing">
        {t('answer.missing')}{' '}
        <a
          class="govuk-link"
          href={`${staffPaths.referral(referralId)}/sections/${sectionId}#${entry.question}`}
        >
          {t('answer.give')}
          <span class="govuk-visually-hidden"> {entry.label}</span>
        </a>
      </p>
    );
  if (entry.enter.length === 0) return <p class="ps-entry__about">{t('left-blank')}</p>;
  const isFile = entry.question === 'evidence-files';
  return (
    <>
      <p class="ps-entry__about">{t(isFile ? 'upload' : entry.typed ? 'type' : 'choose')}</p>
      {entry.enter.map((words) => (
        <div class="ps-entry__row">
          <div class="ps-entry__words" dir="auto">
            {words}
          </div>
          {isFile ? null : (
            <button
              type="button"
              class="govuk-button govuk-button--secondary ps-entry__copy"
              data-copies={words}
              data-copied={t('copied')}
              aria-label={`${t('copy')} ${t('copyWhat', { question: entry.label })}`}
              hidden
            >
              {t('copy')}
            </button>
          )}
        </div>
      ))}
    </>
  );
}
