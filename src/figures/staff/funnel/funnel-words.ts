/** The words of the funnel; codes that rooms publish become words here, and one that has none is shown as the code it is. */
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import { eitherFirst, type Times } from '../../funnel/funnel.ts';
import type { Told } from '../../release/protect.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');
type Word = keyof typeof en;
const isWord = (key: string): key is Word => Object.hasOwn(en, key);

function coded(group: 'reason' | 'type' | 'helped' | 'channel', code: string): string {
  const key = `${group}.${code}`;
  return isWord(key) ? t(key) : code;
}
export const reasonInWords = (code: string): string => coded('reason', code);
export const typeInWords = (code: string): string => coded('type', code);
export const channelInWords = (code: string): string => coded('channel', code);
export const helpInWords = (code: string): string => coded('helped', code);

/** A number as it is told. */
export const countInWords = (count: Told, least: number): string =>
  count === null ? t('few', { least }) : String(count);

/** A day as an instant at noon, which is the same day in every zone that a page is read in. */
export const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** From one stage to another; says so where only concerns that took both in this order are counted. */
export const stepInWords = ({ from, to }: Pick<Times, 'from' | 'to'>): string =>
  t(eitherFirst(from, to) ? 'step.inOrder' : 'step', { from: t(`stage.${from}`), to: t(`stage.${to}`) });
