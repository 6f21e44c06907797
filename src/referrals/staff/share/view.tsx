import type { GivenShare } from '../../../access/index.ts';
import { lastSaid, purposes, standingConsents } from '../../../consents/index.ts';
import { Alert, Button, ErrorSummary, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { goesAgainst } from '../../share-referral.ts';
import { GrantForm } from './grant-form.tsx';
import { sections } from './read-share.ts';
import type { ShareProps } from './share-props.ts';
import { t } from './share-words.ts';

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
              href: `#${problem === 'consent' ? 'ground' : problem}`,
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
  const outcome = (['shared', 'ended', 'withdrawn', 'against'] as const).find((each) => each === done);
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

function OneShare({
  share,
  agencyName,
  memberName,
  reasonOf,
  consents,
  now,
}: ShareProps & { share: GivenShare }) {
  const why = reasonOf(share.shareId);
  const purpose = purposes.find((each) => each === share.purpose);
  const parts = sections
    .filter((section) => share.sections.includes(section))
    .map((section) => t(`section.${section}`).toLowerCase());
  return (
    <>
      <strong>{agencyName(share.toAgency)}</strong>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {purpose === undefined ? share.purpose : t(`purpose.${purpose}`)}
      </p>
      <p class="ps-second">
        {t('share.about', {
          parts: parts.join(', '),
          until: share.until,
          basis: share.basis,
          name: memberName(share.grantedBy),
          at: share.grantedAt,
        })}
      </p>
      {why === undefined ? null : <p class="ps-as-told govuk-!-margin-bottom-1">{t('share.why', { why })}</p>}
      {goesAgainst(share, consents, now) ? (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <strong>{t('share.against')}</strong>
        </p>
      ) : null}
    </>
  );
}

/** What the person said about being told of to others, by purpose and agency: beside the form, since consent is a ground only where they agree. */
function Asked({ consents, referral, agencyName }: ShareProps) {
  // What was said of one agency counts no more once they said another thing of all.
  const said = [...standingConsents(consents).values()].filter(
    (each) =>
      each.about === 'sharing' &&
      (each.agencyId === undefined || lastSaid(consents, each.purpose, each.agencyId) === each),
  );
  return (
    <section class="ps-refer-part" aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        {t('asked')}
      </h2>
      {said.length === 0 ? (
        <p class="govuk-body">{t('asked.none')}</p>
      ) : (
        <ul class="govuk-list">
          {said.map(({ purpose, agencyId, answer }) => (
            <li>
              {purpose === ''
                ? null
                : t('said.of', {
                    purpose: t(`purpose.${purpose}`),
                    agency: agencyId === undefined ? t('anyAgency') : agencyName(agencyId),
                  })}
              : <strong>{t(`answer.${answer}`)}</strong>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${staffPaths.referralConsent(referral.referralId)}#about-sharing`}>
          {t('asked.do')}
        </a>
      </p>
    </section>
  );
}
