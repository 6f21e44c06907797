import { staffPaths } from '../../../paths.ts';
import type { Entry } from '../../investigation/entry.ts';
import { type FieldRule, typedFrom } from './field-rule.ts';
import { inWords } from './in-words.ts';
import { w } from './write-words.ts';

interface LastProps {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly fields: readonly FieldRule[];
  readonly last: Entry | undefined;
  nameOf(memberId: string): string;
}

/** What was written last time, to be read beside what is written now. */
export function LastTime({ id, kind, about, fields, last, nameOf }: LastProps) {
  return (
    <section class="ps-beside__last" aria-labelledby="last-time">
      <h2 class="govuk-heading-m" id="last-time">
        {w('last.title')}
      </h2>
      {last === undefined ? (
        <p class="govuk-body">{w('last.none')}</p>
      ) : (
        <>
          <p class="ps-second">{w('last.by', { name: nameOf(last.by), at: last.at })}</p>
          <WordsOf entry={last} fields={fields} />
          <p class="govuk-body">
            <a class="govuk-link" href={staffPaths.investigationVersions(id, kind, about)}>
              {w('last.older')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** Everything that an entry says, by the labels of its form. */
export function WordsOf({ entry, fields }: { entry: Entry; fields: readonly FieldRule[] }) {
  const typed = typedFrom(entry.body, fields, '');
  return (
    <dl class="ps-said">
      {fields.map((rule) => {
        const said = inWords(rule, typed.get(rule.name));
        return said === '' ? null : (
          <div>
            <dt>{w(rule.label)}</dt>
            <dd class="ps-as-told">{said}</dd>
          </div>
        );
      })}
    </dl>
  );
}
