import type { Look } from '../access/index.ts';
import { findScannerState } from './scanner-store.ts';

/** Whether files are being scanned: `unset` when there is no scanner, `away` when it does not answer. */
export interface ScannerState {
  readonly state: 'unset' | 'away' | 'ready';
  readonly since: Date;
  /** What the scanner says of itself and of its signatures' age, while it answers. */
  readonly version: string | null;
}

/** How the scanner is, as the worker last saw it. For any signed-in member: a desk has to know why files wait. */
export const readScannerState = (context: Look): Promise<ScannerState> => findScannerState(context.db);
