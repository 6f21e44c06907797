import { InsetText, WarningText } from '../../../design/index.ts';
import type { FilesExplained } from '../../evidence/explained.ts';
import { t } from './evidence-words.ts';

/** What the last reading of the files found: said before anything else where one is not as it came. */
export function NightNote({ standing }: { standing: FilesExplained }) {
  const wrong = standing.wrong.size;
  if (wrong > 0)
    return (
      <section class="ps-overlap" aria-label={t('wrong.title')}>
        <WarningText text={t('wrong.title')} iconFallbackText={t('wrong.kind')} />
        <p class="govuk-body">{t('wrong.text', { count: wrong })}</p>
        {standing.explained.size === 0 ? null : (
          <p class="govuk-body">{t('wrong.explained', { count: standing.explained.size })}</p>
        )}
      </section>
    );
  if (standing.night === undefined) return <InsetText text={t('night.none')} />;
  const { at, whole } = standing.night;
  return whole === 0 ? null : <InsetText text={t('night.whole', { at, count: whole })} />;
}
