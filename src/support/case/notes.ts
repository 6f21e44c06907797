import type { Look } from '../../access/index.ts';
import type { Entry, EntryOf } from './entry.ts';
import { listWritten } from './entry-store.ts';

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

/** Every note that is open to whoever asks with what was added to it, oldest first: the last two thousand entries at most. */
export async function listAllNotes(context: Look, caseId: string, dataKey: Buffer): Promise<NoteTold[]> {
  const found = await listWritten(context, caseId, dataKey, {
    kinds: ['note', 'note-added'],
    most: mostAdded * 2,
  });
  const inOrder = found.toReversed();
  const added = Map.groupBy(inOrder.filter(isAddition), ({ about }) => about);
  return inOrder.filter(isNote).map((note) => ({ note, added: added.get(note.about) ?? [] }));
}
