import { Tag } from '../../../design/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { natures, sources } from '../../investigation/entry-bodies.ts';
import { noon, say } from '../say.ts';
import { t } from './one-words.ts';

interface Sourced {
  readonly source: (typeof sources)[number];
  readonly sourceNote?: string | undefined;
  readonly nature: (typeof natures)[number];
  readonly on: Day;
}

const colours = { fact: 'green', hearsay: 'yellow', opinion: 'grey' } as const;

/** Where something comes from, and whether it is a fact: told by a word, not by colour alone. */
export function SourceLine({ of }: { of: Sourced }) {
  const source = say(`source.${of.source}`);
  return (
    <p class="ps-second ps-source-line">
      <Tag text={say(`natureTag.${of.nature}`)} classes={`govuk-tag--${colours[of.nature]}`} />{' '}
      {of.sourceNote === undefined
        ? t('source', { source, at: noon(of.on) })
        : t('sourceNote', { source, note: of.sourceNote, at: noon(of.on) })}
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
