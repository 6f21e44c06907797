import type { ComponentChildren } from 'preact';

/** Every optional property may also be given as `undefined`, so that callers can pass on what they were given. */
export type Maybe<T> = { [K in keyof T]?: T[K] | undefined };

/** Extra attributes for an element: names as they stand in HTML, values as text. `''` is an attribute without a value. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * What stands inside an element: plain `text`, or `children` where it has to be more than that.
 * The Nunjucks macros call the second one `html`; `children` win over `text` as `html` does there.
 */
export type Content = Maybe<{ text: string | number; children: ComponentChildren }>;

/** Content that may carry classes and attributes of its own: a hint, an error message, a cell. */
export type StyledContent = Content & Maybe<{ classes: string; attributes: Attributes }>;

/** The content as Preact children. */
export function inside(content: Content | undefined): ComponentChildren {
  return isPresent(content?.children) ? content?.children : content?.text;
}

/** True when there is anything to show; an empty text counts as nothing. */
export function hasContent(content: Content | undefined): boolean {
  return isPresent(content?.children) || (content?.text !== undefined && content.text !== '');
}

function isPresent(children: ComponentChildren): boolean {
  return children !== undefined && children !== null && children !== false && children !== '';
}

/** Joins class names, leaving out what is absent. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Joins ids for `aria-describedby`; undefined when there are none, so that the attribute is left out. */
export function ids(...list: (string | false | undefined)[]): string | undefined {
  return classes(...list) || undefined;
}

/** Text for a yes-or-no data attribute: `true`, `false`, or no attribute at all. */
export function flag(value: boolean | undefined): 'true' | 'false' | undefined {
  return value === undefined ? undefined : value ? 'true' : 'false';
}

/** Heading levels a component may be given. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of a level known only when the page is made. */
export function Heading(
  props: { level: HeadingLevel; children?: ComponentChildren } & Maybe<{ class: string; id: string }>,
) {
  const Tag = `h${props.level}` as const;
  return (
    <Tag class={props.class} id={props.id}>
      {props.children}
    </Tag>
  );
}
