/** Lists of words by which free text is held against orders, and how near they have to stand, as dated data. Pure. */
import type { Day } from '../../platform/working-days.ts';
import frequent from './frequent-words.generated.json' with { type: 'json' };

interface Listed<Of> {
  readonly source: string;
  readonly words: Of;
}

/** What stands from a day on, each list with where it comes from. */
export interface WordLists {
  readonly from: Day;
  /** Short forms of words for a street, and what they stand for. */
  readonly shortened: Listed<ReadonlyMap<string, string>>;
  /** What a street's name ends with, so that no town and no “opposite the park” is taken for one. */
  readonly streets: Listed<ReadonlySet<string>>;
  /** Streets that very many towns have: told without a number they name nothing. */
  readonly commonStreets: Listed<ReadonlySet<string>>;
  /** What a company's name may be told without. */
  readonly legalForms: Listed<ReadonlySet<string>>;
  /** Words for a trade: alone they name no business. */
  readonly trades: Listed<ReadonlySet<string>>;
  /** When one word alone tells a thing from others: how long it is at least, and which words are too frequent for it. */
  readonly alone: {
    readonly source: string;
    readonly shortest: number;
    readonly frequent: ReadonlySet<string>;
  };
  /** How many words further on two words of one thing may stand, and how many words of a text are looked at. */
  readonly near: { readonly source: string; readonly farthest: number; readonly mostWords: number };
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const first: WordLists = {
  from: '2015-01-31',
  shortened: {
    source: 'Our own proposal: how people write these words in messages',
    words: new Map([
      ['st', 'street'],
      ['rd', 'road'],
      ['ave', 'avenue'],
      ['ln', 'lane'],
    ]),
  },
  streets: {
    source:
      'Ordnance Survey Open Names as counted by CityMetric (road, close, street, lane, avenue); the others are our own proposal',
    words: words(
      'street road lane row avenue close court drive way terrace crescent place square walk grove gardens mews parade rise wharf yard',
    ),
  },
  commonStreets: {
    source:
      'Ordnance Survey data as counted by Zoopla (the ten most common, without the one that ends in no word for a street); London, Market, Park, Victoria and Chester are our own proposal',
    words: new Set(
      'high street,station road,church street,church lane,church road,mill lane,main street,green lane,school lane,london road,market street,park road,victoria road,chester road'.split(
        ',',
      ),
    ),
  },
  legalForms: {
    source:
      'Company, Limited Liability Partnership and Business (Names and Trading Disclosures) Regulations 2015, Schedules 2 and 3, in force 31 January 2015: what tells no company from another',
    words: words('ltd limited plc llp the and co company uk'),
  },
  trades: {
    source: 'Our own proposal: what shops and firms of trades in which people are exploited call themselves',
    words: words(
      'car wash hand nail nails bar spa beauty hair salon barber barbers takeaway restaurant cafe kitchen pizza kebab food foods shop store farm farms cleaning cleaners building builders construction services massage hotel agency care home recruitment transport taxi taxis garage valeting',
    ),
  },
  alone: {
    source:
      'SCOWL (Kevin Atkinson, 2020.12.07) as Debian packs it: frequent British words, and names that dictionaries hold; popular names of 106 countries (popular-names-by-country, CC0); towns of Cheshire and around; six letters is our own proposal',
    shortest: 6,
    frequent: words(frequent.words),
  },
  near: { source: 'Our own proposal: no source says how near', farthest: 4, mostWords: 5000 },
};

/** Oldest first. One that is added has all orders filed anew from its day on. */
const all: readonly [WordLists, ...WordLists[]] = [first];

/** The lists that stand on a day. */
export const listsOn = (day: Day): WordLists => all.findLast(({ from }) => from <= day) ?? all[0];

/** The version of how orders are filed: one more whenever the code files something else of the same entries (2: an order that ends on a day ahead stands until then; 3: businesses and premises that an order binds; 4: the day on which it has run out; 5: single words that are rare, what is looked at by hand, and the last day of a condition; 6: what was told late). */
const filing = 6;

/** By which version of the code and of these lists an order is filed on a day: it only grows. */
export const filedBy = (day: Day): number => filing + all.filter(({ from }) => from <= day).length;
