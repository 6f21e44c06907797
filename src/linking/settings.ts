import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ColumnRole, MODEL_VERSION, type TableModel } from '../matching/table/index.ts';
import { SetupProblem } from '../platform/setup-problem.ts';

/** Every role that settings may give a column. */
export const COLUMN_ROLES = [
  ...(['id', 'source', 'full-name', 'given-name', 'family-name', 'middle-name', 'alias'] as const),
  ...([
    'birth-date',
    'birth-year',
    'birth-month',
    'birth-day',
    'age',
    'sex',
    'nationality',
    'birth-place',
  ] as const),
  ...([
    'address',
    'street-number',
    'town',
    'postcode',
    'phone',
    'email',
    'document',
    'company-number',
  ] as const),
  ...([
    'business-name',
    'plate',
    'account',
    'online',
    'occupation',
    'other-exact',
    'other-text',
    'ignore',
  ] as const),
] satisfies readonly ColumnRole[];

const share = z.number().min(0).max(1);
const roles = z.record(z.string(), z.enum(COLUMN_ROLES));

const settingsForm = z.strictObject({
  /** What each column holds; columns that are not named here are recognised. */
  columns: roles.optional(),
  /** Where the second file's column of the same name holds something else. */
  second: roles.optional(),
  /** From this probability on pairs are said to be the same. */
  join: share.optional(),
  /** What two groups must reach on average to stay together. */
  split: share.optional(),
  /** Pairs below this probability are not written. */
  least: share.optional(),
  /** The day to which ages refer, as 2026-11-28. */
  today: z.iso.date().optional(),
});
export type LinkSettings = z.infer<typeof settingsForm>;

const count = z.number().min(0);
const modelForm = z.object({
  version: z.string(),
  trainedOn: z.number(),
  prior: z.number().gt(0).lt(1),
  comparisons: z.array(
    z.object({
      field: z.string(),
      columns: z.array(z.string()),
      levels: z.array(z.object({ level: z.string(), m: z.number(), u: z.number(), weight: z.number() })),
      frequencies: z.boolean(),
    }),
  ),
  blocking: z.array(
    z.object({
      rule: z.string(),
      pairs: count,
      added: count,
      found: count,
      divided: count,
      largest: count,
      used: z.boolean(),
    }),
  ),
  thresholds: z.object({ join: share, split: share }),
  stating: z.object({ slope: z.number().positive(), shift: z.number() }).optional(),
  dependence: z.object({
    kin: z.object({ share: share.lt(1), levels: z.array(z.array(share)) }).optional(),
    namesakes: z.number().positive(),
  }),
  training: z.object({ rounds: z.number(), converged: z.boolean() }),
});

function readJson(file: string, what: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new SetupProblem(`The ${what} ${file} are no JSON: ${error.message}`);
    throw new SetupProblem(
      `The ${what} ${file} cannot be read: there is no such file, or it is not yours to read.`,
    );
  }
}

/** What is told of households must be told of each level of each comparison. */
function kinWrong({ comparisons, dependence: { kin } }: z.infer<typeof modelForm>) {
  if (!kin) return undefined;
  const lengths = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.length).join();
  if (lengths(kin.levels) === lengths(comparisons.map(({ levels }) => levels))) return undefined;
  return {
    path: ['dependence', 'kin', 'levels'],
    message: 'not one number for each level of each comparison',
  };
}

/** Settings as they were saved and edited. @throws a SetupProblem that says which line is wrong */
export function readSettings(file: string): LinkSettings {
  const read = settingsForm.safeParse(readJson(file, 'settings'));
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  throw new SetupProblem(`The settings ${file} are not understood.\n${wrong.join('\n')}`);
}

/** A model as it was saved. Nothing is trained with it. @throws a SetupProblem that says what is wrong with it and what to do */
export function readModel(file: string): TableModel {
  const json = readJson(file, 'weights of the model');
  const anew = 'Link once without --model and with --save-model to train a model anew.';
  const stated = z.object({ version: z.string() }).safeParse(json);
  if (stated.success && stated.data.version !== MODEL_VERSION)
    throw new SetupProblem(
      `The model ${file} is of version ${stated.data.version}; this program reads ${MODEL_VERSION}. ${anew}`,
    );
  const read = modelForm.safeParse(json);
  const wrong = read.success ? kinWrong(read.data) : read.error.issues[0];
  if (!wrong) return json as TableModel;
  throw new SetupProblem(
    `${file} is no model that --save-model wrote (${wrong.path.join('.') || 'the whole'}: ${wrong.message}). ${anew}`,
  );
}
