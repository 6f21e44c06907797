/** What a referral already says of a person, as the first entries of their case. Pure. Nothing is concluded that was not told. */

import type { Said } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { Answer, OpenedReferral } from '../../referrals/index.ts';
import type { Body, Written } from './entry.ts';

const saidOf = (answer: Answer | undefined): Said => {
  if (answer === undefined) return { none: 'not-asked' };
  if (answer.said.kind !== 'value') return { none: answer.said.kind };
  return [answer.said.value].flat().join(', ');
};
const textOf = (said: Said): string => (typeof said === 'string' ? said : '');

const genders: Readonly<Record<string, Body<'person'>['interpreter']>> = {
  'wants a woman to interpret': 'woman',
  'wants a man to interpret': 'man',
};

/** The person of a referral. A Duty to Notify names nobody, and hands on no name. */
export function personFromReferral(
  { referral, answers, route }: Pick<OpenedReferral, 'referral' | 'answers' | 'route'>,
  today: Day,
): Written {
  const get = (question: string): Said => saidOf(answers.get(question));
  const named = route !== undefined && route !== 'duty-to-notify';
  const name = [get('first-name'), get('last-name')].map(textOf).filter(Boolean).join(' ');
  const [language = '', ...wishes] = textOf(get('interpreter-language')).split('; ');
  const wish = wishes.map((each) => genders[each]).find((each) => each !== undefined);
  const needed = textOf(get('interpreter-needed'));
  const dialect = wishes
    .filter((each) => genders[each] === undefined)
    .map((each) => each.replace(/^dialect: /, ''))
    .join('; ');
  return {
    kind: 'person',
    about: '',
    body: {
      name: named && name !== '' ? name : named ? get('first-name') : { none: 'unknown' },
      ...(named && textOf(get('nickname')) !== '' ? { otherNames: textOf(get('nickname')) } : {}),
      born: named ? get('date-of-birth') : { none: 'unknown' },
      gender: get('gender'),
      nationality: get('nationality'),
      language: language === '' ? { none: 'not-asked' } : language,
      ...(dialect === '' ? {} : { dialect }),
      interpreter: needed === 'no' ? 'not-needed' : needed === 'yes' ? (wish ?? 'any') : 'not-asked',
      source: 'referral',
      ...(named ? { sourceNote: referral.reference } : {}),
      on: today,
    },
  };
}
