/** Reviews of the plan: who took part, what they said, and what changed [C12]. */
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { allOf, type Story } from '../../case/story.ts';
import { SaidList } from '../case/person-parts.tsx';
import { dayInWords, noon } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

interface ReviewsProps {
  readonly caseId: string;
  readonly story: Story;
  readonly works: boolean;
}

export function ReviewsPart({ caseId, story, works }: ReviewsProps) {
  const reviews = allOf(story, 'review').toSorted((one, other) => other.body.on.localeCompare(one.body.on));
  return (
    <section class="ps-case-part govuk-!-margin-top-6" aria-labelledby="reviews">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="reviews">
          {t('reviews.title')}
        </h2>
        {works ? (
          <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'review')}>
            {t('reviews.add')}
          </a>
        ) : null}
      </div>
      {reviews.length === 0 ? <p class="govuk-body">{t('reviews.none')}</p> : null}
      {reviews.map(({ about, body }) => (
        <article class="ps-case-note" aria-labelledby={`review-${about}`}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={`review-${about}`}>
            {dayInWords(body.on)}
          </h3>
          <SaidList
            lines={[
              [t('reviews.took'), body.tookPart],
              [t('reviews.said'), body.personSaid],
              [t('reviews.others'), body.othersSaid],
              [t('reviews.changed'), body.changed],
            ]}
          />
          <p class="ps-second">
            {t('reviews.next', { at: noon(body.nextOn) })}{' '}
            {works ? (
              <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'review', about)}>
                {t('reviews.change')}
                <span class="govuk-visually-hidden">: {dayInWords(body.on)}</span>
              </a>
            ) : null}
          </p>
        </article>
      ))}
    </section>
  );
}
