import type { ComponentChildren } from 'preact';
import { Button, EmptyState, Pagination } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import { noon } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface DecisionsProps {
  readonly one: Investigation;
  /** Newest first. */
  readonly decisions: readonly EntryOf<'decision'>[];
  readonly first: boolean;
  readonly more: boolean;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** The log of decisions. */
export function DecisionsView({ one, decisions, first, more, head, nameOf }: DecisionsProps) {
  const id = one.investigationId;
  const last = decisions.at(-1);
  return (
    <>
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {one.state === 'open' ? (
        <Button href={staffPaths.investigationWrite(id, 'decision')} text={t('add')} />
      ) : null}
      {decisions.length === 0 ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <ol class="ps-events">
          {decisions.map(({ body, by, at }) => (
            <li class="ps-event">
              <span class="ps-event__day">{t('on', { at: noon(body.on) })}</span>
              <strong class="ps-as-told">{body.decided}</strong>
              <p class="govuk-body-s govuk-!-margin-bottom-1">
                {t('why')}: <span class="ps-as-told">{body.why}</span>
              </p>
              {body.options === undefined ? null : (
                <p class="govuk-body-s govuk-!-margin-bottom-1">
                  {t('options')}: <span class="ps-as-told">{body.options}</span>
                </p>
              )}
              <p class="ps-second">{t('by', { name: nameOf(by), at })}</p>
            </li>
          ))}
        </ol>
      )}
      {first && !more ? null : (
        <Pagination
          previous={first ? undefined : { href: staffPaths.investigationDecisions(id), text: t('newest') }}
          next={
            more && last !== undefined
              ? { href: `${staffPaths.investigationDecisions(id)}?at=${last.place}`, text: t('older') }
              : undefined
          }
        />
      )}
    </>
  );
}
