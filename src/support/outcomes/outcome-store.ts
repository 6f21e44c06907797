/** SQL for answers to the core outcomes, in codes: what counts over many people are drawn from. Who counts what is decided by functions. */
import { sql } from 'kysely';
import type { Act } from '../../access/index.ts';
import type { EntryOf } from '../case/entry.ts';

/** Keeps what an entry says of an outcome, without its words. */
export async function addOutcomeAnswer(
  act: Act<unknown>,
  caseId: string,
  { about, body }: Pick<EntryOf<'outcome'>, 'about' | 'body'>,
): Promise<void> {
  await act.db.run(sql`insert into support.outcome_answers (case_id, outcome, moment, answer, on_day)
    values (${caseId}, ${about}, ${body.moment}, ${body.answer}, ${body.on})`);
}
