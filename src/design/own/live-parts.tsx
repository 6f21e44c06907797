import type { ComponentChildren } from 'preact';

interface LiveWholeProps {
  /** Where the page's line of events comes from. */
  readonly events: string;
  /** What stands on the page, and in the title, once all else is off it. */
  readonly title: string;
  readonly text: string;
  /** Where to go from there. */
  readonly next: { readonly href: string; readonly text: string };
}

/**
 * Lets an open page follow what its reader may see of what it is about: what they may see no more leaves the screen at once, not with their next
 * press [X8]. Filled in by script alone; without it the next request shows the same.
 */
export function LiveWhole({ events, title, text, next }: LiveWholeProps) {
  return (
    <div data-live="case" data-live-events={events} data-gone-title={title}>
      <template data-live-words="gone">
        <p class="govuk-body">{text}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={next.href}>
            {next.text}
          </a>
        </p>
      </template>
    </div>
  );
}

/**
 * The same of several things that a page shows beside each other, in the order in which `events` asks for them: the part of one (`data-live-case`) leaves the
 * screen by itself, and what rests on a part of it that may be read no more (`data-live-shut`) with it.
 */
export function LiveParts(props: {
  readonly events: string;
  readonly gone: string;
  /** Where more or less than before may be read of one. */
  readonly changed?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div data-live="cases" data-live-events={props.events}>
      <div role="status" tabIndex={-1} data-live-said />
      <template data-live-words="gone">
        <p class="govuk-body">{props.gone}</p>
      </template>
      {props.changed === undefined ? null : (
        <template data-live-words="changed">
          <p class="govuk-body">{props.changed}</p>
        </template>
      )}
      {props.children}
    </div>
  );
}
