import type { Look } from '../../access/index.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import type { Entry, EntryOf } from './entry.ts';
import { countUpTo, findPlaceOf, listWritten } from './entry-store.ts';

/** A note with everything that was added to it since, in order. */
export interface NoteTold {
  readonly note: EntryOf<'note'>;
  readonly added: readonly EntryOf<'note-added'>[];
}

const onPage = 25;
const mostAdded = 1000;
const isNote = (entry: Entry): entry is EntryOf<'note'> => entry.kind === 'note';
const isAddition = (entry: Entry): entry is EntryOf<'note-added'> => entry.kind === 'note-added';

/** Notes that are open to whoever asks, newest first, a page at a time; `before`: those written before this place; `upTo`: as they stood at it, with what had been added. */
export async function listNotes(
  context: Look,
  caseId: string,
  dataKey: Buffer,
  { before, upTo }: { readonly before?: number | undefined; readonly upTo?: number | undefined } = {},
): Promise<{ readonly notes: readonly NoteTold[]; readonly more: boolean }> {
  const then = upTo === undefined ? {} : { upTo };
  const of = before === undefined ? then : { upTo: Math.min(before - 1, upTo ?? before) };
  const found = await listWritten(context, caseId, dataKey, { kinds: ['note'], ...of, most: onPage + 1 });
  const added = await listWritten(context, caseId, dataKey, {
    kinds: ['note-added'],
    ...then,
    most: mostAdded,
  });
  const notes = found.filter(isNote).slice(0, onPage);
  return {
    more: found.length > onPage,
    notes: notes.map((note) => ({
      note,
      added: added
        .filter(isAddition)
        .filter(({ about }) => about === note.about)
        .toReversed(),
    })),
  };
}

interface VolumeRule {
  readonly from: Day;
  /** Notes and additions in one document: it is drawn whole in memory. */
  readonly entries: number;
  readonly source: string;
  /** Was it checked against that source, or agreed by the partnership? Our own proposals are not. */
  readonly verified: boolean;
}
/** How much of a case's notes one document takes along; the rest stands in others. */
export const volumeRules: [VolumeRule, ...VolumeRule[]] = [
  { from: '2018-01-01', entries: 2000, source: 'Proposal of this service', verified: false },
];
const noteKinds = ['note', 'note-added'] as const;

/** The notes of one document, oldest first: the entries `first` to `last` of `all` that are open to whoever asks. */
export interface NotesTaken {
  readonly notes: readonly (NoteTold & {
    /** The note itself stands in an earlier document: here is only what was added to it. */
    readonly elsewhere?: true;
  })[];
  readonly first: number;
  readonly last: number;
  readonly all: number;
}
export const noNotes: NotesTaken = { notes: [], first: 0, last: 0, all: 0 };

/** How the notes of a case are dealt to documents: the first and last entry of each, oldest first. None where it has none. */
export async function listVolumes(
  context: Look,
  caseId: string,
): Promise<Pick<NotesTaken, 'first' | 'last' | 'all'>[]> {
  const size = (volumeRules.findLast(({ from }) => from <= londonDay(context.now)) ?? volumeRules[0]).entries;
  const all = await countUpTo(context, caseId, { kinds: noteKinds, upTo: Number.MAX_SAFE_INTEGER });
  return Array.from({ length: Math.ceil(all / size) }, (_, index) => ({
    first: index * size + 1,
    last: Math.min(all, (index + 1) * size),
    all,
  }));
}

/**
 * The notes of one document with what was added to them, in the order in which they were written: each entry that is open to whoever asks stands in one of them,
 * and nothing in none. `volume`: which, the first being 1; without it, or where there is no such, the last.
 */
export async function listNotesOf(
  context: Look,
  caseId: string,
  dataKey: Buffer,
  volume?: number,
): Promise<NotesTaken> {
  const volumes = await listVolumes(context, caseId);
  const taken = volumes[(volume ?? volumes.length) - 1] ?? volumes.at(-1);
  if (taken === undefined) return noNotes;
  const upTo = await findPlaceOf(context, caseId, { kinds: noteKinds, nth: taken.last });
  const found = await listWritten(context, caseId, dataKey, {
    kinds: noteKinds,
    ...(upTo === undefined ? {} : { upTo }),
    most: taken.last - taken.first + 1,
  });
  const inOrder = found.toReversed();
  const added = Map.groupBy(inOrder.filter(isAddition), ({ about }) => about);
  const here = inOrder.filter(isNote);
  const missing = [...added.keys()].filter((about) => here.every((note) => note.about !== about));
  const elsewhere =
    missing.length === 0
      ? []
      : await listWritten(context, caseId, dataKey, {
          kinds: ['note'],
          about: missing,
          most: missing.length,
        });
  const told = (note: EntryOf<'note'>) => ({ note, added: added.get(note.about) ?? [] });
  return {
    ...taken,
    notes: [
      ...elsewhere
        .filter(isNote)
        .toReversed()
        .map((note) => ({ ...told(note), elsewhere: true as const })),
      ...here.map(told),
    ],
  };
}
