import { InsetText, WarningText } from '../../../design/index.ts';
import type { FilesStanding } from '../../evidence/standing-of-files.ts';
import { t } from './evidence-words.ts';

/** What the last reading of the files found: said before anything else where one is not as it came. */
export function NightNote({ standing }: { standing: FilesStanding }) {
  const wrong = standing.altered.size + standing.missing.size;
  if (wrong > 0)
    return (
      <section class="ps-overlap" aria-label={t('wrong.title')}>
        <WarningText text={t('wrong.title')} iconFallbackText={t('wrong.kind')} />
        <p class="govuk-body">{t('wrong.text', { count: wrong })}</p>
      </section>
    );
  if (standing.night === undefined) return <InsetText text={t('night.none')} />;
  const { at, whole } = standing.night;
  return whole === 0 ? null : <InsetText text={t('night.whole', { at, count: whole })} />;
}
