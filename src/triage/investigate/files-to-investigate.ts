/** The files of a report, as items of an investigation's evidence. Pure. */
import type { AttachedFile } from '../../files/index.ts';
import type { Written } from '../../investigations/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import type { OpenedReport } from '../../reports/index.ts';
import { say } from '../referral-values-words.ts';

const categoryOf = {
  picture: 'picture',
  video: 'recording',
  sound: 'recording',
  document: 'document',
} as const;

/**
 * An item for each file, with the hash that it had when it came. The bytes stay where they are, sealed under the report's key: whoever opens one does so
 * at the report, by their own rights and under its own line; the worker reads them each night with all other evidence.
 */
export const filesToInvestigate = (
  { report }: Pick<OpenedReport, 'report'>,
  files: readonly AttachedFile[],
  takenOverBy: string,
): Written[] =>
  files.flatMap(({ fileId, name, type, size, sha256, family, receivedAt, from }): Written[] => {
    const about = fileId;
    const of = { reference: report.reference };
    return [
      {
        kind: 'item',
        about,
        body: {
          what: say(`file.${family}`, { name }),
          category: categoryOf[family],
          origin: 'received',
          byWhom: takenOverBy,
          fromWhom: say(from === 'reporter' ? 'file.fromReporter' : 'file.fromMember', of),
          where: say('file.where', of),
          on: londonDay(receivedAt),
          storage: say('file.storage', of),
          state: 'held',
        },
      },
      {
        kind: 'item-file',
        about,
        body: { file: fileId, name, type, size, sha256, report: report.reportId },
      },
    ];
  });
