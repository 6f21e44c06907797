/** Saves what a member took for somebody: once, however often it is asked for. */
import type { StaffAct } from '../../../access/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { codesOfPlace, placesToOffer } from '../../find-where.ts';
import { isImmediateDanger } from '../../report-rules.ts';
import { takeReport } from '../../take-report.ts';
import { type ReadTaking, readTaking } from './read-taking.ts';
import { findUnfinished, saveUnfinished } from './unfinished-store.ts';

/** Undoes an act that came too late, with its line in the book: an earlier press saved it, or threw it away. */
export class SavedAlready extends Error {
  override readonly name = 'SavedAlready';
}

/** The report with the place that was chosen for its words, by its number among those offered. */
function withPlace(taking: ReadTaking, number: number | undefined): ReadTaking {
  const { where } = taking.told;
  if (where === undefined || number === undefined || !taking.placeUnsettled) return taking;
  const chosen = placesToOffer(where.text)[number - 1];
  if (chosen === undefined) return taking;
  const { place: _, ...codes } = codesOfPlace(chosen);
  return { ...taking, told: { ...taking.told, where: { ...where, ...codes } } };
}

/**
 * (1) Holds the draft, so that a second press waits; (2) when it is saved already, leaves it at that; (3) takes the report; (4) puts
 * its receipt in the place of what was typed. All in one act: pressed twice, gone back to, or sent again after the program was killed, it
 * gives the same receipt and never a second report, and one line in the book.
 * @throws {SavedAlready} {Refusal} changed-meanwhile when what is typed can no longer be saved
 */
export async function saveTaken(act: StaffAct, key: string, place: number | undefined): Promise<void> {
  const found = await findUnfinished(act, key, true);
  if (found === undefined || found.content.saved !== undefined) throw new SavedAlready();
  const { content, begunAt } = found;
  const reading = readTaking(content.typed, begunAt, act.now);
  if ('problems' in reading) throw new Refusal('changed-meanwhile');
  const { placeUnsettled: _unsettled, place: _place, ...taking } = withPlace(reading.value, place);
  const { files, ...rest } = content;
  const taken = await takeReport(act, { ...taking, reportId: content.reportId, files: files?.kept ?? [] });
  const saved = { ...taken, language: taking.language, urgent: isImmediateDanger(taking.told, act.now) };
  await saveUnfinished(act, key, { ...rest, typed: {}, saved });
}
