import { type Act, openRecordKey, type WorkerAct } from '../../access/index.ts';
import type { Contexts } from '../../audit/index.ts';
import type { BookRing } from '../../platform/keys/index.ts';
import { riskUseOf, riskUsesOf } from '../disruption/risk-use.ts';
import type { Written } from '../investigation/entry.ts';
import { listStanding } from '../investigation/entry-store.ts';
import { type Story, tellStory } from '../investigation/story.ts';
import {
  drawnBy,
  listNotDrawn,
  noteDrawn,
  saveProgress,
  saveRiskUse,
  saveRiskUses,
  saveRoles,
} from './drawn-store.ts';
import { progressOf } from './progress.ts';
import { rolesOf } from './roles.ts';

/**
 * The version of what is drawn: one more whenever something else is drawn from the same entries, or somebody else is looked for elsewhere (3: whoever is
 * charged; 4: which decision on the risk to victims is of which step; 5: victims of investigations; 6: how a charge ended), and the worker draws all of them anew.
 */
const version = 6;

/** What is written that says how far it came. */
const tellsProgress: readonly Written['kind'][] = [
  'outline',
  'standing',
  'advice',
  'charge',
  'plea',
  'verdict',
  'sentence',
  'charge-ended',
  'ordered',
];

/** Keeps which decision a step goes by, where that is another than before: two that were written with one before that was refused go on as they stood. */
async function keepRiskUse(act: Act<unknown>, id: string, written: Written, before?: Story): Promise<void> {
  const use = riskUseOf(written);
  const was = before && riskUsesOf(before).find(({ step }) => step === use?.step);
  if (use !== undefined && (was === undefined || was.risk !== use.risk)) await saveRiskUse(act, id, use);
}

/** Draws all of an investigation from what stands. */
async function drawWhole(act: Act<unknown>, id: string, story: Story): Promise<void> {
  await saveRoles(act, id, rolesOf(story));
  await saveProgress(act, id, progressOf(story));
  await saveRiskUses(act, id, riskUsesOf(story));
  await noteDrawn(act, id, version);
}

/**
 * Keeps what is drawn from an investigation in step with what stands, in the transaction that wrote it. `written`: the one thing that was
 * written; left out, all of it is drawn, as for an investigation that an earlier version drew. `before`: what stood when it was.
 */
export async function keepDrawn(
  act: Act<unknown>,
  id: string,
  story: Story,
  written?: Written,
  before?: Story,
): Promise<void> {
  if (written !== undefined) await keepRiskUse(act, id, written, before);
  if (written === undefined || (await drawnBy(act, id)) !== version) return drawWhole(act, id, story);
  if (tellsProgress.includes(written.kind)) await saveProgress(act, id, progressOf(story));
  if (written.kind !== 'part' && written.kind !== 'link') return;
  await saveRoles(
    act,
    id,
    rolesOf(story).filter(({ roleId }) => roleId === written.about),
  );
}

/** How many the worker draws in one round; what is left waits for the next. */
const mostAtOnce = 200;

/**
 * Draws investigations that were written before this version of the code, and has whoever offends in them looked for elsewhere anew: each in an act of its own,
 * safe to run twice. Gives how many.
 */
export async function drawInvestigations(contexts: Contexts<BookRing>): Promise<number> {
  const act = 'investigation.draw';
  const waiting = await contexts.act({}, { act }, (open) => listNotDrawn(open, version, mostAtOnce));
  for (const id of waiting)
    await contexts.act({}, { act, record: { kind: 'investigation', id } }, async (open: WorkerAct) => {
      const dataKey = await openRecordKey(open, id);
      await drawWhole(open, id, tellStory(await listStanding(open, id, dataKey)));
      await open.announce('suspectsNamed', { investigationId: id });
    });
  return waiting.length;
}
