import { callsConferences, openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import type { RiskLevel } from '../../support/index.ts';
import { addEntry, listStanding } from './entry-store.ts';
import type { BodyOf } from './item.ts';
import { saveSlot } from './item-store.ts';
import { preparing } from './let-in.ts';
import { saveRisk } from './risk-store.ts';
import { minutesFor } from './slots.ts';

interface SaidAnew {
  readonly riskLevel: RiskLevel;
  readonly brief: BodyOf<'brief'>;
}

/** Is a brief the same, word for word? */
export const isSameBrief = (one: BodyOf<'brief'>, other: BodyOf<'brief'>): boolean =>
  (['whom', 'why', 'asked', 'wishes', 'law'] as const).every(
    (each) => JSON.stringify(one[each]) === JSON.stringify(other[each]),
  );

/**
 * Says anew what an item is about and how high its risk is, until the conference is over: the agenda goes by the last, and all that was said before
 * stays. Where its time is still what its risk is given, and it is not begun, it gets what the new risk is given. What is as it was is not said again.
 * @throws {Refusal} not-found; changed-meanwhile once the conference is over or the item is off the agenda
 */
export async function sayAnew(act: StaffAct, itemId: string, said: SaidAnew): Promise<void> {
  if (!callsConferences(act.actor)) throw new Refusal('not-found');
  const item = await preparing(act, itemId);
  const today = londonDay(act.now);
  if (said.riskLevel !== item.riskLevel) {
    await saveRisk(act, itemId, said.riskLevel);
    const minutes = minutesFor(said.riskLevel, today);
    if (
      item.begunAt === null &&
      item.minutes === minutesFor(item.riskLevel, today) &&
      minutes !== item.minutes
    )
      await saveSlot(act, itemId, minutes);
  }
  const dataKey = await openRecordKey(act, itemId);
  const [before] = await listStanding(act, itemId, dataKey, { kinds: ['brief'] });
  if (before?.kind === 'brief' && isSameBrief(before.body, said.brief)) return;
  await addEntry(act, itemId, { kind: 'brief', about: '', body: said.brief }, act.actor.memberId, dataKey);
}
