import type { ComponentChildren } from 'preact';

/** A part of the page with its list, or with what is said where there is nothing. */
export function Part(props: {
  id: string;
  title: string;
  lead?: string;
  none?: string;
  children?: ComponentChildren;
}) {
  return (
    <section class="ps-case-part" aria-labelledby={props.id}>
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id={props.id}>
          {props.title}
        </h2>
      </div>
      {props.lead === undefined ? null : <p class="govuk-body ps-measure">{props.lead}</p>}
      {props.none === undefined ? (
        <ul class="ps-refer-list">{props.children}</ul>
      ) : (
        <p class="govuk-body">{props.none}</p>
      )}
    </section>
  );
}
