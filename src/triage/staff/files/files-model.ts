/** What the part of a report's page that is about its files is given. */
import type { AttachedFile, ScannerState } from '../../../files/index.ts';

/** A mention that a file suggested, as far as this part shows it. */
export interface PlaceMention {
  readonly mentionId: string;
  readonly state: 'accepted' | 'suggested' | 'dismissed';
  readonly text: string | undefined;
}

export interface FilesModel {
  readonly reportId: string;
  readonly files: readonly AttachedFile[];
  readonly scanner: ScannerState;
  /** Places that files suggested. */
  readonly places: readonly PlaceMention[];
  /** May the member add files and settle suggestions here? */
  readonly works: boolean;
  memberName(memberId: string | null): string | undefined;
}
