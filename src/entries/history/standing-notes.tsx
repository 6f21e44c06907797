import type { ComponentChildren } from 'preact';
import { InsetText } from '../../design/index.ts';
import type { Placed } from '../entry.ts';
import { historyWord } from './history-view.tsx';

/** What a member typed and has not saved: found again where they come back to the record. */
export function UnsavedNote(props: {
  readonly drafts: readonly { readonly what: string; readonly address: string; readonly keptAt: Date }[];
}) {
  if (props.drafts.length === 0) return null;
  return (
    <InsetText classes="ps-then">
      <p class="govuk-body">{historyWord('unsaved')}</p>
      <ul class="govuk-list">
        {props.drafts.map(({ what, address, keptAt }) => (
          <li>
            <a class="govuk-link" href={address}>
              {what}
            </a>{' '}
            <span class="ps-second">{historyWord('unsaved.at', { at: keptAt })}</span>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

/** The record is shown as it stood: said before anything else. `now`: where it is shown as it stands. */
export function PastNote(props: {
  readonly then: Placed | undefined;
  readonly now: string;
  /** What of it is not shown as it was, and why. */
  readonly children?: ComponentChildren;
  nameOf(memberId: string): string;
}) {
  if (props.then === undefined) return null;
  const { by, at } = props.then;
  return (
    <InsetText classes="ps-then">
      <strong>{historyWord('past.kind')}.</strong> {historyWord('past.text', { name: props.nameOf(by), at })}{' '}
      <a class="govuk-link" href={props.now}>
        {historyWord('past.now')}
      </a>
      {props.children === undefined ? null : <span class="ps-second ps-block">{props.children}</span>}
    </InsetText>
  );
}
