import type { ComponentChildren } from 'preact';
import { Alert, Button, EmptyState, LiveParts, Tag } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { levelTag } from '../../../support/index.ts';
import type { Item } from '../../agenda/item.ts';
import { type Conference, stateOf } from '../../conference/conference.ts';
import type { ReadBack } from '../../meeting/action.ts';
import type { Meeting } from '../../meeting/open-meeting.ts';
import { t as itemWord } from '../item/part-form.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface ReadBackProps {
  readonly conference: Conference;
  /** The items that show to this member, in the order of the agenda, each with what was agreed. */
  readonly meetings: readonly (Meeting & { readonly item: Item })[];
  /** The last first. */
  readonly readBacks: readonly ReadBack[];
  readonly runs: boolean;
  readonly formToken: string;
  readonly done: string | undefined;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}

/** What was agreed, item by item, to be read out; who said that it is right; and the end of the conference. */
export function ReadBackView(props: ReadBackProps) {
  const { conference, meetings, formToken } = props;
  const { conferenceId } = conference;
  const open = stateOf(conference) === 'open';
  const agreed = meetings.filter((each) => each.actions.length > 0);
  return (
    <>
      {props.done === 'confirmed' ? (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t('done.confirmed')}
          text={t('done.confirmed')}
          role="status"
        />
      ) : null}
      <span class="govuk-caption-l">{conference.title}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title')}</h1>
      <p class="govuk-body ps-measure">{t(open ? 'lead' : 'lead.closed')}</p>
      {agreed.length === 0 ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <LiveItems itemIds={agreed.map(({ item }) => item.itemId)}>
          {agreed.map((each) => (
            <OneItem {...props} meeting={each} />
          ))}
        </LiveItems>
      )}
      <Confirmed {...props} />
      {open ? (
        <form method="post" action={staffPaths.conferenceTurn(conferenceId, 'read-back')}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('confirm')} preventDoubleClick />
        </form>
      ) : null}
      {open && props.runs ? (
        <form method="post" action={staffPaths.conferenceTurn(conferenceId, 'close')}>
          <p class="govuk-body ps-measure">{t('close.lead')}</p>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('close')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      ) : null}
    </>
  );
}

/** Each item leaves an open page by itself when its reader is on it no more: what the person takes back leaves the screen at once [X8]. */
function LiveItems(props: { readonly itemIds: readonly string[]; readonly children: ComponentChildren }) {
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'items', id: props.itemIds.join(',') })}`;
  return (
    <LiveParts events={events} gone={t('gone')}>
      {props.children}
    </LiveParts>
  );
}

function OneItem(props: ReadBackProps & { readonly meeting: ReadBackProps['meetings'][number] }) {
  const { meeting, agencyName, nameOf } = props;
  const { item, whom, actions } = meeting;
  return (
    <section class="ps-case-part" aria-labelledby={item.itemId} data-live-case>
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id={item.itemId}>
          <a class="govuk-link" href={staffPaths.conferenceItem(item.itemId)}>
            {t('of', { reference: item.reference, whom })}
          </a>
        </h2>
        <Tag {...levelTag(item.riskLevel)} />
      </div>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {actions.map(({ action, what }) => (
          <li>
            <span class="ps-as-told">{what}</span>
            <span class="ps-second ps-block">
              {action.ownerId === null
                ? itemWord('agreed.anybody', { agency: agencyName(action.agencyId) })
                : itemWord('agreed.who', {
                    name: nameOf(action.ownerId),
                    agency: agencyName(action.agencyId),
                  })}
              {`, ${itemWord('agreed.due', { at: noon(action.dueOn) })}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who heard it; and whether something was agreed since, of what shows to this member. */
function Confirmed({ readBacks, meetings, nameOf, agencyName }: ReadBackProps) {
  const last = Math.max(
    0,
    ...meetings.flatMap((each) => each.actions.map(({ action }) => action.at.getTime())),
  );
  return (
    <section class="ps-case-part" aria-labelledby="confirmed">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="confirmed">
          {t('confirmed')}
        </h2>
      </div>
      {readBacks.length === 0 ? <p class="govuk-body">{t('confirmed.nobody')}</p> : null}
      <ul class="ps-plain-list">
        {readBacks.map((each) => (
          <li>
            {t('confirmed.by', {
              name: nameOf(each.memberId),
              agency: agencyName(each.agencyId),
              at: each.at,
            })}{' '}
            {each.at.getTime() < last ? <span class="ps-second">{t('confirmed.since')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
