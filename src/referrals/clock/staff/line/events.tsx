import { staffPaths } from '../../../../paths.ts';
import { eventTitle } from '../../stage-words.ts';
import { noon, t } from '../clock-page-words.ts';
import type { LineProps } from './line-props.ts';

/** What happened so far, newest first; what was corrected is struck through and stays. */
export function EventList({ own, written, referralId, writes }: LineProps) {
  const corrected = new Set(written.map((event) => event.corrects));
  const all = [
    ...own.map((event) => ({ event, by: undefined })),
    ...written.map((event) => ({ event, by: event.recordedName ?? undefined })),
  ].toSorted((a, b) =>
    `${a.event.on} ${a.event.recordedAt}` < `${b.event.on} ${b.event.recordedAt}` ? 1 : -1,
  );
  return (
    <section aria-labelledby="events-title">
      <h2 class="govuk-heading-m" id="events-title">
        {t('line.events')}
      </h2>
      <ol class="ps-events">
        {all.map(({ event, by }) => {
          const old = corrected.has(event.eventId);
          return (
            <li class={old ? 'ps-event ps-event--old' : 'ps-event'}>
              <span class="ps-event__day">{t('day', { at: noon(event.on) })}</span>
              <span class="ps-event__what">
                {old ? <s>{eventTitle(event.code)}</s> : eventTitle(event.code)}
              </span>
              <span class="ps-second">
                {old ? `${t('line.corrected')} · ` : null}
                {by === undefined ? t('line.ofItself') : t('line.recordedBy', { name: by })}
                {by === undefined || old || !writes ? null : (
                  <>
                    {' · '}
                    <a
                      class="govuk-link"
                      href={`${staffPaths.referralClock(referralId)}?correct=${event.eventId}#record-title`}
                    >
                      {t('line.correctLink')}
                      <span class="govuk-visually-hidden"> {eventTitle(event.code)}</span>
                    </a>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
