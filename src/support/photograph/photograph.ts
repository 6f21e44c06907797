/** The photograph of the person: a file of their case that one entry names. Another is added beside it; none is ever written over. */
import { randomUUID } from 'node:crypto';
import type { StaffAct } from '../../access/index.ts';
import { type AttachedFile, attachFiles, type KeptFile, listFiles } from '../../files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { lockCase } from '../case/case-store.ts';
import type { Body } from '../case/entry.ts';
import { openCase } from '../case/open-case.ts';
import { oneOf, type Story } from '../case/story.ts';
import { writeInCase } from '../case/write-in-case.ts';
import { readsDocuments } from '../documents/documents.ts';

export type PhotographGround = Pick<Body<'photograph'>, 'ground' | 'why'>;

/** The file that shows the person, as the story has it; undefined where none does, or that is not open to whoever asks. */
export function photographIn(story: Story): string | undefined {
  const body = oneOf(story, 'photograph')?.body;
  return body?.state === 'shown' ? body.file : undefined;
}

/** That file with what became of its check. Looked up only where there is one. Runs only inside an act. */
export async function findPhotograph(
  act: StaffAct,
  of: { readonly caseId: string; readonly agencyId: string; readonly dataKey: Buffer },
  story: Story,
): Promise<AttachedFile | undefined> {
  const fileId = photographIn(story);
  if (fileId === undefined || !readsDocuments(act, of.agencyId)) return undefined;
  return (await listFiles(act, of.caseId, of.dataKey)).find((each) => each.fileId === fileId);
}

/**
 * Hangs a photograph of the person on an open case of one's own agency: scanned and made anew without its hidden data before anybody sees it. A picture
 * that hangs on the case already is used as it is. Tells whether the file was taken: not when it had lapsed, or was there before.
 * @throws {Refusal} not-found, also for whoever investigates; changed-meanwhile once support has ended; bad-request for what is no picture, or
 * without the reason where the person did not agree
 */
export async function addPhotograph(
  act: StaffAct,
  caseId: string,
  file: KeptFile,
  { ground, why }: PhotographGround,
): Promise<'taken' | 'known' | 'lapsed'> {
  await lockCase(act, caseId);
  const { one, dataKey } = await openCase(act, caseId);
  if (!readsDocuments(act, one.agencyId)) throw new Refusal('not-found');
  if (one.state === 'closed') throw new Refusal('changed-meanwhile');
  if (file.family !== 'picture' || (ground === 'needed' && (why ?? '') === ''))
    throw new Refusal('bad-request');
  const known = (await listFiles(act, caseId, dataKey)).find(({ sha256 }) => sha256 === file.sha256);
  const fileId = known?.fileId ?? randomUUID();
  if (known === undefined) {
    const lapsed = await attachFiles(
      act,
      { recordId: caseId, kind: 'case', dataKey, from: 'member', ids: [fileId] },
      [file],
    );
    if (lapsed.length > 0) return 'lapsed';
  }
  await writeInCase(act, caseId, {
    kind: 'photograph',
    about: '',
    body: {
      ...{ file: fileId, state: 'shown', ground },
      ...(ground === 'needed' ? { why } : {}),
      on: londonDay(act.now),
    },
  });
  return known === undefined ? 'taken' : 'known';
}

/**
 * Takes the photograph down, with the reason, also after support has ended: no page shows one any more. The file stays in the case.
 * @throws {Refusal} not-found, also for whoever investigates; changed-meanwhile where none is shown
 */
export async function takePhotographDown(act: StaffAct, caseId: string, why: string): Promise<void> {
  await lockCase(act, caseId);
  const { one, story } = await openCase(act, caseId);
  if (!readsDocuments(act, one.agencyId)) throw new Refusal('not-found');
  const shown = oneOf(story, 'photograph')?.body;
  if (shown?.state !== 'shown') throw new Refusal('changed-meanwhile');
  await writeInCase(act, caseId, {
    kind: 'photograph',
    about: '',
    body: { ...shown, state: 'down', why, on: londonDay(act.now) },
  });
}
