/** The register of evidence, told from its entries: each item with its number, who holds it now, and its files. Pure. */
import type { Entry, EntryOf } from '../investigation/entry.ts';

export interface Item {
  /** Its place among the items of its investigation, in the order in which they were first written down: never given twice, since none is ever taken away. */
  readonly number: number;
  /** What stands of it. */
  readonly entry: EntryOf<'item'>;
  /** All that was ever written of it, in that order; the last is what stands. */
  readonly versions: readonly EntryOf<'item'>[];
  /** Every movement, in the order in which it was written. */
  readonly movements: readonly EntryOf<'movement'>[];
  readonly files: readonly EntryOf<'item-file'>[];
}

/** The items among these entries, each once, in the order in which each was first written. */
export const begunIn = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries
      .filter(({ kind }) => kind === 'item')
      .toSorted((one, other) => one.place - other.place)
      .map(({ about }) => about),
  ),
];

/** The number of each item, by its id. `begun`: the ids in the order in which each was first written. */
export const numbersOf = (begun: readonly string[]): ReadonlyMap<string, number> =>
  new Map(begun.map((about, place) => [about, place + 1]));

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/**
 * What papers call an item: eight characters, always the same, drawn from its id. A number would tell whoever reads a paper how many items are not on it.
 * Of ten thousand items the chance that any two are called the same is one in ten thousand.
 */
export function paperReferenceOf(item: string): string {
  let rest = Number.parseInt(item.replaceAll('-', '').slice(-12), 16);
  const signs = Array.from({ length: 8 }, () => {
    const sign = alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
    return sign;
  }).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** The item that somebody means who types what a paper calls it, or its number. `begun`: the ids in the order in which each was first written. */
export function itemMeant(begun: readonly string[], typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/ITEM|[^A-Z0-9]/g, '');
  const called = begun.find((item) => paperReferenceOf(item).replace('-', '') === plain);
  return called ?? (/^\d{1,7}$/.test(plain) ? begun[Number(plain) - 1] : undefined);
}

/**
 * The items among these entries, by their numbers. Of items what was written last stands; of movements and files each counts.
 * An item without a number is none: the caller has read more items than their order.
 */
export function tellRegister(entries: readonly Entry[], numbers: ReadonlyMap<string, number>): Item[] {
  const items = new Map<string, EntryOf<'item'>[]>();
  const movements = new Map<string, EntryOf<'movement'>[]>();
  const files = new Map<string, EntryOf<'item-file'>[]>();
  for (const entry of entries.toSorted((one, other) => one.place - other.place)) {
    if (entry.kind === 'item') items.set(entry.about, [...(items.get(entry.about) ?? []), entry]);
    if (entry.kind === 'movement') movements.set(entry.about, [...(movements.get(entry.about) ?? []), entry]);
    if (entry.kind === 'item-file') files.set(entry.about, [...(files.get(entry.about) ?? []), entry]);
  }
  return [...items.entries()]
    .flatMap(([about, versions]) => {
      const [number, entry] = [numbers.get(about), versions.at(-1)];
      const [moved = [], held = []] = [movements.get(about), files.get(about)];
      return number === undefined || entry === undefined
        ? []
        : [{ number, entry, versions, movements: moved, files: held }];
    })
    .toSorted((one, other) => one.number - other.number);
}

/** What is said of how an item came: by whom and from whom, where, when, under which power and seal. */
const arrival = [
  'origin',
  'byWhom',
  'fromWhom',
  'where',
  'on',
  'at',
  'power',
  'seal',
  'storage',
] as const satisfies readonly (keyof EntryOf<'item'>['body'])[];

/**
 * How an item came, as it was written each time, the first first: the last stands, and by whom and when it was first written so. All before it were
 * written over, and a court asks why.
 */
export function arrivalsOf({ versions }: Pick<Item, 'versions'>): readonly EntryOf<'item'>[] {
  const same = (one: EntryOf<'item'>, other: EntryOf<'item'> | undefined) =>
    arrival.every((name) => one.body[name] === other?.body[name]);
  return versions.filter((version, at) => !same(version, versions[at - 1]));
}

/** What became of it: each time it was written as given back, destroyed, entered in error, or held again; and with another day or person. */
export function turnsOf({ versions }: Pick<Item, 'versions'>): readonly EntryOf<'item'>[] {
  const said = ({ body }: EntryOf<'item'>) =>
    body.state === 'held' ? 'held' : JSON.stringify([body.state, body.stateOn, body.stateBy, body.stateHow]);
  return versions.filter((version, at) => {
    const before = versions[at - 1];
    return said(version) !== (before === undefined ? 'held' : said(before));
  });
}

/** Who holds it, where, and under which seal: as the last movement says, or as it came. */
export function holdingOf({ entry, movements }: Item): {
  holder: string;
  storage: string;
  seal: string | undefined;
} {
  const said = movements.map(({ body }) => body);
  return {
    holder: said.at(-1)?.to ?? entry.body.byWhom,
    storage: said.findLast(({ storage }) => storage !== undefined)?.storage ?? entry.body.storage,
    seal: said.findLast(({ seal }) => seal !== undefined)?.seal ?? entry.body.seal,
  };
}

/**
 * Movements that do not begin with whoever held it before: a court would ask what lies between. Names are compared as they are written, without
 * regard to capitals and blanks.
 */
export function gapsIn({ entry, movements }: Item): readonly EntryOf<'movement'>[] {
  const plain = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return movements.filter(({ body }, at) => {
    const before = movements[at - 1]?.body.to ?? entry.body.byWhom;
    return plain(before) !== plain(body.from);
  });
}
