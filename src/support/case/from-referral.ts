/** What a referral already says of a person, as the first entries of their case. Pure. Nothing is concluded that was not told. */

import { type Consent, standingConsents } from '../../consents/index.ts';
import { cutToFit, type Said } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { Answer, OpenedReferral } from '../../referrals/index.ts';
import { contactAsTold } from '../contact/contact-as-told.ts';
import type { Body, Written } from './entry.ts';

const fits = (text: string): string =>
  cutToFit(text, '(This is cut short: the whole of it stands in their NRM referral.)');
const saidOf = (answer: Pick<Answer, 'said'> | undefined): Said => {
  if (answer === undefined) return { none: 'not-asked' };
  if (answer.said.kind !== 'value') return { none: answer.said.kind };
  return fits([answer.said.value].flat().join(', '));
};
const textOf = (said: Said): string => (typeof said === 'string' ? said : '');

const genders: Readonly<Record<string, Body<'person'>['interpreter']>> = {
  'wants a woman to interpret': 'woman',
  'wants a man to interpret': 'man',
};

/** What they answered in a referral of how they are safely reached: newest first in `consents`. A Duty to Notify leads to nobody, and hands on nothing. */
export function contactFromReferral(
  { route }: Pick<OpenedReferral, 'route'>,
  consents: readonly Consent[],
  today: Day,
): Written | undefined {
  const said = standingConsents(consents).get('safe-contact');
  if (said === undefined || route === undefined || route === 'duty-to-notify') return undefined;
  const { answer, told } = said;
  const unsafe =
    answer === 'no' || answer === 'withdrawn' ? 'They said it is not safe to get in touch.' : undefined;
  return contactAsTold({ toldIn: 'referral', channels: [unsafe, told.detail, told.words] }, today);
}

/** As much of a referral as is read for that. */
interface Told {
  readonly referral: Pick<OpenedReferral['referral'], 'reference'>;
  readonly answers: ReadonlyMap<string, Pick<Answer, 'said'>>;
  readonly route: OpenedReferral['route'];
}

/** The person of a referral. A Duty to Notify names nobody, and hands on no name. */
export function personFromReferral({ referral, answers, route }: Told, today: Day): Written {
  const get = (question: string): Said => saidOf(answers.get(question));
  const named = route !== undefined && route !== 'duty-to-notify';
  const name = fits([get('first-name'), get('last-name')].map(textOf).filter(Boolean).join(' '));
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
