import type { Placed, WrittenOf } from '../entry.ts';
import type { FieldRule } from './field-rule.ts';
import type { Speak } from './fields.tsx';
import { formWord } from './form-words.ts';
import { linesOf } from './in-words.ts';

export type EntryShown = WrittenOf<string> & Placed;

interface LastProps<Word extends string> {
  readonly fields: readonly FieldRule<Word>[];
  readonly last: EntryShown | undefined;
  /** The address of all versions. */
  readonly versions: string;
  readonly speak: Speak<Word>;
  nameOf(memberId: string): string;
}

/** What was written last time, to be read beside what is written now. */
export function LastTime<Word extends string>({ fields, last, versions, speak, nameOf }: LastProps<Word>) {
  return (
    <section class="ps-beside__last" aria-labelledby="last-time">
      <h2 class="govuk-heading-m" id="last-time">
        {formWord('last.title')}
      </h2>
      {last === undefined ? (
        <p class="govuk-body">{formWord('last.none')}</p>
      ) : (
        <>
          <p class="ps-second">{formWord('last.by', { name: nameOf(last.by), at: last.at })}</p>
          <WordsOf entry={last} fields={fields} speak={speak} />
          <p class="govuk-body">
            <a class="govuk-link" href={versions}>
              {formWord('last.older')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** Everything that an entry says, by the labels of its form. */
export function WordsOf<Word extends string>(props: {
  readonly entry: EntryShown;
  readonly fields: readonly FieldRule<Word>[];
  readonly speak: Speak<Word>;
  readonly classes?: string;
}) {
  return (
    <dl class={props.classes === undefined ? 'ps-said' : `ps-said ${props.classes}`}>
      {linesOf(props.entry, props.fields, props.speak).map(([label, said]) => (
        <div>
          <dt>{label}</dt>
          <dd class="ps-as-told">{said}</dd>
        </div>
      ))}
    </dl>
  );
}
