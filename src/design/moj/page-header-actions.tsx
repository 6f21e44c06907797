import {
  type Attributes,
  type Content,
  classes,
  Heading,
  type HeadingLevel,
  inside,
  type Maybe,
} from '../content.tsx';
import { Button, type ButtonProps } from '../govuk/button.tsx';

export type PageHeaderActionsProps = {
  heading: Content & Maybe<{ level: HeadingLevel; classes: string }>;
} & Maybe<{ items: readonly ButtonProps[]; classes: string; attributes: Attributes }>;

/** A page's heading with what can be done about the whole of it beside; below it on a phone. */
export function PageHeaderActions({ heading, items, ...props }: PageHeaderActionsProps) {
  return (
    <div class={classes('moj-page-header-actions', props.classes)} {...props.attributes}>
      <div class="moj-page-header-actions__title">
        <Heading level={heading.level ?? 1} class={heading.classes ?? 'govuk-heading-xl'}>
          {inside(heading)}
        </Heading>
      </div>
      {items ? (
        <div class="moj-page-header-actions__actions">
          <div class="moj-button-group moj-button-group--inline">
            {items.map((item) => (
              <Button {...item} />
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
