/** A way on: the whole card is one link. */
export interface CardLink {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** Ways on from a page, side by side where there is room. */
export function CardLinks({ items }: { items: readonly CardLink[] }) {
  return (
    <ul class="ps-cards">
      {items.map((item) => (
        <li class="ps-card">
          <h2 class="ps-card__title">
            <a class="govuk-link" href={item.href}>
              {item.title}
            </a>
          </h2>
          <p class="ps-card__text">{item.text}</p>
        </li>
      ))}
    </ul>
  );
}
