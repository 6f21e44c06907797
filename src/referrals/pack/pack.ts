/** The noun: a referral as it is entered into the national service, in the national form's own order. */
import { z } from 'zod';
import { routes } from '../questions/question.ts';

/** What every sheet and file of a pack bears. */
export const marking = 'OFFICIAL-SENSITIVE';

/** `missing`: the form needs an answer, and there is none yet. `left-blank`: the form takes none, and there is none. */
export const entryStates = ['answered', 'unknown', 'refused', 'not-asked', 'left-blank', 'missing'] as const;

const entry = z.strictObject({
  question: z.string().describe('The id of the question in its question set'),
  label: z.string(),
  section: z.string().describe('The title of its section'),
  page: z.string().describe('The page of the national form on which it stands'),
  required: z.boolean(),
  typed: z.boolean().describe('True where words are typed; false where something is chosen'),
  state: z.enum(entryStates),
  enter: z.array(z.string()).describe('What to type or choose, as the national form shows it'),
  values: z.array(z.string()).describe('The same in the national form’s own values'),
  why: z.string().optional().describe('Why it is not known or not said'),
  leftOut: z.int().describe('Places that were left out because they would identify somebody'),
  sent: z.boolean().describe('False where the national service asks it for itself and does not send it on'),
});
export type PackEntry = z.infer<typeof entry>;

const file = z.strictObject({
  number: z.int(),
  name: z.string().describe('Its path in the pack: the copy to work from, without hidden data'),
  calledBySender: z.string(),
  type: z.string(),
  bytes: z.int(),
  originalSha256: z.string().describe('Of the original that is kept as evidence'),
});
export type PackFile = z.infer<typeof file>;

/** `answers.json` of a pack. Its schema lies in `docs/referral-pack.schema.json`. */
export const packShape = z.strictObject({
  format: z.literal('plainsight.referral-pack'),
  version: z.literal(1),
  marking: z.literal(marking),
  reference: z.string().describe('The team’s own reference of the referral'),
  route: z.enum(routes),
  questionSet: z.string(),
  form: z.string(),
  madeAt: z.iso.datetime(),
  complete: z.boolean().describe('True when the national form needs nothing more'),
  missing: z.array(z.string()).describe('Questions that the national form needs an answer to'),
  identifies: z.boolean().describe('False for a Duty to Notify of an adult who does not co-operate'),
  unsettled: z
    .int()
    .describe('Places about which the author has not yet said whether they identify somebody'),
  entries: z.array(entry).describe('In the order in which the national form asks'),
  files: z.array(file),
});
export type Pack = z.infer<typeof packShape>;
