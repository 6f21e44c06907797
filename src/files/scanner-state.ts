import type { Look } from '../access/index.ts';
import { findScannerState } from './scanner-store.ts';

/**
 * Whether files are being scanned. `unset`: there is no scanner. `away`: it does not answer. `blind`: it answers, but does not find
 * the test file that every scanner knows, so that its word counts for nothing.
 */
export interface ScannerState {
  readonly state: 'unset' | 'away' | 'blind' | 'ready';
  readonly since: Date;
  /** What the scanner says of itself and of its signatures' age, while it answers. */
  readonly version: string | null;
}

/** How the scanner is, as the worker last saw it. For any signed-in member: a desk has to know why files wait. */
export const readScannerState = (context: Look): Promise<ScannerState> => findScannerState(context.db);
