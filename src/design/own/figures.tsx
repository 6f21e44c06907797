import type { ComponentChildren } from 'preact';

export interface Figure {
  readonly label: string;
  /** As it is shown: a number in the page's language, or a word such as `fewer than 5`. */
  readonly value: string;
  /** What it is compared with, or what to mind. */
  readonly note?: ComponentChildren | undefined;
  /** Where the count opens into what it counts. */
  readonly href?: string | undefined;
}

/** A few counts to see in one look, each opening into what it counts. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl class="ps-figures">
      {items.map(({ label, value, note, href }) => (
        <div class="ps-figures__item">
          <dt class="ps-figures__label">{label}</dt>
          <dd class="ps-figures__value">
            {href === undefined ? (
              value
            ) : (
              <a class="govuk-link govuk-link--no-underline" href={href}>
                {value}
                <span class="govuk-visually-hidden"> {label}</span>
              </a>
            )}
          </dd>
          {note === undefined ? null : <dd class="ps-figures__note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
