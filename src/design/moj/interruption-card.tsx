import type { ComponentChildren } from 'preact';
import { type Attributes, Heading, type HeadingLevel, type Maybe } from '../content.tsx';
import { Button } from '../govuk/button.tsx';

type Action = { text: string; href: string } & Maybe<{ style: 'link' | 'button'; attributes: Attributes }>;

export type InterruptionCardProps = {
  heading: string;
  children: ComponentChildren;
  primaryAction: Action;
} & Maybe<{ secondaryAction: Action; headingLevel: HeadingLevel }>;

/** A page that stops somebody before they go on: what to mind, then one way forward. */
export function InterruptionCard(props: InterruptionCardProps) {
  const { primaryAction: first, secondaryAction: second } = props;
  return (
    <div class="moj-interruption-card">
      <div class="moj-interruption-card__content">
        <Heading level={props.headingLevel ?? 1} class="moj-interruption-card__heading">
          {props.heading}
        </Heading>
        <div class="moj-interruption-card__body">{props.children}</div>
        <div class="govuk-button-group moj-interruption-card__actions">
          {first.style === 'link' ? <InverseLink {...first} /> : <InverseButton {...first} />}
          {second ? (
            second.style === 'button' ? (
              <InverseButton {...second} />
            ) : (
              <InverseLink {...second} />
            )
          ) : null}
        </div>
      </div>
    </div>
  );
}

const InverseLink = ({ text, href }: Action) => (
  <a class="govuk-link govuk-link--inverse" href={href}>
    {text}
  </a>
);

const InverseButton = ({ text, href, attributes }: Action) => (
  <Button
    text={text}
    href={href}
    classes="govuk-button--inverse"
    preventDoubleClick
    attributes={attributes}
  />
);
