import { catalogue } from '../platform/words/index.ts';
import { explainLevel } from './explain.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
const keys = new Set<string>(Object.keys(en));
const isKey = (key: string): key is Parameters<typeof t>[0] => keys.has(key);

/**
 * What a level says, as a sentence for members [B6]. Levels kept under an earlier model that no longer have a sentence are told
 * by their field and level.
 */
export function levelSentence(level: { readonly field: string; readonly level: string }): string {
  const key = explainLevel(level);
  return isKey(key) ? t(key) : `${level.field}: ${level.level}`;
}
