import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../../access/index.ts';
import { newDataKey, ownViewKey, seal } from '../../platform/keys/index.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import { locatorText, type OwnItem, ownPlaces, ownViewDays } from './own-view.ts';
import { addOwnItem, saveOwnView } from './own-view-store.ts';

/** A person's own view, with a code that is known before. */
export interface PlacedOwnView {
  readonly caseId: string;
  /** Without hyphens. */
  readonly code: string;
  readonly language: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** `about`: the goal or the appointment, as it stands in the case; empty where there is one of the kind. `untilOn`: the day of the appointment. */
  readonly items: readonly (Pick<OwnItem, 'kind' | 'words'> & {
    readonly about: string;
    readonly untilOn?: Day;
  })[];
}

/** Puts a view in as it stood elsewhere. For the worker, on a practice database alone: its walls refuse it on any other. */
export async function placeOwnView(act: WorkerAct, placed: PlacedOwnView): Promise<void> {
  const { code, items, ...one } = placed;
  const [viewId, dataKey] = [randomUUID(), newDataKey()];
  await saveOwnView(act, {
    ...one,
    viewId,
    dataKey,
    locator: act.keys.receiptLocator(locatorText(code)),
    wrappedKey: seal(ownViewKey(code), ownPlaces.key(viewId), dataKey),
    until: new Date(one.madeAt.getTime() + ownViewDays(londonDay(one.madeAt)) * 86_400_000),
  });
  for (const item of items)
    await addOwnItem(
      act,
      { viewId, dataKey },
      { ...item, untilOn: item.untilOn ?? null },
      { by: one.madeBy, at: one.madeAt },
    );
}
