/** The receipt to hand over [A3, A17]: big, to read aloud sign by sign, and as a slip to print; shown once. */
import { Button, ButtonGroup, Panel, ReceiptCode } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue, type Lang, publicLanguages } from '../../../platform/words/index.ts';
import { showReceipt } from '../../receipt.ts';
import en from './receipt-words/words/en.json' with { type: 'json' };
import { Slip } from './slip-view.tsx';
import { receiptMinutes, type Saved } from './unfinished-store.ts';

export const receiptWords = catalogue({ en })('en');
const t = receiptWords;

interface ReceiptProps {
  readonly draftKey: string;
  readonly saved: Saved;
  readonly receipt: string;
  readonly heldBy: string;
  /** The language that the slip is printed in. */
  readonly slipIn: Lang;
  /** Where the public site is reached. */
  readonly publicUrl: string;
  readonly formToken: string;
}

export function ReceiptView(props: ReceiptProps) {
  const { draftKey, saved, receipt, heldBy, slipIn } = props;
  return (
    <div class="ps-handing-over">
      <div class="ps-not-on-slip">
        <Panel titleText={t('title')}>
          {t.rich('reference', {
            reference: <span class="ps-nowrap">{saved.reference}</span>,
          })}
        </Panel>
        <p class="govuk-body">
          {t('heldBy', { agency: heldBy })} {saved.urgent ? t('urgent') : null}
        </p>
        {(saved.lostFiles ?? 0) === 0 ? null : (
          <p class="govuk-body ps-measure">{t('lostFiles', { count: saved.lostFiles ?? 0 })}</p>
        )}
        <h2 class="govuk-heading-m">{t('codeTitle')}</h2>
        <ReceiptCode code={showReceipt(receipt)} />
        <p class="govuk-body ps-measure">{t('codeText', { minutes: receiptMinutes })}</p>
        <Aloud receipt={receipt} />
        <h2 class="govuk-heading-m">{t('slipTitle')}</h2>
        <p class="govuk-body ps-measure">{t('slipText')}</p>
        <p class="govuk-body">
          {t('slipLanguage')}{' '}
          {publicLanguages.map(({ tag, autonym }, index) => (
            <>
              {index === 0 ? null : ' · '}
              {tag === slipIn ? (
                <strong lang={tag}>{autonym}</strong>
              ) : (
                <a class="govuk-link" href={`${staffPaths.takeReceipt(draftKey)}?slip=${tag}`} lang={tag}>
                  {autonym}
                </a>
              )}
            </>
          ))}
        </p>
      </div>
      <Slip receipt={receipt} lang={slipIn} publicUrl={props.publicUrl} />
      <div class="ps-not-on-slip">
        <Button
          text={t('print')}
          type="button"
          classes="govuk-button--secondary"
          attributes={{ hidden: '', 'data-prints': '' }}
        />
        <form method="post" action={staffPaths.takeReceipt(draftKey)}>
          <input type="hidden" name="form-token" value={props.formToken} />
          <h2 class="govuk-heading-m">{t('doneTitle')}</h2>
          <ButtonGroup>
            <Button text={t('handedOver')} preventDoubleClick />
            <Button text={t('notWanted')} classes="govuk-button--secondary" preventDoubleClick />
          </ButtonGroup>
          <p class="govuk-body-s">{t('doneText')}</p>
        </form>
      </div>
    </div>
  );
}

/** The spelling alphabet of ITU and NATO, for the letters that a receipt has. */
const spelling: Readonly<Record<string, string>> = {
  A: 'Alfa',
  B: 'Bravo',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  N: 'November',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  S: 'Sierra',
  T: 'Tango',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  Z: 'Zulu',
};

/** A sign as it is said: letters by their word, nought as `zero`, other digits as they are. */
export const saidAloud = (sign: string): string =>
  sign === '0' ? t('zero') : spelling[sign] === undefined ? sign : `${sign} ${spelling[sign]}`;

function Aloud({ receipt }: { receipt: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('aloudTitle')}</h2>
      <p class="govuk-body ps-measure">{t('aloudText')}</p>
      <ol class="ps-aloud" lang="en">
        {(receipt.match(/.{4}/g) ?? []).map((group, index) => (
          <li>
            <span class="ps-aloud__number">{t('aloudGroup', { number: index + 1 })}</span>
            <span class="ps-aloud__group">
              {[...group].map((sign, at) => (
                <>
                  {at === 0 ? null : ', '}
                  <span class="ps-nowrap">{saidAloud(sign)}</span>
                </>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p class="govuk-body ps-measure">{t('aloudSigns')}</p>
    </>
  );
}

interface SavedProps {
  readonly saved: Saved;
  readonly heldBy: string;
  /** May the member open it? */
  readonly opens: boolean;
}

/** That it was saved, to whoever comes back to it: the receipt is gone. */
export function SavedView({ saved, heldBy, opens }: SavedProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{t('savedTitle', { reference: saved.reference })}</h1>
      <p class="govuk-body">{t('savedText', { agency: heldBy })}</p>
      <p class="govuk-body">{t('savedGone')}</p>
      {opens ? null : <p class="govuk-body ps-measure">{t('noAccess', { reference: saved.reference })}</p>}
      <ButtonGroup>
        <Button href={staffPaths.take()} text={t('another')} />
        {opens ? (
          <a class="govuk-link" href={staffPaths.report(saved.reportId)}>
            {t('open')}
          </a>
        ) : null}
      </ButtonGroup>
    </>
  );
}

/** Nothing is kept under this address any more. */
export function NothingHere() {
  return (
    <>
      <h1 class="govuk-heading-l">{t('gone')}</h1>
      <p class="govuk-body ps-measure">{t('goneText')}</p>
      <Button href={staffPaths.take()} text={t('another')} />
    </>
  );
}
