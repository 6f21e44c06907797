import type { Look } from '../../access/index.ts';
import { standingOf } from '../../entries/index.ts';
import { keysTakenBack, type TakenBack } from '../consent/taken-back.ts';
import { readTakenBack } from '../consent/taken-back-query.ts';
import type { Entry, EntryOf } from '../investigation/entry.ts';
import { listWritten } from '../investigation/entry-store.ts';
import type { OpenedInvestigation } from '../investigation/open-investigation.ts';
import type { Story } from '../investigation/story.ts';
import { decisionsOnSteps } from '../plan/decisions.ts';
import { type Apart, apartIn } from './apart.ts';
import { type ChronologyRow, chronologyOf } from './chronology.ts';
import { listEvidence } from './list-evidence.ts';
import { begunIn, numbersOf } from './register.ts';

/** More often than anybody closes an investigation and opens it again, or decides about a step. */
const every = 100_000;

export interface ChronologyRead {
  readonly rows: readonly ChronologyRow[];
  /** The number of each item, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What stands of each item now, by its id: held, given back, destroyed, entered in error. */
  readonly states: ReadonlyMap<string, EntryOf<'item'>['body']['state']>;
  /** What goes on no paper with the rest: all of the next two. */
  readonly apart: Apart;
  /** What is sensitive, not decided so that it may be, or may be shared only on conditions. */
  readonly sensitive: Apart;
  /** What came by a consent that was taken back, and no ground in law is named since. */
  readonly byConsent: Apart;
  readonly takenBack: readonly TakenBack[];
  /** Each time that it was decided about a step that others will notice, with every version that says that decision; also what is apart. */
  readonly steps: ReturnType<typeof decisionsOnSteps>;
}

/** Tells the chronology. `evidence`: all that was ever written of it; `again`: each time that the investigation was closed or opened again, and every version of steps that others will notice, of which only the last stand in its story; `takenBack`: reports that it took in and whose consent was taken back. */
export function tellChronology(
  story: Story,
  evidence: readonly Entry[],
  again: readonly Entry[],
  takenBack: readonly TakenBack[] = [],
): ChronologyRead {
  const own = evidence.filter(({ kind }) => kind === 'fact' || kind === 'item');
  const moved = evidence.filter(({ kind }) => kind === 'movement');
  const judged = evidence.filter(({ kind }) => kind === 'judgement');
  const turns = again.filter(({ kind }) => kind === 'standing');
  const overt = again.flatMap((entry) => (entry.kind === 'overt' ? [entry] : []));
  const graded = story.standing.filter(({ body }) => 'handling' in body);
  const sensitive = apartIn([...own, ...again, ...graded, ...judged]);
  const byConsent = keysTakenBack([...story.standing, ...evidence], takenBack);
  return {
    ...{ sensitive, byConsent, takenBack },
    steps: decisionsOnSteps(overt),
    states: new Map(
      standingOf(own).flatMap((each) => (each.kind === 'item' ? [[each.about, each.body.state]] : [])),
    ),
    apart: new Set([...sensitive, ...byConsent]),
    rows: chronologyOf([
      ...story.standing.filter(({ kind }) => kind !== 'standing'),
      ...turns,
      ...own,
      ...moved,
    ]),
    numbers: numbersOf(begunIn(evidence)),
  };
}

/** The whole chronology of an investigation that is opened. */
export async function readChronology(
  context: Look<object>,
  opened: OpenedInvestigation,
): Promise<ChronologyRead> {
  const { one, story, dataKey } = opened;
  const evidence = await listEvidence(context, opened);
  const again = await listWritten(context, one.investigationId, dataKey, {
    kinds: ['standing', 'overt'],
    most: every,
  });
  return tellChronology(story, evidence, again, await readTakenBack(context, one));
}
