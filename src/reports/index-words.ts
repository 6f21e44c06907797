import type { WorkerAct } from '../access/index.ts';
import type { Report } from './report.ts';
import { searchWords } from './report-rules.ts';
import { saveSearchWords } from './report-store.ts';

/** Makes a report findable by these texts: keyed hashes of their words are added to those it has. Safe to run twice. */
export async function indexWords(act: WorkerAct, report: Report, texts: readonly string[]): Promise<void> {
  await saveSearchWords(
    act,
    report,
    searchWords(texts).map((word) => act.keys.indexHash('word', word)),
  );
}
