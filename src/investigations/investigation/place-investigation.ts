import { nameForRecord, registerRecord, type WorkerAct } from '../../access/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { keepDrawn } from '../drawn/keep-drawn.ts';
import type { Written } from './entry.ts';
import { addEntry, listStanding } from './entry-store.ts';
import type { Investigation } from './investigation.ts';
import { saveInvestigation } from './investigation-store.ts';
import { tellStory } from './story.ts';

/** An investigation as it stood elsewhere, with everything that was ever written of it. */
export interface PlacedInvestigation {
  readonly one: Pick<
    Investigation,
    'investigationId' | 'agencyId' | 'reference' | 'lead' | 'begunBy' | 'begunAt'
  >;
  /** The report that it began from. */
  readonly beganFrom?: string;
  /** Everybody who knows of it; its lead among them. */
  readonly named: readonly string[];
  /** In the order in which it was written. */
  readonly entries: readonly { readonly written: Written; readonly by: string; readonly at: Date }[];
}

/** Puts an investigation in as it stood elsewhere. For the worker: no member's rights are asked. */
export async function placeInvestigation(
  act: WorkerAct,
  { one, beganFrom, named, entries }: PlacedInvestigation,
): Promise<void> {
  const { investigationId, agencyId } = one;
  const dataKey = newDataKey();
  const changedAt = entries.at(-1)?.at ?? one.begunAt;
  await registerRecord(
    act,
    { recordId: investigationId, kind: 'investigation', agencyId, othersSee: 'hidden' },
    dataKey,
  );
  for (const memberId of named)
    await nameForRecord(act, { recordId: investigationId, memberId, by: one.begunBy, at: one.begunAt });
  await saveInvestigation(act, {
    ...one,
    state:
      entries.flatMap(({ written }) => (written.kind === 'standing' ? [written.body.state] : [])).at(-1) ??
      'open',
    beganFrom: beganFrom ?? null,
    changedAt,
    nextOn: null,
    revision: 0,
  });
  for (const { written, by, at } of entries) await addEntry(act, investigationId, written, by, dataKey, at);
  await keepDrawn(act, investigationId, tellStory(await listStanding(act, investigationId, dataKey)));
}
