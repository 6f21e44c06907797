import { Tag } from '../../../design/index.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { nameOfThing, say } from '../say.ts';
import { Change } from './change.tsx';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';
import { SourceLine, Span } from './source-line.tsx';

interface EndedProps extends Pick<OneModel, 'one' | 'works' | 'takenBack'> {
  readonly person: EntryOf<'person'>;
  /** What they were in it, or were taken for, and are no more. */
  readonly ended: readonly EntryOf<'part'>[];
}

/** What somebody was in it: stands beneath what they are, with its days and its reason, and says of itself that it stands no longer. */
export function EndedParts({ one, works, takenBack, person, ended }: EndedProps) {
  if (ended.length === 0) return null;
  return (
    <ul class="govuk-list ps-found__parts ps-found__parts--ended">
      {ended.map(({ about, body, at }) => {
        const was = say(`part.${body.as}`);
        return (
          <li>
            <Tag text={t('part.ended', { part: was.toLowerCase() })} classes="govuk-tag--grey" />
            <Span from={body.from} until={body.until} /> <span class="ps-as-told">{body.why}</span>{' '}
            <span class="ps-second">{t('part.endedOn', { at })}</span>
            <Change
              of={{ one, works }}
              kind="part"
              about={about}
              name={`${nameOfThing(person)}, ${t('part.ended', { part: was.toLowerCase() })}`}
            />
            <SourceLine of={body} takenBack={takenBack} />
          </li>
        );
      })}
    </ul>
  );
}
