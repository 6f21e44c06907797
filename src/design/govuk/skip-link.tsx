import { classes, inside, type Maybe, type StyledContent } from '../content.tsx';

export type SkipLinkProps = StyledContent & Maybe<{ href: string }>;

/** The first link of a page: straight to its content. */
export function SkipLink(props: SkipLinkProps) {
  return (
    <a
      href={props.href || '#content'}
      class={classes('govuk-skip-link', props.classes)}
      {...props.attributes}
      data-module="govuk-skip-link"
    >
      {inside(props)}
    </a>
  );
}
