import type { ComponentChildren } from 'preact';
import { Button, InsetText } from '../../../../design/index.ts';
import type { Block } from '../../../../documents/index.ts';
import { staffPaths } from '../../../../paths.ts';
import type { Briefing, Withheld } from './briefing-paper.ts';
import { b } from './briefing-words.ts';

interface BriefingProps {
  readonly id: string;
  readonly item: string;
  /** Undefined: it is kept apart, and has none. */
  readonly briefing: Briefing | undefined;
  /** This member may write in it. */
  readonly works: boolean;
  readonly head: ComponentChildren;
}

/** What will be given away, as it will be read, before it is. */
export function BriefingView(props: BriefingProps) {
  const { briefing, head } = props;
  return (
    <>
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{b('title')}</h1>
      {briefing === undefined ? (
        <InsetText text={b('apart')} />
      ) : (
        <>
          <p class="govuk-body ps-measure">{b('page.lead')}</p>
          <Given {...props} briefing={briefing} />
        </>
      )}
    </>
  );
}

function Given({ id, item, briefing, works }: BriefingProps & { readonly briefing: Briefing }) {
  const write = staffPaths.investigationWrite(id, 'visit', { about: item });
  const { withheld } = briefing;
  const writesFirst = withheld.length > 0 && works;
  return (
    <>
      {withheld.length === 0 ? null : <LeftOut withheld={withheld} />}
      <div class="govuk-button-group">
        {writesFirst ? <Button href={write} text={b('withheld.do')} /> : null}
        <Button
          href={staffPaths.visitBriefingFile(id, item)}
          text={b('word')}
          classes={writesFirst ? 'govuk-button--secondary' : ''}
        />
        <Button
          href={staffPaths.visitBriefingFile(id, item, 'pdf')}
          text={b('pdf')}
          classes="govuk-button--secondary"
        />
        {works && !writesFirst ? (
          <a class="govuk-link" href={write}>
            {b('change')}
          </a>
        ) : null}
      </div>
      <p class="govuk-body-s ps-second">{b('book')}</p>
      {briefing.blocks.map((block) => (
        <OneBlock block={block} />
      ))}
    </>
  );
}

function LeftOut({ withheld }: { readonly withheld: readonly Withheld[] }) {
  return (
    <section class="ps-overlap" aria-labelledby="withheld">
      <h2 class="govuk-heading-m" id="withheld">
        {b('withheld', { count: withheld.length })}
      </h2>
      <ul class="govuk-list">
        {withheld.map(({ part, name }) => (
          <li>{b('withheld.line', { part, name })}</li>
        ))}
      </ul>
      <p class="govuk-body">{b('withheld.text')}</p>
    </section>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2 class="govuk-heading-s govuk-!-margin-top-4 govuk-!-margin-bottom-1">{block.text}</h2>;
    case 'text':
      return <p class="govuk-body ps-measure ps-as-told">{block.text}</p>;
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <dl class="ps-said">
          {block.rows.map(([name, words]) => (
            <div>
              <dt>{name}</dt>
              <dd class="ps-as-told">{words}</dd>
            </div>
          ))}
        </dl>
      );
  }
}
