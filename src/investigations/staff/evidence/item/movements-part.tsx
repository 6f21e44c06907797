import { Button } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import type { Day } from '../../../../platform/working-days.ts';
import { gapsIn, turnsOf } from '../../../evidence/register.ts';
import { noon, say } from '../../say.ts';
import { t } from '../evidence-words.ts';
import { goneInWords, holdingInWords } from '../holding.ts';
import type { ItemProps } from './model.ts';

/** A day, with the time where one is known. */
export const whenInWords = (on: Day, time: string | undefined): string =>
  time === undefined ? t('day', { at: noon(on) }) : t('dayTime', { at: noon(on), time });

/** Who holds it now, and every movement, the newest first. */
export function MovementsPart({ one, item, nameOf }: Omit<ItemProps, 'files'>) {
  const [id, { about, body }] = [one.investigationId, item.entry];
  const gaps = new Set(gapsIn(item).map(({ place }) => place));
  return (
    <section class="ps-case-part" aria-labelledby="holds">
      <h2 class="govuk-heading-m" id="holds">
        {t('holds')}
      </h2>
      <p class="govuk-body">
        <strong>{holdingInWords(item)}</strong>
      </p>
      <div class="govuk-button-group">
        <Button href={staffPaths.investigationWrite(id, 'movement', { about })} text={t('move')} />
        <a class="govuk-link" href={staffPaths.evidenceContinuity(id, about)}>
          {t('print')}
        </a>
      </div>
      <ol class="ps-events">
        {turnsOf(item)
          .toReversed()
          .map((turn) => (
            <li class="ps-event">
              <span class="ps-event__day">
                {turn.body.stateOn === undefined
                  ? t('day', { at: turn.at })
                  : whenInWords(turn.body.stateOn, undefined)}
              </span>
              <strong>{goneInWords(turn.body)}</strong>
              <p class="ps-second">{t('moved.by', { name: nameOf(turn.by), at: turn.at })}</p>
            </li>
          ))}
        {item.movements.toReversed().map((moved) => (
          <li class="ps-event">
            <span class="ps-event__day">{whenInWords(moved.body.on, moved.body.at)}</span>
            <strong>{t('moved', { from: moved.body.from, to: moved.body.to })}</strong>
            <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">
              {t('moved.why', { why: moved.body.why })}
            </p>
            {moved.body.seal === undefined ? null : (
              <p class="govuk-body-s govuk-!-margin-bottom-1">{t('moved.seal', { seal: moved.body.seal })}</p>
            )}
            {moved.body.storage === undefined ? null : (
              <p class="govuk-body-s govuk-!-margin-bottom-1">
                {t('moved.kept', { storage: moved.body.storage })}
              </p>
            )}
            {gaps.has(moved.place) ? (
              <p class="govuk-body-s govuk-!-margin-bottom-1 ps-gap">{t('gap')}</p>
            ) : null}
            <p class="ps-second">{t('moved.by', { name: nameOf(moved.by), at: moved.at })}</p>
          </li>
        ))}
        <li class="ps-event">
          <span class="ps-event__day">{whenInWords(body.on, body.at)}</span>
          <strong>
            {t('came', { origin: say(`originTag.${body.origin}`), name: body.byWhom, where: body.where })}
          </strong>
        </li>
      </ol>
    </section>
  );
}
