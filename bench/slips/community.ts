/**
 * What is known of the names of one community, in a short form of this project's own. Names are parted by spaces, the commoner first; a low
 * line stands for a space inside one; a slash parts spellings of one name, the usual Latin one first, other scripts among them.
 */
export interface Community {
  /** As agencies write it: of whom, the country, its code; several where papers differ. */
  readonly nationality: string;
  /** How many of a hundred people of the invented county belong to it. */
  readonly share: number;
  readonly order: 'given-family' | 'family-given' | 'given-father';
  readonly male: string;
  readonly female: string;
  readonly family: string;
  /** Family names put together from a beginning and an ending, for there are more of them than any short list holds. */
  readonly woven?: { readonly share: number; readonly begin: string; readonly end: string };
  /** How steeply names become rarer: the n-th is drawn by 1 / (n + flat). */
  readonly flat: number;
  /** How a woman's family name differs from the man's form. */
  readonly feminine?: (family: string) => string;
  /** Of a hundred women who are married, how many took the husband's name. */
  readonly marriedName: number;
  /** Of a hundred people, how many papers say 1 January. */
  readonly firstOfJanuary: number;
  /** Of a hundred people, how many have a second given name. */
  readonly secondName: number;
  readonly source: string;
  readonly licence: string;
}

/** Where these lists come from. Names as such are facts; no row joins a given name to a family name of anybody. */
export const ownLists = {
  source:
    'Written by hand for this project from general knowledge; order and shares are estimates, not frequency data. The commonest family names were held against sigpwned/popular-names-by-country-dataset (CC0 1.0, commit eb62e13).',
  licence: 'Names as such are facts; the selection is the project’s own (MIT).',
};

/** The spellings of a name, ready to be drawn from. */
export type Spellings = readonly string[];

export interface Drawn {
  readonly names: readonly Spellings[];
  /** Running sums of the weights. */
  readonly upTo: Float64Array;
}

/** Makes a list ready to be drawn from. */
export function drawnFrom(list: string, flat: number): Drawn {
  const names = list
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ').split('/'));
  const upTo = new Float64Array(names.length);
  let sum = 0;
  for (let rank = 0; rank < names.length; rank++) {
    sum += 1 / (rank + 1 + flat);
    upTo[rank] = sum;
  }
  return { names, upTo };
}

/** One name of the list, by a number from 0 up to 1. */
export function nameAt({ names, upTo }: Drawn, at: number): Spellings {
  const wanted = at * (upTo.at(-1) ?? 0);
  let low = 0;
  let high = names.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return names[low] ?? [''];
}
