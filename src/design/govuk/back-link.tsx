import { useComponentWords } from '../component-words.ts';
import { type Attributes, type Content, classes, hasContent, inside, type Maybe } from '../content.tsx';

export type BackLinkProps = Content & Maybe<{ href: string; classes: string; attributes: Attributes }>;

/** A link to the page before this one. */
export function BackLink(props: BackLinkProps) {
  const words = useComponentWords();
  return (
    <a href={props.href || '#'} class={classes('govuk-back-link', props.classes)} {...props.attributes}>
      {hasContent(props) ? inside(props) : words.back}
    </a>
  );
}
