/** What a form of an investigation asks, as data; and how it is read. */
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { noAnswers } from '../../investigation/entry-bodies.ts';
import type en from './words/en.json';

export type WriteWord = keyof typeof en;

interface Common {
  readonly name: string;
  readonly label: WriteWord;
  readonly hint?: WriteWord;
  /** What is said when it is left empty and may not be. */
  readonly needed?: WriteWord;
}
export type FieldRule =
  | (Common & { readonly type: 'text' | 'long'; readonly mayBeNone?: true })
  | (Common & { readonly type: 'day'; readonly startsToday?: true })
  | (Common & {
      readonly type: 'choice' | 'list' | 'many';
      readonly options: readonly { readonly value: string; readonly text: string }[];
      readonly start?: string;
    });

/** What stands in a field: its text, or why there is none; of several choices their codes, with blanks between. */
export interface Typed {
  readonly text: string;
  readonly none: string;
}

export interface ReadForm {
  /** By field, as the entry takes it. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, WriteWord>;
}

export const noneName = (name: string): string => `${name}-none`;

function typedOf(form: FormBody, rule: FieldRule): Typed {
  const none = field(form, noneName(rule.name));
  if (rule.type === 'many') return { text: fields(form, rule.name).join(' '), none };
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

const isOffered = (rule: Extract<FieldRule, { options: unknown }>, text: string): boolean =>
  (rule.type === 'many' ? text.split(' ') : [text]).every((each) =>
    rule.options.some(({ value }) => value === each),
  );

/** Reads a form by its rules: what was typed is kept whatever is wrong with it. */
export function readForm(form: FormBody, rules: readonly FieldRule[]): ReadForm {
  const typed = new Map(rules.map((rule) => [rule.name, typedOf(form, rule)]));
  const problems = new Map<string, WriteWord>();
  const body: Record<string, unknown> = {};
  for (const rule of rules) {
    const { text, none } = typed.get(rule.name) ?? { text: '', none: '' };
    const why = noAnswers.find((each) => each === none);
    if (text === '' && 'mayBeNone' in rule) body[rule.name] = { none: why ?? 'not-asked' };
    else if (text === '' && rule.needed !== undefined) problems.set(rule.name, rule.needed);
    else if (rule.type === 'day' && text !== '' && !isRealDay(text)) problems.set(rule.name, 'problem.day');
    else if ('options' in rule && text !== '' && !isOffered(rule, text))
      problems.set(rule.name, rule.needed ?? 'problem.choice');
    else if (text !== '') body[rule.name] = rule.type === 'many' ? text.split(' ') : text;
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
      if (Array.isArray(value)) return [rule.name, { text: value.join(' '), none: '' }];
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
