/** What is said about a concern: what was noticed, and why it matters. */
import { catalogue } from '../../platform/words/index.ts';
import type { Concern } from './quality.ts';
import type { Band, ScorePart } from './score.ts';
import en from './words/en.json' with { type: 'json' };

const say = catalogue({ en })('en');
const keys = new Set<string>(Object.keys(en));
const isKey = (key: string): key is Parameters<typeof say>[0] => keys.has(key);

/** What was noticed. */
export function noticed({ kind, detail, count = 0, wanted = 0 }: Concern): string {
  const key = `contradiction.${detail}`;
  return kind === 'contradiction' && isKey(key) ? say(key) : say(kind, { count, wanted });
}

/** Why it matters, and what would help. */
export const whyItMatters = ({ kind }: Concern): string => say(`${kind}.why`);

export const bandName = (band: Band): string => say(`band.${band}`);
export const bandMeaning = (band: Band): string => say(`band.${band}.why`);
export const partName = (part: ScorePart): string => say(`part.${part}`);
