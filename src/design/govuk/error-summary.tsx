import type { ComponentChildren } from 'preact';
import { type Attributes, type Content, classes, flag, inside, type Maybe } from '../content.tsx';

/** One thing to put right; `href` is the field's anchor. */
export type ErrorLink = Content & Maybe<{ href: string; attributes: Attributes }>;

export type ErrorSummaryProps = Maybe<{
  titleText: ComponentChildren;
  descriptionText: ComponentChildren;
  children: ComponentChildren;
  errorList: readonly ErrorLink[];
  disableAutoFocus: boolean;
  classes: string;
  attributes: Attributes;
}>;

/** All errors of a page together, at its top. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const description = props.children || props.descriptionText;
  return (
    <div
      class={classes('govuk-error-summary', props.classes)}
      data-disable-auto-focus={flag(props.disableAutoFocus)}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.titleText}</h2>
        <div class="govuk-error-summary__body">
          {description ? <p>{description}</p> : null}
          {props.errorList?.length ? (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errorList.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {inside(item)}
                    </a>
                  ) : (
                    inside(item)
                  )}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
