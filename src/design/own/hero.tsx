import type { ComponentChildren } from 'preact';

/** The opening of the home page: one sentence, one line below it, the first thing to do. */
export function Hero(props: { title: string; lead: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="ps-hero">
      <div class="govuk-width-container">
        <h1 class="ps-hero__title">{props.title}</h1>
        <p class="ps-hero__lead">{props.lead}</p>
        {props.children}
      </div>
    </div>
  );
}
