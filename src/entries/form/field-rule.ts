/** What a form asks, as data; and how it is read. Its words are the room's own, and each is named by its key. */
import { type FormBody, field, fields } from '../../platform/web/index.ts';
import { noAnswers } from '../said.ts';

/** What any form may say of an answer. */
export type FormProblem = 'problem.day' | 'problem.future' | 'problem.choice' | 'problem.time';

export interface Option {
  readonly value: string;
  readonly text: string;
}
interface Common<Word extends string> {
  readonly name: string;
  readonly label: Word;
  readonly hint?: Word;
  /** What is said when it is left empty and may not be. */
  readonly needed?: Word | FormProblem;
}
export type FieldRule<Word extends string = string> =
  | (Common<Word> & { readonly type: 'text' | 'long'; readonly mayBeNone?: true })
  | (Common<Word> & {
      readonly type: 'day';
      readonly startsToday?: true;
      /** It has been by its nature: no day after today. */
      readonly past?: true;
    })
  | (Common<Word> & { readonly type: 'time' })
  | (Common<Word> & {
      readonly type: 'choice' | 'list' | 'ticks';
      readonly options: readonly Option[];
      readonly start?: string;
    });

/** What stands in a field: its text (of several ticks, their values with commas), or why there is none. */
export interface Typed {
  readonly text: string;
  readonly none: string;
}

export interface ReadForm<Word extends string> {
  /** By field, as the entry takes it. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Word | FormProblem>;
}

export const noneName = (name: string): string => `${name}-none`;

function typedOf(form: FormBody, rule: FieldRule): Typed {
  const none = field(form, noneName(rule.name));
  if (rule.type === 'ticks') return { text: fields(form, rule.name).join(','), none };
  if (rule.type !== 'day') {
    const text = field(form, rule.name).replaceAll('\r\n', '\n').trim().slice(0, 15_000);
    return { text, none };
  }
  const [day, month, year] = (['day', 'month', 'year'] as const).map((part) =>
    field(form, `${rule.name}-${part}`).trim(),
  );
  if (!day && !month && !year) return { text: '', none };
  return {
    text: [year?.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].join('-'),
    none,
  };
}

const isRealDay = (text: string): boolean => {
  const date = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Those of the choices that are ticked, in their order. */
export function tickedIn(options: readonly Option[], text: string): Option[] {
  const chosen = new Set(text.split(','));
  return options.filter(({ value }) => chosen.has(value));
}

/** `HH:MM` of a time as people write it: 9, 9:30, 09.30, 9 am, 3.30 pm. */
export function readTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.]([0-5]\d))?\s*(am|pm)?$/i.exec(text.trim());
  if (found === null) return undefined;
  const [, hours = '', minutes = '00', half] = found;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23 || (half !== undefined && Number(hours) > 12)) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Reads a form by its rules: what was typed is kept whatever is wrong with it. `today`: after which nothing has been yet. */
export function readForm<Word extends string>(
  form: FormBody,
  rules: readonly FieldRule<Word>[],
  today?: string,
): ReadForm<Word> {
  const typed = new Map(rules.map((rule) => [rule.name, typedOf(form, rule)]));
  const problems = new Map<string, Word | FormProblem>();
  const body: Record<string, unknown> = {};
  for (const rule of rules) {
    const { text, none } = typed.get(rule.name) ?? { text: '', none: '' };
    const why = noAnswers.find((each) => each === none);
    if (text === '' && 'mayBeNone' in rule) body[rule.name] = { none: why ?? 'not-asked' };
    else if (text === '' && rule.needed !== undefined) problems.set(rule.name, rule.needed);
    else if (rule.type === 'day' && text !== '' && !isRealDay(text)) problems.set(rule.name, 'problem.day');
    else if ('past' in rule && today !== undefined && text > today) problems.set(rule.name, 'problem.future');
    else if (rule.type === 'ticks') {
      const ticked = tickedIn(rule.options, text);
      if (ticked.length === 0 && rule.needed !== undefined) problems.set(rule.name, rule.needed);
      else body[rule.name] = ticked.map(({ value }) => value);
    } else if (rule.type === 'time' && text !== '' && readTime(text) === undefined)
      problems.set(rule.name, 'problem.time');
    else if (rule.type === 'time' && text !== '') body[rule.name] = readTime(text);
    else if ('options' in rule && text !== '' && !rule.options.some(({ value }) => value === text))
      problems.set(rule.name, rule.needed ?? 'problem.choice');
    else if (text !== '') body[rule.name] = text;
  }
  return { body, typed, problems };
}

/** What stands in the fields of something that was written before, or a new form's beginnings. */
export function typedFrom(
  body: Readonly<Record<string, unknown>> | undefined,
  rules: readonly FieldRule[],
  today: string,
): Map<string, Typed> {
  return new Map(
    rules.map((rule) => {
      const value = body?.[rule.name];
      if (Array.isArray(value)) return [rule.name, { text: value.join(','), none: '' }];
      if (typeof value === 'string') return [rule.name, { text: value, none: '' }];
      if (typeof value === 'object' && value !== null && 'none' in value)
        return [rule.name, { text: '', none: String(value.none) }];
      const begins =
        rule.type === 'day' && rule.startsToday && body === undefined
          ? today
          : 'start' in rule && body === undefined
            ? (rule.start ?? '')
            : '';
      return [rule.name, { text: begins, none: '' }];
    }),
  );
}
