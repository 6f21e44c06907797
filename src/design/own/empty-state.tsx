import type { ComponentChildren } from 'preact';

/** What a list says while there is nothing in it: why that is, and what would fill it or where to go instead. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="ps-empty">
      <p class="govuk-heading-s ps-empty__title">{title}</p>
      {children}
    </div>
  );
}
