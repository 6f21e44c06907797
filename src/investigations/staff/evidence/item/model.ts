import type { ComponentChildren } from 'preact';
import type { AttachedFile, ScannerState } from '../../../../files/index.ts';
import type { TakenBack } from '../../../consent/taken-back.ts';
import type { FilesExplained } from '../../../evidence/explained.ts';
import type { Reach } from '../../../evidence/reach.ts';
import type { Item } from '../../../evidence/register.ts';
import type { Investigation } from '../../../investigation/investigation.ts';

/** What the page of one item shows. */
export interface ItemProps {
  readonly one: Investigation;
  readonly item: Item;
  /** Its files, with how each stands with the scanner. */
  readonly files: readonly AttachedFile[];
  readonly standing: FilesExplained;
  /** The report that it came with, where consent to it was taken back. */
  readonly takenBack: TakenBack | undefined;
  /** For how long the files of reports that it came with are in reach, by report. */
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly scanner: ScannerState;
  /** The investigation is open: files may be added. What becomes of an item is written when it is closed, too. */
  readonly works: boolean;
  readonly problems: readonly string[];
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}
