/** The schedule for disclosure, drawn from the record: every item, document and note of an investigation, each once. Pure. */
import type { Entry, EntryOf, Kind } from '../investigation/entry.ts';
import type { Use } from '../investigation/evidence-bodies.ts';

/**
 * What each kind of entry is on the schedule. `of-item`: told with the item that it is of. `tool`: what
 * the schedule says of itself, and empty forms. A kind that is
 * not named here does not compile: so none can be left off.
 */
const standsAs: Readonly<Record<Kind, 'item' | 'document' | 'note' | 'of-item' | 'tool'>> = {
  item: 'item',
  'item-file': 'document',
  movement: 'of-item',
  judgement: 'tool',
  template: 'tool',
  fact: 'note',
  decision: 'note',
  line: 'note',
  step: 'note',
  overt: 'note',
  strategy: 'note',
  outline: 'note',
  person: 'note',
  group: 'note',
  place: 'note',
  vehicle: 'note',
  phone: 'note',
  business: 'note',
  account: 'note',
  part: 'note',
  link: 'note',
  defence: 'note',
  advice: 'note',
  charge: 'note',
  hearing: 'note',
  heard: 'note',
  plea: 'note',
  verdict: 'note',
  sentence: 'note',
  payment: 'note',
  'charge-ended': 'note',
  ordered: 'note',
  care: 'note',
  told: 'note',
  disruption: 'note',
  visit: 'note',
  named: 'note',
  'taken-off': 'note',
  standing: 'note',
};

/** Something that is on the schedule. */
export interface Material {
  /** What a decision about it names: its kind and what it is about; of a document the id of its file. */
  readonly key: string;
  readonly group: 'item' | 'document' | 'note';
  readonly entry: Entry;
  /** `12` of an item, `12/1` of its first document; notes have none. */
  readonly number: string | undefined;
  /** The decision that stands: by whom and when stands with it. Undefined while nobody has decided. */
  readonly judged: EntryOf<'judgement'> | undefined;
}

/** Every material, once, by what was decided about it. */
export type Schedule = Readonly<Record<Use | 'undecided', readonly Material[]>>;

export const keyOf = (entry: Entry): string =>
  entry.kind === 'item-file' ? `item-file:${entry.body.file}` : `${entry.kind}:${entry.about}`;

const groups = ['item', 'document', 'note'] as const;
const order = Object.keys(standsAs);

/**
 * Draws the schedule. `entries`: what stands of the investigation, with every document; in any order. Items come by their numbers, each before its own
 * documents, then notes by their kind and in the order in which they were written.
 */
export function scheduleOf(entries: readonly Entry[], numbers: ReadonlyMap<string, number>): Schedule {
  const judged = new Map<string, EntryOf<'judgement'>>();
  const documents = new Map<string, number>();
  const inOrder = entries.toSorted((one, other) => one.place - other.place);
  for (const entry of inOrder) if (entry.kind === 'judgement') judged.set(entry.about, entry);
  const materials = inOrder.flatMap((entry): (Material & { sort: number[] })[] => {
    const group = groups.find((each) => each === standsAs[entry.kind]);
    if (group === undefined) return [];
    const key = keyOf(entry);
    const common = { key, group, entry, judged: judged.get(key) };
    if (group === 'note') {
      const kind = order.indexOf(entry.kind);
      return [{ ...common, number: undefined, sort: [Number.POSITIVE_INFINITY, kind, entry.place] }];
    }
    const item = numbers.get(entry.about) ?? 0;
    const within = group === 'item' ? 0 : (documents.get(entry.about) ?? 0) + 1;
    if (group === 'document') documents.set(entry.about, within);
    return [{ ...common, number: within === 0 ? `${item}` : `${item}/${within}`, sort: [item, within, 0] }];
  });
  const sorted = materials
    .toSorted((one, other) => {
      const at = one.sort.findIndex((each, place) => each !== other.sort[place]);
      return (one.sort[at] ?? 0) < (other.sort[at] ?? 0) ? -1 : 1;
    })
    .map(({ sort, ...material }): Material => material);
  const of = (use: Use | 'undecided') =>
    sorted.filter(({ judged: each }) => (each?.body.use ?? 'undecided') === use);
  return { used: of('used'), unused: of('unused'), sensitive: of('sensitive'), undecided: of('undecided') };
}
