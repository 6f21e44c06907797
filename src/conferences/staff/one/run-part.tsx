import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { stateOf } from '../../conference/conference.ts';
import type { OneProps } from './model.ts';
import { t } from './one-words.ts';

/** What comes next: open it, say that one is there, read back what was agreed. */
export function RunPart({ one, runs, present, formToken }: OneProps) {
  const state = stateOf(one);
  const id = one.conferenceId;
  const press = (turn: 'open' | 'attend') => (
    <form method="post" action={staffPaths.conferenceTurn(id, turn)}>
      <input type="hidden" name="form-token" value={formToken} />
      <Button text={t(turn)} classes={turn === 'open' ? 'govuk-button--secondary' : ''} preventDoubleClick />
    </form>
  );
  return (
    <div class="govuk-button-group ps-run">
      {state === 'coming' && runs ? press('open') : null}
      {state === 'open' && !present ? press('attend') : null}
      {one.openedAt === null ? null : (
        <Button
          href={staffPaths.conferenceTurn(id, 'read-back')}
          text={t(state === 'open' ? 'readBack' : 'readBack.closed')}
          classes={state === 'open' ? 'govuk-button--secondary' : ''}
        />
      )}
    </div>
  );
}
