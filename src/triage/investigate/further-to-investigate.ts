/** What a reporter wrote and sent after an investigation took their report in, as entries of it. Pure. */
import type { AttachedFile } from '../../files/index.ts';
import type { Grade, Written } from '../../investigations/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import type { OpenedReport } from '../../reports/index.ts';
import { say } from '../referral-values-words.ts';
import { filesToInvestigate } from './files-to-investigate.ts';
import { sourcedBy, toldLater } from './told-to-investigate.ts';

/** What is known of a report, and who takes it over. */
interface Came {
  readonly opened: Pick<OpenedReport, 'report' | 'told' | 'messages'>;
  readonly files: readonly AttachedFile[];
  readonly by: string;
}

/** What is said of each that came: which is added, graded as whoever adds it does, and why the rest is left. */
interface Said {
  readonly add: ReadonlySet<string>;
  readonly leave: ReadonlySet<string>;
  readonly grade: Grade;
  readonly why: string;
  readonly now: Date;
}

/** The entries of each that is answered, by its id: facts and items as those that come along with a report, or the decision to leave it with its reason. */
export function furtherToInvestigate(
  { opened, files, by }: Came,
  { add, leave, grade, why, now }: Said,
): Map<string, Written[]> {
  const { report, messages } = opened;
  const drawn = [...toldLater(messages, sourcedBy(opened, grade)), ...filesToInvestigate(opened, files, by)];
  const added = Map.groupBy(
    drawn.filter(({ about }) => add.has(about)),
    ({ about }) => about,
  );
  const left = [
    ...messages.map(({ messageId, sentAt }) => ({
      id: messageId,
      at: sentAt,
      word: 'leave.message' as const,
    })),
    ...files.map(({ fileId, receivedAt }) => ({ id: fileId, at: receivedAt, word: 'leave.file' as const })),
  ].filter(({ id }) => leave.has(id));
  return new Map([
    ...added,
    ...left.map(({ id, at, word }): [string, Written[]] => [
      id,
      [
        {
          kind: 'decision',
          about: id,
          body: { decided: say(word, { reference: report.reference, at }), why, on: londonDay(now) },
        },
      ],
    ]),
  ]);
}
