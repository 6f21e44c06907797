/** Reading a posted form: values, or what is wrong with which field. What was typed is never put right. Pure. */
import { z } from 'zod';
import { type FormBody, field } from '../../platform/web/index.ts';
import { longestLine, longestText } from '../told.ts';

/** What can be wrong with an answer; each is a word of `form-words`. */
export const errorWords = [
  'nothingSeen',
  'tooLongText',
  'tooLongLine',
  'notADate',
  'dateAhead',
  'tooMany',
  'notTheReceipt',
  'noSuchReceipt',
  'nothingWritten',
] as const;
export type ErrorWord = (typeof errorWords)[number];

export interface FieldError {
  /** The field's name, which is its id on the page. */
  readonly field: string;
  readonly word: ErrorWord;
}

export type Reading<V> = { readonly values: V } | { readonly errors: readonly FieldError[] };

/** What stands in the fields of a form, by name. */
export type Typed = Readonly<Record<string, string>>;

/** The text of a field as the person saw it: browsers send each new line as two characters. */
export const textOf = (form: FormBody, name: string): string => field(form, name).replace(/\r\n?/g, '\n');

/** A posted form as the page shows it again. */
export const typedIn = (form: FormBody): Typed =>
  Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));

const orNothing = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text;

/** A long text, a short one, one of some choices, a box to tick: left empty, each is nothing. */
export const textField = z.string().max(longestText, 'tooLongText').optional().transform(orNothing);
export const lineField = z.string().max(longestLine, 'tooLongLine').optional().transform(orNothing);
export const choiceField = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices).optional().catch(undefined);
export const tickField = z
  .string()
  .optional()
  .transform((value): boolean | undefined => (value === undefined || value === '' ? undefined : true));

const known = z.enum(errorWords).catch('tooLongLine');

/** Reads the fields that the shape names, and no others. A shape's messages are error words. */
export function readForm<V>(shape: z.ZodType<V>, form: FormBody): Reading<V> {
  const parsed = shape.safeParse(typedIn(form));
  if (parsed.success) return { values: parsed.data };
  return {
    errors: parsed.error.issues.map((issue) => ({
      field: String(issue.path[0] ?? ''),
      word: known.parse(issue.message),
    })),
  };
}

/** True when nothing was said in any of the fields. */
export const isEmpty = (values: object): boolean =>
  Object.values(values).every((value) => value === undefined || value === '');

/** The values that were said, as the text that stands in their fields. */
export const asTyped = (values: object | undefined): Typed =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value === true ? 'yes' : String(value)]],
    ),
  );

/** The lines that have something in them. */
export const written = (lines: readonly (string | undefined)[]): string[] =>
  lines.filter((line) => line !== undefined).filter((line) => line !== '');
