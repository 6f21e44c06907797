import type { ComponentChildren } from 'preact';
import { Button, EmptyState, Pagination, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Decided } from '../../plan/decisions.ts';
import { areWishesOpen } from '../../plan/wishes.ts';
import { noon, say } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface DecisionsProps {
  readonly one: Investigation;
  /** Newest first. */
  readonly decisions: readonly Decided[];
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
          {decisions.map((entry) =>
            entry.kind === 'decision' ? (
              <Written entry={entry} nameOf={nameOf} />
            ) : (
              <OfStep id={id} entry={entry} nameOf={nameOf} />
            ),
          )}
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

interface OneProps<K extends 'decision' | 'overt'> {
  readonly entry: EntryOf<K>;
  nameOf(memberId: string): string;
}

/** A decision that was written as such. */
function Written({ entry: { body, by, at }, nameOf }: OneProps<'decision'>) {
  return (
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
  );
}

/** What was decided of a step that others will notice, with the risk to victims before whoever decided. */
function OfStep({ id, entry: { about, body, by, at }, nameOf }: OneProps<'overt'> & { id: string }) {
  const { without, withoutWords } = body;
  return (
    <li class="ps-event">
      <span class="ps-event__day">{t('on', { at })}</span>
      <Tag text={say(`overtChoice.${body.choice}`)} classes="govuk-tag--grey" />{' '}
      <strong class="ps-as-told">{body.what}</strong>
      <p class="ps-second">{t('step', { kind: say(`overt.${body.kind}`), at: noon(body.on) })}</p>
      {body.choiceWhy === undefined ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          {t('why')}: <span class="ps-as-told">{body.choiceWhy}</span>
        </p>
      )}
      {body.choice !== 'go' || !areWishesOpen(body) || without === undefined ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          {say('wishesOpen.goes', { reason: say(`without.${without}`) })}{' '}
          <span class="ps-as-told">{withoutWords}</span>
        </p>
      )}
      <p class="ps-second">{t('by', { name: nameOf(by), at })}</p>
      <a class="govuk-link" href={staffPaths.investigationVersions(id, 'overt', about)}>
        {t('step.read')}
        <span class="govuk-visually-hidden">: {body.what}</span>
      </a>
    </li>
  );
}
