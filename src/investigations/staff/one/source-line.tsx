import { Tag } from '../../../design/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { TakenBack } from '../../consent/taken-back.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import type { ThingKind } from '../../investigation/entry-bodies.ts';
import { gradeOf } from '../../investigation/source.ts';
import { noon, say } from '../say.ts';
import { t } from './one-words.ts';

type Sourced = EntryOf<ThingKind | 'part' | 'link'>['body'];

const colours = { fact: 'green', hearsay: 'yellow', opinion: 'grey' } as const;

/** Where something comes from, whether it is a fact (told by a word, not by colour alone), and how the police graded it. */
export function SourceLine({
  of,
  takenBack,
}: {
  of: Sourced;
  /** Reports whose consent was taken back: what came with them is marked. */
  takenBack: readonly TakenBack[];
}) {
  const source = say(`source.${of.source}`);
  const grade = gradeOf(of);
  return (
    <p class="ps-second ps-source-line">
      <Tag text={say(`natureTag.${of.nature}`)} classes={`govuk-tag--${colours[of.nature]}`} />{' '}
      {of.sourceNote === undefined
        ? t('source', { source, at: noon(of.on) })
        : t('sourceNote', { source, note: of.sourceNote, at: noon(of.on) })}
      {grade === '' ? null : ` · ${t('grade', { grade })}`}
      {takenBack.some(({ reference }) => of.sourceNote?.includes(reference)) ? (
        <>
          {' '}
          <Tag text={say('takenBack.tag')} classes="govuk-tag--orange" />
        </>
      ) : null}
      {of.conditions === undefined ? null : ` · ${t('conditions', { words: of.conditions })}`}
    </p>
  );
}

/** Since when, and until when. */
export function Span({ from, until }: { from: Day | undefined; until: Day | undefined }) {
  if (from === undefined && until === undefined) return null;
  return (
    <span class="ps-second">
      {' '}
      {[
        ...(from === undefined ? [] : [t('from', { at: noon(from) })]),
        ...(until === undefined ? [] : [t('until', { at: noon(until) })]),
      ].join(', ')}
    </span>
  );
}
