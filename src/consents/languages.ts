/** The languages in which somebody may be asked about consent. Any other is written in words. Pure. */
import { spokenLanguages } from '../platform/words/index.ts';

/** What was written down before the two were told apart. */
const earlier: Readonly<Record<string, string>> = { ku: 'Kurdish' };

/** A language's name in English; what is no tag of ours is a name already. */
export const languageName = (language: string): string =>
  spokenLanguages.find(({ tag }) => tag === language)?.name ?? earlier[language] ?? language;

/** The tag of what somebody chose or typed, by its tag, its English or its own name; what is none of ours stays as typed. */
export function languageTag(typed: string): string {
  const said = typed.trim().toLowerCase();
  const found = spokenLanguages.find((each) =>
    [each.tag, each.name, each.autonym].some((name) => name.toLowerCase() === said),
  );
  return found?.tag ?? typed.trim();
}
