import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { say } from '../say.ts';

interface WishesProps {
  readonly investigationId: string;
  readonly step: EntryOf<'overt'>;
  /** This member may write in it. */
  readonly works: boolean;
}

/** That nobody knows what the victims wish, and why somebody goes on all the same: stands until it is known. */
export function WishesNote({ investigationId, step: { about, body }, works }: WishesProps) {
  return (
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      <strong class="ps-late">{say(`wishesOpen.${body.wishes === 'not-asked' ? 'asked' : 'known'}`)}</strong>{' '}
      {body.choice !== 'go' ? null : (
        <span class="ps-block">
          {body.without === undefined
            ? say('wishesOpen.noReason')
            : say('wishesOpen.goes', { reason: say(`without.${body.without}`) })}
          {body.withoutWords === undefined ? null : (
            <>
              {' '}
              <span class="ps-as-told ps-block">{body.withoutWords}</span>
            </>
          )}
        </span>
      )}{' '}
      {works ? (
        <a
          class="govuk-link ps-block"
          href={staffPaths.investigationWrite(investigationId, 'overt', { about })}
        >
          {say('wishesOpen.do')}
          <span class="govuk-visually-hidden">: {body.what}</span>
        </a>
      ) : null}
    </p>
  );
}
