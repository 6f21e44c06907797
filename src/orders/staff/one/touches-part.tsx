import { Button, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { conditionInWords } from '../../order/order-words.ts';
import { conditionsOf } from '../../order/story.ts';
import { inWords } from '../../watch/watch-store.ts';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';

/** Reports that may show a breach and that nobody has looked at yet: the first thing to do on the page. */
export function TouchesPart({ one, story, touched, formToken, works }: OneModel) {
  if (touched.length === 0) return null;
  const conditions = conditionsOf(story);
  const nameOf = (about: string): string => {
    const condition = conditions.find((each) => each.about === about);
    return condition === undefined ? t('touch.subject') : conditionInWords(condition);
  };
  return (
    <section class="ps-overlap" id="touches" aria-labelledby="touches-title">
      <h2 class="govuk-heading-m" id="touches-title">
        {t('touches')}
      </h2>
      <ul class="ps-plain-list">
        {touched.map(({ reportId, agency, open, touches }) => (
          <li>
            <ul class="govuk-list govuk-!-margin-bottom-2">
              {touches.map(({ about, thing, strength }) => (
                <li>
                  <strong>{nameOf(about)}</strong>{' '}
                  <Tag
                    text={t(thing === inWords ? 'strength.words' : `strength.${strength}`)}
                    classes="govuk-tag--orange"
                  />
                </li>
              ))}
            </ul>
            <p class="govuk-body-s govuk-!-margin-bottom-2">
              {t('touch.found', { at: touches[0]?.foundAt ?? one.changedAt })}{' '}
              {open ? (
                <a class="govuk-link" href={staffPaths.report(reportId)}>
                  {t('touch.open')}
                </a>
              ) : (
                t('touch.sealed', { agency })
              )}
            </p>
            {works ? (
              <div class="govuk-button-group govuk-!-margin-bottom-0">
                <Button
                  href={staffPaths.orderWrite(
                    one.orderId,
                    'breach',
                    touches[0] === undefined || touches[0].about === '' ? {} : { of: touches[0].about },
                  )}
                  text={t('touch.breach')}
                />
                <form method="post" action={staffPaths.settleTouch(one.orderId)}>
                  <input type="hidden" name="form-token" value={formToken} />
                  <input type="hidden" name="report" value={reportId} />
                  <Button text={t('touch.settle')} classes="govuk-button--secondary" preventDoubleClick />
                </form>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
