import type { Consent } from '../../../consents/index.ts';
import { Tag } from '../../../design/index.ts';
import { say } from '../case-words.ts';
import type { SharingProps } from './sharing-props.ts';
import { t } from './sharing-words.ts';

const answerColours = {
  yes: 'green',
  no: 'red',
  withdrawn: 'red',
  unsure: 'yellow',
  'not-asked': 'grey',
} as const;

/** The name of the body outside that all of these are of: one that was carried here has no words of its own. */
const bodyOf = (answers: readonly Consent[]) =>
  answers.find(({ told }) => told.body !== undefined)?.told.body;

/** The last answer for each purpose and agency; what was said before stands below it. */
export function Said({
  consents,
  agencyName,
  nameOf,
}: Pick<SharingProps, 'consents' | 'agencyName' | 'nameOf'>) {
  const things = Map.groupBy(
    consents,
    ({ purpose, agencyId, serviceId }) => `${purpose} ${agencyId ?? serviceId ?? ''}`,
  );
  return (
    <section class="ps-case-part" aria-labelledby="said">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="said">
          {t('said')}
        </h2>
      </div>
      {consents.length === 0 ? <p class="govuk-body">{t('said.none')}</p> : null}
      <ul class="ps-plain-list">
        {[...things.values()].map((answers) => (
          <li>
            {answers.map((each, index) => (
              <p class={index === 0 ? 'govuk-body govuk-!-margin-bottom-1' : 'ps-second'}>
                {index > 0 || each.purpose === '' ? null : (
                  <strong>
                    {say(`purpose.${each.purpose}`)},{' '}
                    {each.told.body ??
                      bodyOf(answers) ??
                      (each.agencyId === undefined ? t('anyAgency') : agencyName(each.agencyId))}{' '}
                  </strong>
                )}
                {index === 0 ? (
                  <Tag
                    text={say(`answer.${each.answer}`)}
                    classes={`govuk-tag--${answerColours[each.answer]}`}
                  />
                ) : (
                  say(`answer.${each.answer}`)
                )}
                {each.told.words === '' ? null : (
                  <span class="ps-own-words ps-as-told ps-block">{each.told.words}</span>
                )}
                <span class="ps-second ps-block">
                  {each.recordedBy === null
                    ? t('said.elsewhere', { at: each.givenAt })
                    : t('said.by', { name: nameOf(each.recordedBy), at: each.givenAt })}
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
