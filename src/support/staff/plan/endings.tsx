/** What protects somebody and ends on a day: seen before it does. */
import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type Day, daysBetween } from '../../../platform/working-days.ts';
import { endingDays } from '../../alerts/alert.ts';
import { allOf, type Story } from '../../case/story.ts';
import { PartHead } from '../case/person-parts.tsx';
import { dayInWords, say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

interface EndingsProps {
  readonly caseId: string;
  readonly story: Story;
  readonly today: Day;
  readonly works: boolean;
}

export function EndingsPart({ caseId, story, today, works }: EndingsProps) {
  const endings = allOf(story, 'ending').toSorted((one, other) =>
    one.body.ends.localeCompare(other.body.ends),
  );
  return (
    <section class="ps-case-part" aria-labelledby="endings">
      <PartHead
        id="endings"
        title={t('endings.title')}
        href={works ? staffPaths.caseWrite(caseId, 'ending') : undefined}
        link={t('endings.add')}
      />
      {endings.length === 0 ? (
        <p class="govuk-body">{t('endings.none')}</p>
      ) : (
        <ul class="ps-plain-list">
          {endings.map(({ about, body }) => {
            const left = daysBetween(today, body.ends);
            return (
              <li>
                <strong>{say(`ending.${body.what}`)}</strong> {body.words}{' '}
                <span
                  class={
                    body.state === 'coming' && left <= endingDays(today)
                      ? 'ps-late ps-block'
                      : 'ps-second ps-block'
                  }
                >
                  {body.state === 'coming'
                    ? t(left < 0 ? 'endings.past' : 'endings.left', {
                        day: dayInWords(body.ends),
                        days: Math.abs(left),
                      })
                    : dayInWords(body.ends)}
                </span>
                {body.state === 'coming' ? null : (
                  <Tag text={say(`endingState.${body.state}`)} classes="govuk-tag--grey" />
                )}
                {body.after === undefined ? null : <span class="ps-as-told ps-block">{body.after}</span>}
                {works ? (
                  <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'ending', about)}>
                    {t('endings.change')}
                    <span class="govuk-visually-hidden">: {say(`ending.${body.what}`)}</span>
                  </a>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
