import type { ComponentChildren } from 'preact';
import { Pagination, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Entry } from '../../investigation/entry.ts';
import type { Happened } from '../../investigation/entry-store.ts';
import { say } from '../say.ts';
import type { FieldRule } from '../write/field-rule.ts';
import { WordsOf } from '../write/last-time.tsx';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface HistoryProps {
  readonly id: string;
  readonly steps: readonly Happened[];
  /** Who was named or taken off, and why, by the place at which that was written. */
  readonly namings: ReadonlyMap<number, string>;
  readonly first: boolean;
  readonly more: boolean;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** Every step, newest first, each with the way to the investigation as it stood then. */
export function HistoryView({ id, steps, namings, first, more, head, nameOf }: HistoryProps) {
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
              <strong>{say(`kind.${step.kind}`)}</strong>{' '}
              {namings.has(step.place) ? <span class="ps-as-told">{namings.get(step.place)}</span> : null}
              <a class="govuk-link ps-block" href={`${staffPaths.investigation(id)}?at=${step.place}`}>
                {t('see')}
                <span class="govuk-visually-hidden">
                  {' '}
                  {t('hidden', { what: say(`kind.${step.kind}`), at: step.at })}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {first && !more ? null : (
        <Pagination
          previous={first ? undefined : { href: staffPaths.investigationHistory(id), text: t('newest') }}
          next={
            more && last !== undefined
              ? { href: `${staffPaths.investigationHistory(id)}?at=${last.place}`, text: t('older') }
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
            <WordsOf entry={version} fields={fields} />
          </li>
        ))}
      </ol>
    </>
  );
}
