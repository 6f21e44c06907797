/** The slip that a caller takes away, in their language. It says nothing of what it is about. */
import { PhoneLink, QrCode, ReceiptCode } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { catalogue, frameWords, type Lang, languageOf, pathIn } from '../../../platform/words/index.ts';
import { phoneNumbers } from '../../public/phone-numbers.ts';
import { showReceipt } from '../../receipt.ts';
import ar from './slip-words/words/ar.json' with { type: 'json' };
import cy from './slip-words/words/cy.json' with { type: 'json' };
import en from './slip-words/words/en.json' with { type: 'json' };
import ro from './slip-words/words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

export function Slip({ receipt, lang, publicUrl }: { receipt: string; lang: Lang; publicUrl: string }) {
  const t = words(lang);
  const { dir, draft } = languageOf(lang);
  const address = `${publicUrl.replace(/\/$/, '')}${pathIn(lang, publicPaths.comeBack())}`;
  return (
    <section class="ps-slip" lang={lang} dir={dir} aria-labelledby="slip-title">
      <h3 class="govuk-heading-m" id="slip-title">
        {t('title')}
      </h3>
      <ReceiptCode code={showReceipt(receipt)} />
      <p class="govuk-body">{t('how')}</p>
      <p class="ps-slip__address ps-ltr" dir="ltr" translate={false}>
        {address}
      </p>
      <QrCode text={address} label={t('picture')} />
      <p class="govuk-body">{t('can')}</p>
      <p class="govuk-body">
        <strong>{t('keep')}</strong>
      </p>
      <p class="govuk-body-s">
        {t.rich('danger', {
          emergency: <PhoneLink key="emergency" number={phoneNumbers.emergency.number} />,
          helpline: <PhoneLink key="helpline" number={phoneNumbers.helpline.number} />,
        })}
      </p>
      {draft ? <p class="govuk-body-s">{frameWords(lang).draftTranslation}</p> : null}
    </section>
  );
}
