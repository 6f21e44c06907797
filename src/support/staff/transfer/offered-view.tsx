import { Button, ErrorSummary, LiveWhole, Select, Tag, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { OfferWords, Transfer } from '../../transfer/transfer.ts';
import { levelTag, say } from '../case-words.ts';
import { t } from './transfer-words.ts';

interface OfferedProps {
  readonly one: Transfer;
  readonly words: OfferWords;
  readonly agency: string;
  readonly offeredBy: string;
  readonly workers: readonly { readonly memberId: string; readonly name: string }[];
  readonly me: string;
  /** They decline and did not say why. */
  readonly unsaid: boolean;
  readonly formToken: string;
}

const label = (text: string) => ({ text, classes: 'govuk-label--s' });

/** Lets an open offer follow whether it still stands: with the consent it rests on it leaves the screen at once [X8]. */
function LiveOffer({ transferId }: { readonly transferId: string }) {
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'transfer', id: transferId })}`;
  return (
    <LiveWhole
      events={events}
      title={t('gone.title')}
      text={t('gone.text')}
      next={{ href: staffPaths.transfers(), text: t('gone.all') }}
    />
  );
}

/** What is told of the case, and the two answers. */
export function OfferedView({ one, words, agency, offeredBy, workers, me, unsaid, formToken }: OfferedProps) {
  const rows = [
    [t('one.reference'), one.reference],
    [t('one.ofWhom'), say(`ofWhom.${one.ofWhom}`)],
    [t('one.risk'), <Tag {...levelTag(one.riskLevel)} />],
    [t('one.reason'), <span class="ps-as-told">{words.reason}</span>],
    [t('one.agreed'), <span class="ps-as-told">{words.agreed}</span>],
    [t('one.ground'), one.basis],
    ...(words.why === '' ? [] : [[t('one.why'), <span class="ps-as-told">{words.why}</span>]]),
    [t('one.offered'), t('one.offeredBy', { name: offeredBy, at: one.offeredAt })],
  ];
  return (
    <>
      <LiveOffer transferId={one.transferId} />
      {unsaid ? (
        <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#why', text: t('decline.needed') }]} />
      ) : null}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('one.heading', { agency })}</h1>
      <p class="govuk-body ps-measure">{t('one.lead', { agency })}</p>
      <dl class="ps-said ps-said--wide">
        {rows.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <form class="ps-case-form" method="post" action={staffPaths.acceptTransfer(one.transferId)} noValidate>
        <h2 class="govuk-heading-m govuk-!-margin-top-7">{t('accept.heading')}</h2>
        <input type="hidden" name="form-token" value={formToken} />
        <Select
          id="holder"
          name="holder"
          label={label(t('holder'))}
          value={me}
          items={workers.map(({ memberId, name }) => ({
            value: memberId,
            text: memberId === me ? t('holder.me', { name }) : name,
          }))}
        />
        <Textarea id="words" name="words" rows={3} label={label(t('accept.words'))} />
        <Button text={t('accept')} preventDoubleClick />
      </form>
      <form class="ps-case-form" method="post" action={staffPaths.declineTransfer(one.transferId)} noValidate>
        <h2 class="govuk-heading-m">{t('decline.heading')}</h2>
        <input type="hidden" name="form-token" value={formToken} />
        <Textarea
          id="why"
          name="why"
          rows={3}
          label={label(t('decline.words'))}
          hint={{ text: t('decline.hint') }}
          errorMessage={unsaid ? { text: t('decline.needed') } : undefined}
        />
        <Button text={t('decline')} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </>
  );
}
