import type { ComponentChildren } from 'preact';
import { Pagination, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type Entry, isAbout } from '../../case/entry.ts';
import type { Happened } from '../../case/entry-store.ts';
import { needDomainCodes } from '../../needs/need-domains.ts';
import { coreOutcomes } from '../../outcomes/core-outcomes.ts';
import { riskDomains } from '../../risk/risk-domains.ts';
import { say } from '../case-words.ts';
import type { FieldRule } from '../write/field-rule.ts';
import { wordsOf } from '../write/last-time.tsx';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** What a step of the history was about, without what it says. */
export function stepInWords({ kind, about }: Pick<Happened, 'kind' | 'about'>): string {
  const risk = kind === 'risk' ? riskDomains.find((each) => each === about) : undefined;
  const need = kind === 'need' ? needDomainCodes.find((each) => each === about) : undefined;
  const outcome = kind === 'outcome' ? coreOutcomes.find((each) => each === about) : undefined;
  const domain =
    risk !== undefined
      ? say(`risk.${risk}`)
      : need !== undefined
        ? say(`need.${need}`)
        : outcome === undefined
          ? undefined
          : say(`outcome.${outcome}`);
  return domain === undefined || !isAbout(kind, about)
    ? say(`kind.${kind}`)
    : `${say(`kind.${kind}`)}: ${domain}`;
}

/** The page on which something of this kind is best seen as it stood. */
function pageOf(kind: Happened['kind']): (caseId: string) => string {
  if (kind === 'need') return staffPaths.caseNeeds;
  if (kind === 'goal' || kind === 'step' || kind === 'review') return staffPaths.casePlan;
  return kind === 'risk' ? staffPaths.caseRisk : staffPaths.case;
}

interface HistoryProps {
  readonly caseId: string;
  readonly steps: readonly Happened[];
  readonly first: boolean;
  readonly more: boolean;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** Every step, newest first, each with the way to the case as it stood then. */
export function HistoryView({ caseId, steps, first, more, head, nameOf }: HistoryProps) {
  const last = steps.at(-1);
  return (
    <>
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {steps.length === 0 ? (
        <p class="govuk-body">{t('none')}</p>
      ) : (
        <ol class="ps-events">
          {steps.map((step) => (
            <li class="ps-event">
              <span class="ps-event__day">{t('by', { name: nameOf(step.by), at: step.at })}</span>
              <strong>{stepInWords(step)}</strong>{' '}
              <a class="govuk-link ps-block" href={`${pageOf(step.kind)(caseId)}?at=${step.place}`}>
                {t('see')}
                <span class="govuk-visually-hidden">
                  {' '}
                  {t('hidden', { what: stepInWords(step), at: step.at })}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {first && !more ? null : (
        <Pagination
          previous={first ? undefined : { href: staffPaths.caseHistory(caseId), text: t('newest') }}
          next={
            more && last !== undefined
              ? { href: `${staffPaths.caseHistory(caseId)}?at=${last.place}`, text: t('older') }
              : undefined
          }
        />
      )}
    </>
  );
}

interface VersionsProps {
  readonly what: string;
  /** Newest first. */
  readonly versions: readonly Entry[];
  readonly fields: readonly FieldRule[];
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** Every version of one thing, each as it was. */
export function VersionsView({ what, versions, fields, head, nameOf }: VersionsProps) {
  return (
    <>
      {head}
      <span class="govuk-caption-l">{what}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('versions.heading')}</h1>
      <p class="govuk-body">{t(versions.length === 0 ? 'versions.none' : 'versions.lead')}</p>
      <ol class="ps-refer-past">
        {versions.map((version, index) => (
          <li>
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
              {t('versions.number', { number: versions.length - index })}{' '}
              {index === 0 ? <Tag text={t('versions.stands')} classes="govuk-tag--green" /> : null}
            </h2>
            <p class="ps-second">{t('by', { name: nameOf(version.by), at: version.at })}</p>
            <dl class="ps-said">
              {wordsOf(version, fields).map(([label, text]) => (
                <div>
                  <dt>{label}</dt>
                  <dd class="ps-as-told">{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </>
  );
}
