import type { GivenShare, ListedAgency } from '../../../access/index.ts';
import { type Consent, purposes } from '../../../consents/index.ts';
import {
  Alert,
  Button,
  Checkboxes,
  ErrorSummary,
  InsetText,
  Radios,
  Select,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Referral } from '../../referral.ts';
import { lengths, type ReadShare, type ShareProblem, sections } from './read-share.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface ShareProps {
  readonly referral: Referral;
  readonly shares: readonly GivenShare[];
  readonly receivers: readonly Pick<ListedAgency, 'agencyId' | 'name'>[];
  /** What the person answered last, by what it is about; sharing also by purpose. */
  readonly consents: ReadonlyMap<string, Consent>;
  readonly bases: readonly { readonly code: string; readonly name: string; readonly means: string }[];
  readonly now: Date;
  agencyName(agencyId: string): string;
  memberName(memberId: string | null): string;
  readonly back: ReadShare | undefined;
  readonly done: string | undefined;
  readonly formToken: string;
}

/** Who else reads a referral, and the form by which another agency is let in. */
export function ShareView(props: ShareProps) {
  const { referral, back } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {back === undefined ? (
          <Done done={props.done} />
        ) : (
          <ErrorSummary
            titleText={t('errorTitle')}
            errorList={back.problems.map((problem) => ({
              href: `#${problem}`,
              text: t(`problem.${problem}`),
            }))}
          />
        )}
        <span class="govuk-caption-l">{referral.reference}</span>
        <h1 class="govuk-heading-l">{t('heading')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        {referral.route === 'duty-to-notify' ? <InsetText text={t('notify')} /> : null}
        <Shares {...props} />
        <Asked {...props} />
        <GrantForm {...props} />
      </div>
    </div>
  );
}

function Done({ done }: { done: string | undefined }) {
  const outcome = (['shared', 'ended'] as const).find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

const isLive = ({ endedAt, until }: GivenShare, now: Date): boolean => endedAt === null && until > now;

function Shares(props: ShareProps) {
  const { shares, now } = props;
  const live = shares.filter((share) => isLive(share, now));
  const past = shares.filter((share) => !isLive(share, now));
  return (
    <section class="ps-refer-part" aria-labelledby="shares">
      <h2 class="govuk-heading-m" id="shares">
        {t('shares')}
      </h2>
      {live.length === 0 ? <p class="govuk-body">{t('shares.none')}</p> : null}
      <ul class="govuk-list govuk-list--spaced">
        {live.map((share) => (
          <li>
            <OneShare {...props} share={share} />
            <form method="post" action={staffPaths.endReferralShare(props.referral.referralId)}>
              <input type="hidden" name="form-token" value={props.formToken} />
              <input type="hidden" name="share" value={share.shareId} />
              <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
                {t('end')}
                <span class="govuk-visually-hidden"> {props.agencyName(share.toAgency)}</span>
              </Button>
            </form>
          </li>
        ))}
        {past.map((share) => (
          <li>
            <OneShare {...props} share={share} />
            <span class="ps-second">{t('ended', { at: share.endedAt ?? share.until })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneShare({ share, agencyName, memberName }: ShareProps & { share: GivenShare }) {
  const parts = sections
    .filter((section) => share.sections.includes(section))
    .map((section) => t(`section.${section}`).toLowerCase());
  return (
    <>
      <strong>{agencyName(share.toAgency)}</strong>
      <p class="govuk-body govuk-!-margin-bottom-1">{share.purpose}</p>
      <p class="ps-second">
        {t('share.about', {
          parts: parts.join(', '),
          until: share.until,
          name: memberName(share.grantedBy),
          at: share.grantedAt,
        })}
      </p>
    </>
  );
}

/** What the person said about being told of to others: beside the form, since it is asked by purpose. */
function Asked({ consents }: ShareProps) {
  const said = purposes.flatMap((purpose) => {
    const answer = consents.get(`sharing ${purpose}`);
    return answer === undefined ? [] : [{ purpose, answer: answer.answer }];
  });
  return (
    <section class="ps-refer-part" aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        {t('asked')}
      </h2>
      {said.length === 0 ? (
        <p class="govuk-body">{t('asked.none')}</p>
      ) : (
        <ul class="govuk-list">
          {said.map(({ purpose, answer }) => (
            <li>
              {t(`purpose.${purpose}`)}: <strong>{t(`answer.${answer}`)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function GrantForm(props: ShareProps) {
  const { referral, receivers, bases, back } = props;
  const typed = back?.typed;
  const errorOf = (problem: ShareProblem) =>
    back?.problems.includes(problem) ? { text: t(`problem.${problem}`) } : undefined;
  return (
    <form
      class="ps-refer-part"
      method="post"
      action={staffPaths.referralShare(referral.referralId)}
      noValidate
    >
      <h2 class="govuk-heading-m">{t('grant')}</h2>
      <input type="hidden" name="form-token" value={props.formToken} />
      <Select
        name="agency"
        id="agency"
        label={{ text: t('agency'), classes: 'govuk-label--s' }}
        hint={{ text: t('agencyHint') }}
        errorMessage={errorOf('agency')}
        value={typed?.agency ?? ''}
        items={[
          { value: '', text: t('choose') },
          ...receivers.map((agency) => ({ value: agency.agencyId, text: agency.name })),
        ]}
      />
      <Checkboxes
        name="sections"
        idPrefix="sections"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: t('sections'), classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf('sections')}
        items={sections.map((section) => ({
          value: section,
          text: t(`section.${section}`),
          hint: { text: t(`section.${section}.hint`) },
          checked: typed?.sections.includes(section) ?? false,
        }))}
      />
      <Textarea
        name="purpose"
        id="purpose"
        rows={2}
        label={{ text: t('purpose'), classes: 'govuk-label--s' }}
        hint={{ text: t('purposeHint') }}
        errorMessage={errorOf('purpose')}
        value={typed?.purpose ?? ''}
      />
      <Select
        name="basis"
        id="basis"
        label={{ text: t('basis'), classes: 'govuk-label--s' }}
        errorMessage={errorOf('basis')}
        value={typed?.basis ?? ''}
        items={[
          { value: '', text: t('choose') },
          ...bases.map(({ code, name, means }) => ({ value: code, text: `${means} (${name})` })),
        ]}
      />
      <Radios
        name="days"
        idPrefix="days"
        classes="govuk-radios--small govuk-radios--inline"
        fieldset={{ legend: { text: t('days'), classes: 'govuk-fieldset__legend--s' } }}
        value={String(typed?.days ?? lengths[0])}
        items={lengths.map((days) => ({ value: String(days), text: t('days.of', { days }) }))}
      />
      <Button text={t('grant.button')} preventDoubleClick />
    </form>
  );
}
