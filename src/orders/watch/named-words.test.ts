import { expect, test } from 'vitest';
import { conditionOf, orderedOn } from '../../testing/ordering.ts';
import type { Entry } from '../order/entry.ts';
import { tellStory } from '../order/story.ts';
import { filedUnder, namedWords, pairsIn, tellsOf } from './named-words.ts';
import { filedBy, listsOn } from './word-lists.ts';

const lists = listsOn('2026-11-02');

/** Does a text tell of the one thing that an order of these words names? */
function told(named: { subject?: string; place?: string; business?: string }, text: string): boolean {
  const { subject = 'Marku', ...names } = named;
  const written = [orderedOn(subject), conditionOf({ what: 'other', ...names })];
  const story = tellStory(
    written.map((each, place): Entry => ({ ...each, place, by: 'x', at: new Date('2026-11-02') })),
  );
  // What is found is found by what it is filed under.
  return namedWords(story, lists).some(
    (each) => pairsIn(text, lists).has(filedUnder(each)) && tellsOf(text, each, lists),
  );
}

test('[X11] a name is told by all its words near each other, in any order, with or without accents', () => {
  expect(told({ subject: 'Ozren Tavchar' }, 'TAVCHAR, Ozren')).toBe(true);
  expect(told({ subject: 'Renáta Kovács' }, 'Renata something Kovacs was there')).toBe(true);
  expect(told({ subject: 'Ozren Tavchar' }, 'Ozren was there, and another was Mr Tavchar')).toBe(false);
  // One name alone is everybody's.
  expect(told({ subject: 'Marku' }, 'Marku was there')).toBe(false);
});

test('[X11] a street is told with or without its number; another house is not meant, and a street that every town has only with it', () => {
  expect(told({ place: '17 Fennel Street' }, 'They sleep in Fennel St above a shop')).toBe(true);
  expect(told({ place: '17 Fennel Street' }, 'at 18 Fennel Street')).toBe(false);
  expect(told({ place: '17 High Street, Crewe' }, 'in the high street')).toBe(false);
  expect(told({ place: '17 High Street, Crewe' }, 'at 17 High St')).toBe(true);
  expect(told({ place: 'Crewe town centre' }, 'in Crewe town centre')).toBe(false);
});

test('[X11] a trading name is told without its legal form; a trade alone names nobody', () => {
  expect(told({ business: 'Lacquer Lane Nails Ltd' }, 'at Lacquer Lane Nails')).toBe(true);
  expect(told({ business: 'Lacquer Lane Nails Ltd' }, 'nails in lacquer, down the lane')).toBe(false);
  expect(told({ business: 'hand car wash' }, 'he works at a hand car wash')).toBe(false);
});

test('[X11] a single word tells a business or a person only where it is rare: long, in no dictionary, and no name that many bear', () => {
  expect(told({ business: 'Zelnarika Ltd' }, 'They drive him to ZELNARIKA at five')).toBe(true);
  expect(told({ subject: 'Quillfeather' }, 'somebody called quillfeather has the keys')).toBe(true);
  for (const [business, text] of [
    ['Sparkle', 'the floor had to sparkle'],
    ['Valeting', 'valeting in the yard'],
    ['Zelna', 'at Zelna'],
    ['Macclesfield', 'a house in Macclesfield'],
  ] as const)
    expect(told({ business }, text)).toBe(false);
  for (const subject of ['Mohammed', 'Andrei', 'Elena', 'Grigoryan', 'Bogdan'])
    expect(told({ subject }, `${subject} was there`)).toBe(false);
});

test('[X11] each list of words stands from a day on and says where it comes from; an order is filed by the lists of its day', () => {
  const { from, near, alone, ...kinds } = lists;
  expect(from <= '2026-11-02').toBe(true);
  for (const { source } of [near, alone, ...Object.values(kinds)]) expect(source.length).toBeGreaterThan(20);
  expect(filedBy('2026-11-02')).toBeGreaterThan(filedBy('2014-12-31'));
});
