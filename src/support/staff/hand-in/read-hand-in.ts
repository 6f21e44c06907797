/** Reads the form by which a case hands something in: what is missing is named, and what was typed is kept. Pure. */
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { knownAnswers, whereFrom } from '../../../reports/index.ts';
import type { HandIn } from '../../hand-in/hand-in-case.ts';

export const shortFields = ['name', 'plate', 'phone', 'business'] as const;
export type HandInProblem = 'words' | 'ground' | 'why' | 'consent' | (typeof shortFields)[number];

export const dangers = ['yes', 'no', 'unsure'] as const;
const longest = { text: 15_000, line: 300 } as const;

/** What is handed in and on what ground, or what is missing of it; whether the ground is one, the act asks. */
export function readHandIn(form: FormBody): {
  readonly asked?: Omit<HandIn, 'reportId'>;
  readonly problems: readonly HandInProblem[];
} {
  const said = (name: string): string => field(form, name).replaceAll('\r\n', '\n').trim();
  const text = (name: string): string => said(name).slice(0, longest.text);
  const words = text('words');
  const ground = field(form, 'ground');
  const why = text('why');
  const problems: HandInProblem[] = [
    ...(words === '' ? ['words' as const] : []),
    ...shortFields.filter((each) => said(each).length > longest.line),
    ...(ground === '' ? ['ground' as const] : []),
    ...(ground !== '' && ground !== 'consent' && why === '' ? ['why' as const] : []),
  ];
  if (problems.length > 0) return { problems };
  const { place: _place, settled: _settled, ...where } = whereFrom(text('where'));
  return {
    problems,
    asked: {
      ground,
      why,
      told: {
        words,
        danger: dangers.find((each) => each === field(form, 'danger')),
        known: knownAnswers.find((each) => each === field(form, 'known')),
        where: where.text === '' ? undefined : where,
        causing: { name: said('name'), looks: text('looks') },
        plate: said('plate'),
        phone: said('phone'),
        business: said('business'),
        who: fields(form, 'who').includes('yes'),
      },
    },
  };
}
