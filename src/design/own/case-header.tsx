import type { ComponentChildren } from 'preact';

export interface CaseHeaderProps {
  /** What kind of thing this is and its reference. */
  readonly caption: ComponentChildren;
  readonly title: ComponentChildren;
  /** A picture of it, before everything else. */
  readonly picture?: ComponentChildren;
  /** Facts that decide what to do: state, time limit, owner. */
  readonly facts?: readonly { readonly name: string; readonly value: ComponentChildren }[] | undefined;
  /** Buttons; the first is the obvious next step. */
  readonly actions?: ComponentChildren;
}

/** The head of one record: what it is, where it stands, what can be done. Holds the page's `h1`. */
export function CaseHeader(props: CaseHeaderProps) {
  return (
    <div class="ps-case-header">
      {props.picture}
      <div class={props.picture ? 'ps-case-header__what' : undefined}>
        <p class="ps-case-header__caption">{props.caption}</p>
        <h1 class="ps-case-header__title">{props.title}</h1>
        {props.facts?.length ? (
          <dl class="ps-case-header__facts">
            {props.facts.map((fact) => (
              <div>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      {props.actions ? <div class="ps-case-header__actions">{props.actions}</div> : null}
    </div>
  );
}
