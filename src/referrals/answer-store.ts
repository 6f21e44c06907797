/** SQL for answers: each sealed under the record's own key; the last of a question stands, and none is ever changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';
import { type Answer, type Said, type Source, sourceKinds } from './answer.ts';

/** What is written down: an answer, or that one was taken back. */
export interface Written {
  readonly question: string;
  readonly said: Said | undefined;
  readonly source: Source;
  readonly edited: boolean;
}

const answerShape = z.object({
  answer_id: z.string(),
  question: z.string(),
  kind: z.enum(['value', 'unknown', 'refused', 'not-asked', 'taken-back']),
  sealed: z.instanceof(Buffer).nullable(),
  source_kind: z.enum(sourceKinds),
  source_record: z.string().nullable(),
  source_reference: z.string().nullable(),
  source_at: z.date(),
  edited: z.boolean(),
  said_by: z.string(),
  said_at: z.date(),
});
const valueShape = z.union([z.string(), z.array(z.string())]);
const place = (referralId: string, answerId: string) => `referral-answer:${referralId}:${answerId}`;

/** Writes answers down, in this order. */
export async function addAnswers(
  act: Act,
  referralId: string,
  by: string,
  written: readonly Written[],
  dataKey: Buffer,
): Promise<void> {
  for (const { question, said, source, edited } of written) {
    const answerId = randomUUID();
    const content = said === undefined ? undefined : said.kind === 'value' ? said.value : said.why;
    const sealed =
      content === undefined ? null : seal(dataKey, place(referralId, answerId), JSON.stringify(content));
    await act.db.run(sql`insert into referrals.answers (answer_id, referral_id, question, kind, sealed, source_kind, source_record,
        source_reference, source_at, edited, said_by, said_at)
      values (${answerId}, ${referralId}, ${question}, ${said?.kind ?? 'taken-back'}, ${sealed}, ${source.kind}, ${source.recordId},
        ${source.reference}, ${source.at}, ${edited}, ${by}, ${act.now})`);
  }
}

/** Who ever wrote an answer of it. */
export async function listWriters(context: Look, referralId: string): Promise<string[]> {
  const rows = await context.db.all(
    z.object({ said_by: z.string() }),
    sql`select distinct said_by from referrals.answers where referral_id = ${referralId}`,
  );
  return rows.map((row) => row.said_by);
}

/** The support cases whose words were handed in to it as it began. */
export async function listCasesBehind(context: Look<unknown>, referralId: string): Promise<string[]> {
  const rows = await context.db.all(
    z.object({ source_record: z.string() }),
    sql`select distinct source_record from referrals.answers
      where referral_id = ${referralId} and source_kind = 'case' and source_record is not null limit 20`,
  );
  return rows.map((row) => row.source_record);
}

/** One answer as it stands in the history; `said` undefined where it was taken back. */
export interface PastAnswer extends Omit<Answer, 'said'> {
  readonly said: Said | undefined;
}

const opened =
  (referralId: string, dataKey: Buffer) =>
  (row: z.infer<typeof answerShape>): PastAnswer => {
    const content =
      row.sealed === null
        ? undefined
        : valueShape.parse(
            JSON.parse(open(dataKey, place(referralId, row.answer_id), row.sealed).toString()),
          );
    return {
      question: row.question,
      said: saidOf(row.kind, content),
      source: {
        kind: row.source_kind,
        recordId: row.source_record,
        reference: row.source_reference,
        at: row.source_at,
      },
      edited: row.edited,
      by: row.said_by,
      at: row.said_at,
    };
  };

function saidOf(
  kind: z.infer<typeof answerShape>['kind'],
  content: string | string[] | undefined,
): Said | undefined {
  if (kind === 'taken-back') return undefined;
  if (kind === 'value') return { kind, value: content ?? '' };
  return typeof content === 'string' ? { kind, why: content } : { kind };
}

const columns = sql`answer_id, question, kind, sealed, source_kind, source_record, source_reference, source_at, edited, said_by, said_at`;

/** The answers that stand now, by question; those that were taken back are none. */
export async function listAnswers(
  context: Look,
  referralId: string,
  dataKey: Buffer,
): Promise<Map<string, Answer>> {
  const rows = await context.db.all(
    answerShape,
    sql`select distinct on (question) ${columns} from referrals.answers
      where referral_id = ${referralId} order by question, place desc`,
  );
  return new Map(
    rows
      .map(opened(referralId, dataKey))
      .flatMap((answer) =>
        answer.said === undefined ? [] : [[answer.question, { ...answer, said: answer.said }]],
      ),
  );
}

/** The questions that were ever answered, also those of which the answer was taken back. */
export async function listEverAnswered(context: Look, referralId: string): Promise<Set<string>> {
  const rows = await context.db.all(
    z.object({ question: z.string() }),
    sql`select distinct question from referrals.answers where referral_id = ${referralId}`,
  );
  return new Set(rows.map(({ question }) => question));
}

/** Everything that was ever answered to these questions, newest first. */
export async function listPastAnswersTo(
  context: Look,
  referralId: string,
  questions: readonly string[],
  dataKey: Buffer,
): Promise<PastAnswer[]> {
  const rows = await context.db.all(
    answerShape,
    sql`select ${columns} from referrals.answers
      where referral_id = ${referralId} and question = any (${[...questions]}::text[]) order by place desc`,
  );
  return rows.map(opened(referralId, dataKey));
}

/** Everything that was ever answered, newest first, up to a number. */
export async function listPastAnswers(
  context: Look,
  referralId: string,
  dataKey: Buffer,
  most: number,
): Promise<PastAnswer[]> {
  const rows = await context.db.all(
    answerShape,
    sql`select ${columns} from referrals.answers where referral_id = ${referralId} order by place desc limit ${most}`,
  );
  return rows.map(opened(referralId, dataKey));
}
