/** What a line of the chronology says: the same on the page and in the document. */
import { catalogue } from '../../../platform/words/index.ts';
import { nameOfAimed } from '../../disruption/disruption-words.ts';
import type { ChronologyRow } from '../../evidence/chronology.ts';
import type { ChronologyRead } from '../../evidence/read-chronology.ts';
import { paperReferenceOf } from '../../evidence/register.ts';
import { gradeOf } from '../../investigation/source.ts';
import { allOf, partsOf, type Story } from '../../investigation/story.ts';
import { courtLine } from '../court-gist.ts';
import { itemInWords, nameOfThing, noon, say } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export interface RowTold {
  readonly when: string;
  /** Fact, hearsay or opinion; of what the record itself holds: that it is from the record. */
  readonly nature: string;
  readonly what: string;
  /** Each with what they are in the investigation: suspect, convicted, victim, witness (Data Protection Act 2018, section 38(3)). */
  readonly whom: readonly string[];
  readonly source: string;
  /** As the police write it, such as 2CP; empty where it has none. */
  readonly grade: string;
  readonly conditions: string | undefined;
}

function whenInWords({ when, from, until, at }: ChronologyRow): string {
  if (when === 'range' && until !== undefined)
    return t('when.range', { from: noon(from), until: noon(until) });
  const day = t(when === 'about' ? 'when.about' : 'when.exact', { at: noon(from) });
  return at === undefined ? day : t('when.time', { day, time: at });
}

/** What a line is told by, beside itself. `called`: what an item is called where the line is read. */
interface Beside extends Pick<ChronologyRead, 'states'> {
  called(item: string): string;
}
/** On the pages by the register's numbers. */
export const byNumbers = ({ states, numbers }: ChronologyRead): Beside => ({
  states,
  called: (item) => String(numbers.get(item) ?? 0),
});
/** On papers by references that count nothing. */
export const byReferences = ({ states }: ChronologyRead): Beside => ({ states, called: paperReferenceOf });

function whatInWords({ entry }: ChronologyRow, story: Story, { called, states }: Beside): string {
  const number = called(entry.about);
  switch (entry.kind) {
    case 'fact':
      return entry.body.what;
    case 'decision':
      return t('what.decision', { words: entry.body.decided, why: entry.body.why });
    case 'item':
      return t('what.item', {
        number,
        origin: say(`originTag.${entry.body.origin}`),
        name: entry.body.byWhom,
        where: entry.body.where,
        words: itemInWords(entry.body),
      });
    case 'movement': {
      const { from, to, why } = entry.body;
      const told = t('what.movement', { number, from, to, why });
      return states.get(entry.about) === 'entered-in-error'
        ? itemInWords({ what: told, state: 'entered-in-error' })
        : told;
    }
    case 'step':
      return t('what.step', { words: entry.body.what, result: entry.body.result ?? '' }).trim();
    case 'overt':
      return t('what.overt', { kind: say(`overt.${entry.body.kind}`), words: entry.body.what });
    case 'disruption':
      return t('what.disruption', { words: entry.body.what, result: entry.body.resultWords ?? '' }).trim();
    case 'visit':
      return t('what.visit', {
        place: nameOfAimed(story, entry.body.of),
        result: entry.body.resultWords ?? '',
      }).trim();
    case 'advice':
    case 'charge':
    case 'heard':
    case 'plea':
    case 'verdict':
    case 'sentence':
    case 'payment':
    case 'charge-ended':
    case 'ordered':
      return courtLine(entry, story);
    case 'standing':
      return t(`what.${entry.body.state}`, { why: entry.body.why });
  }
}

/** Tells a line. `story`: what stands of the investigation, which says what each person is in it. */
export function tellRow(row: ChronologyRow, story: Story, beside: Beside): RowTold {
  const words = whatInWords(row, story, beside);
  const { replacedBy } = row;
  const common = {
    when: whenInWords(row),
    what: replacedBy === undefined ? words : t('what.earlier', { at: replacedBy.at, words }),
  };
  if (row.entry.kind !== 'fact')
    return {
      ...common,
      nature: t('record'),
      whom: [],
      source: t('record.source'),
      grade: '',
      conditions: undefined,
    };
  const { body } = row.entry;
  const source = say(`source.${body.source}`);
  return {
    ...common,
    nature: say(`natureTag.${body.nature}`),
    whom: allOf(story, 'person')
      .filter(({ about }) => body.about.includes(about))
      .map((person) => {
        const held = partsOf(story, person.about).map((part) => say(`part.${part}`).toLowerCase());
        const name = nameOfThing(person);
        return held.length === 0 ? name : t('whom', { name, parts: held.join(', ') });
      }),
    source: body.sourceNote === undefined ? source : t('sourceNote', { source, note: body.sourceNote }),
    grade: gradeOf(body),
    conditions: body.conditions,
  };
}
