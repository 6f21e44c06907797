import { classes, inside, type StyledContent } from '../content.tsx';
import { Tag } from './tag.tsx';

export type PhaseBannerProps = StyledContent & { tag?: StyledContent | undefined };

/** What state the service is in, on every page. */
export function PhaseBanner(props: PhaseBannerProps) {
  return (
    <div class={classes('govuk-phase-banner govuk-width-container', props.classes)} {...props.attributes}>
      <p class="govuk-phase-banner__content">
        <Tag text={props.tag?.text} classes={classes('govuk-phase-banner__content__tag', props.tag?.classes)}>
          {props.tag?.children}
        </Tag>
        <span class="govuk-phase-banner__text">{inside(props)}</span>
      </p>
    </div>
  );
}
