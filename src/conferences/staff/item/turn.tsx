import { Button, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { minutesOver } from '../../agenda/slots.ts';
import { isOver, stateOf } from '../../conference/conference.ts';
import type { ItemProps } from './model.ts';
import { t } from './part-form.ts';

/** When it is spoken of: beforehand the earliest time, in the meeting since when, afterwards how long; and by how much it ran over. */
export function TimeOf({ item, conference, earliest, now }: ItemProps) {
  const { begunAt, endedAt, minutes } = item;
  const over = minutesOver(item, now);
  if (item.takenOffAt !== null || earliest === undefined) return <>{t('fact.off')}</>;
  return (
    <>
      {begunAt === null && isOver(conference)
        ? t('turn.not')
        : begunAt === null
          ? t('fact.slot.value', { minutes, at: earliest })
          : endedAt === null
            ? t('turn.since', { at: begunAt, minutes })
            : t('turn.took', { begun: begunAt, ended: endedAt })}{' '}
      {over === 0 ? null : (
        <Tag text={t('turn.over', { minutes: over })} classes="govuk-tag--orange ps-wide-tag" />
      )}
    </>
  );
}

/** What comes next while the conference is open: begin it, end it, then the next item, and at last what was agreed is read back. */
export function NextTurn({ item, conference, next, formToken }: ItemProps) {
  if (stateOf(conference) !== 'open' || item.takenOffAt !== null) return null;
  if (item.endedAt !== null)
    return next === undefined ? (
      <Button
        href={staffPaths.conferenceTurn(conference.conferenceId, 'read-back')}
        text={t('turn.readBack')}
      />
    ) : (
      <Button
        href={staffPaths.conferenceItem(next.itemId)}
        text={t('turn.next', { reference: next.reference })}
      />
    );
  const begins = item.begunAt === null;
  return (
    <form method="post" action={staffPaths.conferenceItemTurn(item.itemId, 'turn')}>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="turn" value={begins ? 'begin' : 'end'} />
      <Button
        text={t(begins ? 'turn.begin' : 'turn.end')}
        classes={begins ? '' : 'govuk-button--secondary'}
        preventDoubleClick
      />
    </form>
  );
}
