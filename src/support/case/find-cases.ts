/** Finding a case by what its person is called, or by its reference. */
import { openRecordKey, reads, type StaffAct } from '../../access/index.ts';
import { noteOpened } from '../../audit/index.ts';
import { drawMentions, nameWordsOf } from '../../identities/index.ts';
import { listCasesNamed } from '../watch/name-store.ts';
import type { SupportCase } from './case.ts';
import { findByReferences, findCases } from './case-store.ts';
import type { EntryOf } from './entry.ts';
import { listStanding } from './entry-store.ts';
import { oneOf, tellStory } from './story.ts';

export interface FoundCase {
  readonly one: SupportCase;
  /** What is written of whom it is for; undefined where the reader may not read it. */
  readonly person: EntryOf<'person'>['body'] | undefined;
}

const reference = /\bSC-[0-9A-Z]{6}\b/giu;

/** The cases that one of these references names, or whose person is called by all words that were typed, in any order: of those that are open to whoever asks. Each is a look with its own line. */
export async function findCasesCalled(act: StaffAct, typed: string): Promise<FoundCase[]> {
  if (!reads(act.actor, 'case')) return [];
  const references = [...typed.matchAll(reference)].map(([found]) => found.toUpperCase());
  const [mention] = drawMentions({
    ...{ narrative: [], places: [], vehicles: [], phones: [], businesses: [], online: [] },
    people: [{ name: typed.replaceAll(reference, ' ').trim() }],
    saidOn: act.now,
  });
  const named = mention === undefined ? [] : await listCasesNamed(act, nameWordsOf(act.keys, mention));
  const byReference = references.length === 0 ? [] : await findByReferences(act, references);
  const found = new Map(
    [...byReference, ...(await findCases(act, named))].map((one) => [one.caseId, one] as const),
  );
  await noteOpened(act, [...found.keys()]);
  const told: FoundCase[] = [];
  for (const one of found.values()) {
    const dataKey = await openRecordKey(act, one.caseId);
    const story = tellStory(await listStanding(act, one.caseId, dataKey, { kinds: ['person'] }));
    told.push({ one, person: oneOf(story, 'person')?.body });
  }
  return told.toSorted((first, second) => second.one.changedAt.getTime() - first.one.changedAt.getTime());
}
