import { defaultLang } from './languages.ts';
import { isSpoken, type SpokenLang } from './spoken-languages.ts';

/**
 * The language an address stands in and the address without it: `/ar/report?x=1` is Arabic and `/report?x=1`.
 * English carries no tag, so `/en/report` is not one of its addresses: it comes back whole, to be answered not found.
 */
export function langOfPath(path: string): { lang: SpokenLang; rest: string } {
  const [, tag = '', after = ''] = /^\/([a-z]{2,3}(?:-[A-Za-z]+)?)(?=[/?#]|$)(.*)$/s.exec(path) ?? [];
  if (!isSpoken(tag) || tag === defaultLang) return { lang: defaultLang, rest: path };
  return { lang: tag, rest: after.startsWith('/') ? after : `/${after}` };
}

/** The same address in a language: `pathIn('ar', '/report')` is `/ar/report`; the home page is `/ar`. */
export function pathIn(lang: SpokenLang, path: string): string {
  if (lang === defaultLang) return path;
  return `/${lang}${path.replace(/^\/(?=[?#]|$)/, '')}`;
}
