import type { ComponentChildren } from 'preact';
import { type ComponentWords, useComponentWords } from '../component-words.ts';
import { type Attributes, type Content, classes, hasContent, inside, type Maybe } from '../content.tsx';

export type PaginationLink = Content & { href: string } & Maybe<{
    labelText: string;
    attributes: Attributes;
  }>;

export type PaginationItem = Maybe<{
  number: string | number;
  href: string;
  current: boolean;
  ellipsis: boolean;
  visuallyHiddenText: string;
  attributes: Attributes;
}>;

export type PaginationProps = Maybe<{
  previous: PaginationLink;
  next: PaginationLink;
  items: readonly (PaginationItem | null | undefined)[];
  landmarkLabel: string;
  classes: string;
  attributes: Attributes;
}>;

/** Ways to the neighbouring pages of a list or a guide; without `items` the two links stand below each other. */
export function Pagination(props: PaginationProps) {
  const words = useComponentWords();
  const block = !props.items && Boolean(props.next || props.previous);
  return (
    <nav
      class={classes('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || words.pagination}
      {...props.attributes}
    >
      <ArrowLink link={props.previous} direction="prev" block={block} words={words} />
      {props.items ? (
        <ul class="govuk-pagination__list">
          {props.items.map((item) =>
            item && Object.keys(item).length > 0 ? <PageItem item={item} words={words} /> : null,
          )}
        </ul>
      ) : null}
      <ArrowLink link={props.next} direction="next" block={block} words={words} />
    </nav>
  );
}

type ArrowLinkProps = {
  link: PaginationLink | undefined;
  direction: 'prev' | 'next';
  block: boolean;
  words: ComponentWords;
};

function ArrowLink({ link, direction, block, words }: ArrowLinkProps) {
  if (!link?.href) return null;
  const arrowFirst = block || direction === 'prev';
  const title: ComponentChildren = hasContent(link) ? (
    inside(link)
  ) : (
    <>
      {direction === 'prev' ? words.previous : words.next}
      <span class="govuk-visually-hidden">{words.pageSuffix}</span>
    </>
  );
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={direction} {...link.attributes}>
        {arrowFirst ? <Arrow direction={direction} /> : null}
        <span
          class={classes(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {title}
        </span>
        {link.labelText && block ? (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        ) : null}
        {arrowFirst ? null : <Arrow direction={direction} />}
      </a>
    </div>
  );
}

function PageItem({ item, words }: { item: PaginationItem; words: ComponentWords }) {
  return (
    <li
      class={classes(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
        item.ellipsis && 'govuk-pagination__item--ellipsis',
      )}
    >
      {item.ellipsis ? (
        '⋯'
      ) : (
        <a
          class="govuk-link govuk-pagination__link"
          href={item.href ?? ''}
          aria-label={item.visuallyHiddenText ?? words.pageNumber.replace('{number}', String(item.number))}
          aria-current={item.current ? 'page' : undefined}
          {...item.attributes}
        >
          {item.number}
        </a>
      )}
    </li>
  );
}

const arrowPaths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ direction }: { direction: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrowPaths[direction]} />
    </svg>
  );
}
