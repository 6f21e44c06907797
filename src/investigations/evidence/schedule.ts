/** The schedule for disclosure, drawn from the record: every item, document and note of an investigation, each wording of it once. Pure. */
import type { Entry, Kind } from '../investigation/entry.ts';
import type { Use } from '../investigation/evidence-bodies.ts';
import { keyOf, standsByItself, type Wording, wordingsIn } from './wordings.ts';

/**
 * What each kind of entry is on the schedule. `of-item`: told with the item that it is of. `tool`: what
 * the schedule says of itself, and empty forms. A kind that is
 * not named here does not compile: so none can be left off.
 */
const standsAs: Readonly<Record<Kind, 'item' | 'document' | 'note' | 'of-item' | 'tool'>> = {
  item: 'item',
  'item-file': 'document',
  movement: 'of-item',
  explained: 'note',
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

/** Something that is on the schedule: one wording of it, with the decision about it. By whom and when stands with that. */
export interface Material extends Wording {
  readonly group: 'item' | 'document' | 'note';
  readonly entry: Entry;
  /** `12` of an item, `12/1` of its first document; notes have none. For people inside: on papers it would count what is on none. */
  readonly number: string | undefined;
}

/** Is it sensitive, or was what stood before it, while nobody has decided about it anew? */
export const isSensitive = ({ judged, changedSince }: Wording): boolean =>
  (judged ?? changedSince)?.body.use === 'sensitive';

/** Every material, once, by what was decided about it. */
export type Schedule = Readonly<Record<Use | 'undecided', readonly Material[]>>;

const groups = ['item', 'document', 'note'] as const;
const order = Object.keys(standsAs);

/**
 * Draws the schedule. `entries`: all that was ever written of the investigation, in any order. Items come by their numbers, each before its own documents,
 * then notes by their kind and in the order in which they were written; earlier wordings after the one that stands, the newest first.
 */
export function scheduleOf(entries: readonly Entry[], numbers: ReadonlyMap<string, number>): Schedule {
  const documents = new Map<string, number>();
  const inOrder = entries.toSorted((one, other) => one.place - other.place);
  const wordingOf = wordingsIn(inOrder);
  const last = new Map(inOrder.map((entry) => [keyOf(entry), entry.place]));
  const materials = inOrder.flatMap((entry): (Material & { sort: number[] })[] => {
    const group = groups.find((each) => each === standsAs[entry.kind]);
    if (group === undefined) return [];
    const wording = wordingOf(entry);
    if (!standsByItself(entry, wording.replacedBy)) return [];
    const common = { ...wording, group, entry };
    if (group === 'note') {
      const sort = [Number.POSITIVE_INFINITY, order.indexOf(entry.kind), last.get(keyOf(entry)) ?? 0];
      return [{ ...common, number: undefined, sort: [...sort, -entry.place] }];
    }
    const item = numbers.get(entry.about) ?? 0;
    const within = group === 'item' ? 0 : (documents.get(entry.about) ?? 0) + 1;
    if (group === 'document') documents.set(entry.about, within);
    const number = within === 0 ? `${item}` : `${item}/${within}`;
    return [{ ...common, number, sort: [item, within, 0, -entry.place] }];
  });
  const sorted = materials
    .toSorted((one, other) => {
      const at = one.sort.findIndex((each, place) => each !== other.sort[place]);
      return (one.sort[at] ?? 0) < (other.sort[at] ?? 0) ? -1 : 1;
    })
    .map(({ sort, ...material }): Material => material);
  const of = (use: Use | 'undecided') =>
    sorted.filter(({ judged }) => (judged?.body.use ?? 'undecided') === use);
  return { used: of('used'), unused: of('unused'), sensitive: of('sensitive'), undecided: of('undecided') };
}
