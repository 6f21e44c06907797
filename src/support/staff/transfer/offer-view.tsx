import type { ComponentChildren } from 'preact';
import type { ListedAgency } from '../../../access/index.ts';
import { Alert, Button, ErrorSummary, InsetText, Select, Tag, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import type { Transfer } from '../../transfer/transfer.ts';
import { type BasisToChoose, GroundFields } from '../ground-fields.tsx';
import type { OfferProblem } from './read-offer.ts';
import { stateTag } from './state-tag.ts';
import { t } from './transfer-words.ts';

interface OfferProps {
  readonly caseId: string;
  /** It is shown as it was: nothing is offered or taken back from there. */
  readonly fixed: boolean;
  /** What stands over it then. */
  readonly past: ComponentChildren;
  readonly open: boolean;
  /** Newest first, with why each was declined, where it was. */
  readonly transfers: readonly { readonly one: Transfer; readonly answer: string | undefined }[];
  readonly receivers: readonly Pick<ListedAgency, 'agencyId' | 'name'>[];
  readonly bases: readonly BasisToChoose[];
  readonly form: FormBody;
  readonly problems: readonly OfferProblem[];
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  agencyName(agencyId: string): string;
  nameOf(memberId: string | null): string;
}

const fieldOf = (problem: OfferProblem): string => (problem === 'consent' ? 'ground' : problem);

/** What waits; else the form; then what was offered before. */
export function OfferView(props: OfferProps) {
  const { problems, transfers, caseId } = props;
  const waiting = transfers.find(({ one }) => one.state === 'offered')?.one;
  const past = transfers.filter(({ one }) => one.state !== 'offered');
  return (
    <>
      {problems.length === 0 ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={problems.map((problem) => ({
            href: `#${fieldOf(problem)}`,
            text: t(`${problem}.needed`),
          }))}
        />
      )}
      {props.past}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">
        {t('lead')}{' '}
        {props.fixed ? null : (
          <a class="govuk-link" href={staffPaths.caseHandOver(caseId)}>
            {t('lead.handOver')}
          </a>
        )}
      </p>
      {waiting === undefined ? null : <Waiting {...props} one={waiting} />}
      {waiting === undefined && props.open && !props.fixed ? <OfferForm {...props} /> : null}
      {past.length === 0 ? null : <Past {...props} transfers={past} />}
    </>
  );
}

const outcomes = ['offered', 'withdrawn'] as const;
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

function Waiting({ one, caseId, fixed, formToken, agencyName, nameOf }: OfferProps & { one: Transfer }) {
  return (
    <InsetText>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{t('waiting', { agency: agencyName(one.toAgency) })}</strong>
      </p>
      <p class="govuk-body">
        {t('waiting.text', { at: one.offeredAt })}{' '}
        {t('by', { name: nameOf(one.offeredBy), at: one.offeredAt })}
      </p>
      {fixed ? null : (
        <form method="post" action={staffPaths.withdrawTransfer(caseId)}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('withdraw')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </InsetText>
  );
}

function OfferForm(props: OfferProps) {
  const { form, problems } = props;
  const error = (...of: readonly OfferProblem[]) => {
    const found = of.find((each) => problems.includes(each));
    return found === undefined ? undefined : { text: t(`${found}.needed`) };
  };
  const text = (name: 'reason' | 'agreed') => (
    <Textarea
      id={name}
      name={name}
      rows={4}
      label={{ text: t(name), classes: 'govuk-label--s' }}
      hint={{ text: t(`${name}.hint`) }}
      value={field(form, name)}
      errorMessage={error(name)}
    />
  );
  return (
    <form class="ps-case-form" method="post" action={staffPaths.caseTransfer(props.caseId)} noValidate>
      <input type="hidden" name="form-token" value={props.formToken} />
      <Select
        id="toAgency"
        name="toAgency"
        label={{ text: t('toAgency'), classes: 'govuk-label--s' }}
        value={field(form, 'toAgency')}
        errorMessage={error('toAgency')}
        items={[
          { value: '', text: t('choose') },
          ...props.receivers.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
        ]}
      />
      {text('reason')}
      {text('agreed')}
      <GroundFields
        bases={props.bases}
        form={form}
        words={{
          ground: t('ground'),
          groundHint: t('ground.hint'),
          consent: t('ground.consent'),
          why: t('why'),
          whyHint: t('why.hint'),
        }}
        errors={{ ground: error('ground', 'consent'), why: error('why') }}
      />
      <Button text={t('offer')} preventDoubleClick />
    </form>
  );
}

function Past({ transfers, agencyName, nameOf }: OfferProps) {
  return (
    <section class="ps-case-part" aria-labelledby="past">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="past">
          {t('past')}
        </h2>
      </div>
      <ul class="ps-plain-list">
        {transfers.map(({ one, answer }) => (
          <li>
            <strong>{t('waiting', { agency: agencyName(one.toAgency) })}</strong>{' '}
            <Tag {...stateTag(one.state)} />
            <span class="ps-second ps-block">
              {t('by', { name: nameOf(one.offeredBy), at: one.offeredAt })}
            </span>
            {one.answeredAt === null ? null : (
              <span class="ps-second ps-block">
                {t('answered', {
                  state: t(`state.${one.state}`),
                  name: nameOf(one.answeredBy),
                  at: one.answeredAt,
                })}
              </span>
            )}
            {answer === undefined ? null : <span class="ps-own-words ps-as-told ps-block">{answer}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
