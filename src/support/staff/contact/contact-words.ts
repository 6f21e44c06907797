import { catalogue } from '../../../platform/words/index.ts';
import type { Verdict } from '../../contact/contact-rule.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

function whyOf(verdict: Extract<Verdict, { passes: false }>): string {
  if (verdict.reason === 'word') return t('why.word', { word: verdict.word ?? '' });
  if (verdict.reason === 'time' && verdict.nextAt !== undefined)
    return t('why.time.next', { at: verdict.nextAt });
  return t(`why.${verdict.reason}`);
}

/** Why something is not sent, and what to do instead; and whether it is another case of theirs that says so. */
export const reasonInWords = (verdict: Extract<Verdict, { passes: false }>): string =>
  [whyOf(verdict), ...(verdict.inAnother === true ? [t('why.inAnother')] : [])].join(' ');
