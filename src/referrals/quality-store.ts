/** SQL for how referrals read on the day they were entered: a band and a count for each, and the counts by quarter that a partnership sees. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, StaffLook } from '../access/index.ts';
import { type Day, londonDay } from '../platform/working-days.ts';
import type { Answers } from './answer.ts';
import { dayShape } from './clock/clock-store.ts';
import { checkReferral } from './quality/check-referral.ts';
import { toCheckOf } from './quality/to-check.ts';
import type { QuestionSet } from './questions/question.ts';
import type { Referral } from './referral.ts';

/** Keeps how a referral reads as it is entered, once: what is written later changes nothing of it. */
export async function keepQuality(
  act: Act<unknown>,
  { referralId, agencyId, sentAt }: Referral,
  set: QuestionSet,
  answers: Answers,
): Promise<void> {
  if (sentAt === null) return;
  const sentOn = londonDay(sentAt);
  const files = answers.get('evidence-files')?.said;
  const count = files?.kind === 'value' ? files.value.length : 0;
  const { score, concerns } = checkReferral(toCheckOf(set, answers, sentOn, count));
  await act.db.run(sql`insert into referrals.quality_at_sending (referral_id, agency_id, sent_on, band, noticed)
    values (${referralId}, ${agencyId}, ${sentOn}, ${score.band}, ${concerns.length}) on conflict do nothing`);
}

const shape = z
  .object({
    agency_id: z.string(),
    quarter: dayShape,
    entered: z.number().nullable(),
    beginning: z.number().nullable(),
    growing: z.number().nullable(),
    whole: z.number().nullable(),
  })
  .transform((row) => ({
    agencyId: row.agency_id,
    quarter: row.quarter,
    entered: row.entered,
    bands: { beginning: row.beginning, growing: row.growing, full: row.whole },
  }));
/** What an agency entered in a quarter, and how it read; null where it is too few to say. */
export type QualityCount = z.infer<typeof shape>;

/** By agency and quarter, the newest first; counts alone, as far as they are told to whoever asks. */
export const countQuality = (look: StaffLook, since: Day): Promise<QualityCount[]> =>
  look.db.all(
    shape,
    sql`select agency_id, quarter, entered, beginning, growing, whole from referrals.count_quality(${since}::date)
      order by quarter desc, agency_id`,
  );
