/** Reads what is to be taken away: what is missing is named, and what was typed is kept. Pure. */
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import type { Part } from './parts.ts';

export type ExportProblem = 'parts' | 'forWhom' | 'why';

export interface Asked {
  readonly parts: readonly Part[];
  readonly forWhom: string;
  readonly why: string;
  readonly format: 'word' | 'pdf';
  /** Which document of the notes, the first being 1; undefined where nobody chose one. */
  readonly volume?: number;
}

const shortText = (form: FormBody, name: string): string =>
  field(form, name).replaceAll(/\s+/g, ' ').trim().slice(0, 300);

export function readExport(
  form: FormBody,
  every: readonly Part[],
): { readonly asked?: Asked; readonly problems: readonly ExportProblem[] } {
  const parts = every.filter((part) => fields(form, 'parts').includes(part));
  const [forWhom, why] = [shortText(form, 'forWhom'), shortText(form, 'why')];
  const problems: ExportProblem[] = [
    ...(parts.length === 0 ? ['parts' as const] : []),
    ...(forWhom === '' ? ['forWhom' as const] : []),
    ...(why === '' ? ['why' as const] : []),
  ];
  if (problems.length > 0) return { problems };
  const volume = Number.parseInt(field(form, 'volume'), 10);
  return {
    problems,
    asked: {
      ...{ parts, forWhom, why, format: field(form, 'format') === 'pdf' ? 'pdf' : 'word' },
      ...(volume > 0 ? { volume } : {}),
    },
  };
}
