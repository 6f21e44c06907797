/** Who has held a case, at which agency, from when until when: told from when it was handed on and when it moved. Pure. */
import type { SupportCase } from '../case/case.ts';
import type { Entry, EntryOf } from '../case/entry.ts';

export interface Holding {
  readonly memberId: string;
  readonly agencyId: string;
  readonly from: Date;
  /** Undefined: they still do. */
  readonly until?: Date;
}

interface Change {
  readonly at: Date;
  readonly formerHolder: string;
  readonly holder: string;
  readonly agencies?: { readonly from: string; readonly to: string };
}

function changeOf(entry: Entry): Change[] {
  const { at } = entry;
  if (entry.kind === 'handed') return [{ at, formerHolder: entry.body.from, holder: entry.body.to }];
  if (entry.kind !== 'moved') return [];
  const { state, formerHolder, holder, from, to } = entry.body;
  return state === 'accepted' && formerHolder !== undefined && holder !== undefined
    ? [{ at, formerHolder, holder, agencies: { from, to } }]
    : [];
}

/** In order. `entries`: all that say it was handed on or moved, in any order. */
export function holdingsOf(
  one: Pick<SupportCase, 'agencyId' | 'holder' | 'openedAt'>,
  entries: readonly (EntryOf<'handed'> | EntryOf<'moved'>)[],
): Holding[] {
  const changes = entries.toSorted((first, second) => first.place - second.place).flatMap(changeOf);
  const firstAgency = changes.find(({ agencies }) => agencies !== undefined)?.agencies?.from ?? one.agencyId;
  const held: Holding[] = [
    { memberId: changes[0]?.formerHolder ?? one.holder, agencyId: firstAgency, from: one.openedAt },
  ];
  for (const { at, holder, agencies } of changes) {
    const last = held.at(-1);
    if (last === undefined) continue;
    held[held.length - 1] = { ...last, until: at };
    held.push({ memberId: holder, agencyId: agencies?.to ?? last.agencyId, from: at });
  }
  return held;
}
