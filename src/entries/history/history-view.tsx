import type { ComponentChildren } from 'preact';
import { Pagination } from '../../design/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import type { Placed } from '../entry.ts';
import en from './words/en.json' with { type: 'json' };

export const historyWord = catalogue({ en })('en');

/** One step, as its room tells it. */
export interface StepTold extends Placed {
  readonly what: string;
  /** What is said of it besides; left out where the kind tells enough. */
  readonly said?: string | undefined;
  /** The page on which it is best seen as it stood. */
  readonly page: string;
  /** Its own place on that page, where the page shows a run of such things and not one moment. */
  readonly address?: string | undefined;
}

interface HistoryProps {
  readonly steps: readonly StepTold[];
  /** The address of the history. */
  readonly address: string;
  readonly first: boolean;
  readonly more: boolean;
  readonly head: ComponentChildren;
  /** What the room tells besides, before the steps. */
  readonly beside?: ComponentChildren;
  nameOf(memberId: string): string;
}

/** Every step, newest first, each with the way to the record as it stood then. */
export function HistoryView({ steps, address, first, more, head, beside, nameOf }: HistoryProps) {
  const last = steps.at(-1);
  return (
    <>
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{historyWord('heading')}</h1>
      <p class="govuk-body ps-measure">{historyWord('lead')}</p>
      {beside}
      {steps.length === 0 ? (
        <p class="govuk-body">{historyWord('none')}</p>
      ) : (
        <ol class="ps-events">
          {steps.map(({ what, said, page, address: own, place, by, at }) => (
            <li class="ps-event">
              <span class="ps-event__day">{historyWord('by', { name: nameOf(by), at })}</span>
              <strong>{what}</strong> {said === undefined ? null : <span class="ps-as-told">{said}</span>}
              <a class="govuk-link ps-block" href={own ?? `${page}?at=${place}`}>
                {historyWord('see')}
                <span class="govuk-visually-hidden"> {historyWord('hidden', { what, at })}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {first && !more ? null : (
        <Pagination
          previous={first ? undefined : { href: address, text: historyWord('newest') }}
          next={
            more && last !== undefined
              ? { href: `${address}?at=${last.place}`, text: historyWord('older') }
              : undefined
          }
        />
      )}
    </>
  );
}
