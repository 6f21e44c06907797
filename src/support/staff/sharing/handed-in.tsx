import { consentBasis } from '../../../access/index.ts';
import { agreesTo, type Consent } from '../../../consents/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../case/entry.ts';
import { handInPurpose } from '../../hand-in/hand-in-case.ts';
import { t } from './sharing-words.ts';

interface HandedInProps {
  readonly caseId: string;
  readonly open: boolean;
  /** What was handed in to be investigated, newest first. */
  readonly handed: readonly EntryOf<'handed-in'>[];
  /** What was answered about sharing, newest first. */
  readonly consents: readonly Consent[];
  agencyName(agencyId: string): string;
  nameOf(memberId: string | null): string;
}

/** What was handed in, on what ground; where they agree no more, what is left to do about it. */
export function HandedIn({ handed, consents, open, caseId, agencyName, nameOf }: HandedInProps) {
  return (
    <section class="ps-case-part" aria-labelledby="handed">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="handed">
          {t('handed')}
        </h2>
        {open ? (
          <a class="govuk-link" href={staffPaths.handInCase(caseId)}>
            {t('handed.do')}
          </a>
        ) : null}
      </div>
      {handed.length === 0 ? <p class="govuk-body">{t('handed.none')}</p> : null}
      <ul class="ps-plain-list">
        {handed.map(({ body, by, at }) => (
          <li>
            <strong>{agencyName(body.to)}</strong>
            <span class="ps-second ps-block">
              {t(body.who ? 'handed.named' : 'handed.unnamed', {
                reference: body.reference,
                basis: body.basis,
                name: nameOf(by),
                at,
              })}
            </span>
            {body.why === undefined ? null : (
              <span class="ps-as-told ps-block">{t('share.why', { why: body.why })}</span>
            )}
            {body.basis === consentBasis && !agreesTo(consents, handInPurpose, body.agreedFor) ? (
              <strong>{t('handed.withdrawn', { reference: body.reference })}</strong>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
