import { InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { stateOf } from '../../conference/conference.ts';
import type { Change, Part } from '../../conference/version.ts';
import { say } from '../say.ts';
import type { OneProps } from './model.ts';
import { t } from './one-words.ts';

/** What whoever is asked has to know first: that it is cancelled and why, or that it is moved; for whoever runs it the ways to change it. */
export function Changed({ one, runs, changes }: OneProps) {
  const state = stateOf(one);
  const [last] = changes;
  const moved = changes.find(({ parts }) => parts.includes('startsAt'));
  return (
    <>
      {state === 'cancelled' && last !== undefined ? (
        <InsetText>
          <strong>{t('cancelled', { at: last.after.at })}</strong>{' '}
          <span class="ps-as-told">{last.after.why}</span>
        </InsetText>
      ) : null}
      {state === 'coming' && moved !== undefined ? (
        <InsetText>
          <strong>{t('moved', { at: one.startsAt })}</strong>{' '}
          {t('moved.before', { at: moved.before.startsAt })}
        </InsetText>
      ) : null}
      {state === 'coming' && runs ? (
        <p class="govuk-body ps-links">
          <a class="govuk-link" href={staffPaths.conferenceTurn(one.conferenceId, 'change')}>
            {t('change')}
          </a>
          <a class="govuk-link" href={staffPaths.conferenceTurn(one.conferenceId, 'cancel')}>
            {t('cancel')}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What has changed since it was called, the last first: nothing of how it stood is lost. */
export function ChangesPart({ changes, nameOf }: OneProps) {
  if (changes.length === 0) return null;
  return (
    <section class="ps-case-part" aria-labelledby="changes">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="changes">
          {t('changes')}
        </h2>
      </div>
      <ol class="ps-plain-list">
        {changes.map((change) => (
          <li>
            <span class="ps-second ps-block">
              {t('changes.by', { name: nameOf(change.after.by), at: change.after.at })}
            </span>
            {change.after.cancelled ? <span class="ps-block">{t('changes.cancelled')}</span> : null}
            {change.parts.map((part) => (
              <span class="ps-block">{partInWords(change, part, nameOf)}</span>
            ))}
            <span class="ps-as-told ps-block">{t('changes.why', { why: change.after.why ?? '' })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function partInWords({ before, after }: Change, part: Part, nameOf: OneProps['nameOf']): string {
  const inWords = {
    startsAt: (one: typeof before) => say('when', { at: one.startsAt }),
    chair: (one: typeof before) => nameOf(one.chair),
    place: (one: typeof before) => one.place,
    title: (one: typeof before) => one.title,
  }[part];
  return t(`changes.${part}`, { before: inWords(before), after: inWords(after) });
}
