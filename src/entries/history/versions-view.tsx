import type { ComponentChildren } from 'preact';
import { Tag } from '../../design/index.ts';
import type { FieldRule } from '../form/field-rule.ts';
import type { Speak } from '../form/fields.tsx';
import { type EntryShown, WordsOf } from '../form/last-time.tsx';
import { historyWord } from './history-view.tsx';

interface VersionsProps<Word extends string> {
  readonly what: string;
  /** Newest first. */
  readonly versions: readonly EntryShown[];
  /** The place of the one that stands; unsaid: the newest. */
  readonly stands?: number | undefined;
  readonly fields: readonly FieldRule<Word>[];
  readonly head: ComponentChildren;
  readonly speak: Speak<Word>;
  nameOf(memberId: string): string;
}

/** Every version of one thing, each as it was. */
export function VersionsView<Word extends string>(props: VersionsProps<Word>) {
  const { what, versions, stands, fields, head, speak, nameOf } = props;
  return (
    <>
      {head}
      <span class="govuk-caption-l">{what}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{historyWord('versions.heading')}</h1>
      <p class="govuk-body">{historyWord(versions.length === 0 ? 'versions.none' : 'versions.lead')}</p>
      <ol class="ps-refer-past">
        {versions.map((version, index) => (
          <li>
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
              {historyWord('versions.number', { number: versions.length - index })}{' '}
              {version.place === (stands ?? versions[0]?.place) ? (
                <Tag text={historyWord('versions.stands')} classes="govuk-tag--green" />
              ) : null}
            </h2>
            <p class="ps-second">{historyWord('by', { name: nameOf(version.by), at: version.at })}</p>
            <WordsOf entry={version} fields={fields} speak={speak} />
          </li>
        ))}
      </ol>
    </>
  );
}
