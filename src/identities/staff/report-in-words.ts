import type { Look } from '../../access/index.ts';

/** A report as pages about matches name it. Reports stand a floor above; the door of the site says how they are told. */
export interface ReportInWords {
  readonly reportId: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly agencyId: string;
}

/** Those of these reports that are open to the member asking, by id. */
export type TellReports = (
  look: Look,
  reportIds: readonly string[],
) => Promise<ReadonlyMap<string, ReportInWords>>;

/** The report that bears a reference as typed, where it is open to the member asking. */
export type FindReport = (look: Look, reference: string) => Promise<ReportInWords | undefined>;
