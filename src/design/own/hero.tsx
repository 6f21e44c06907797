import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from '../content.tsx';

/** The opening of the home page: one sentence, one line below it, the first thing to do. Its heading is the page's own unless said. */
export function Hero(props: {
  title: string;
  lead: ComponentChildren;
  headingLevel?: HeadingLevel;
  children?: ComponentChildren;
}) {
  return (
    <div class="ps-hero">
      <div class="govuk-width-container">
        <Heading level={props.headingLevel ?? 1} class="ps-hero__title">
          {props.title}
        </Heading>
        <p class="ps-hero__lead">{props.lead}</p>
        {props.children}
      </div>
    </div>
  );
}
