import { InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { noon } from '../say.ts';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';

/** Where a support case told what it began from, and the person took back their consent: since when, and what stops. */
export function ConsentNote({ one, works, consent }: OneModel) {
  if (consent === undefined || consent.state === 'agreed-again' || one.beganFrom === null) return null;
  const { state, withdrawn, decision } = consent;
  return (
    <InsetText>
      <p class="govuk-body">
        {t(`consent.${state}`, { at: noon(withdrawn.on), basis: decision?.basis ?? '' })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${staffPaths.report(one.beganFrom)}#consent`}>
          {t('consent.report')}
        </a>
        {works ? (
          <>
            <br />
            <a class="govuk-link" href={staffPaths.investigationWrite(one.investigationId, 'decision')}>
              {t('consent.decide')}
            </a>
          </>
        ) : null}
      </p>
    </InsetText>
  );
}
