/** The form by which a referral to the NRM is written down that was made elsewhere. */
import { staffPaths } from '../../../paths.ts';
import { nrmDecisions } from '../../case/codes.ts';
import { say } from '../case-words.ts';
import { type KindForm, optionsOf, sourceFields } from './kind-form.ts';

const decision = (name: 'reasonable' | 'conclusive') =>
  [
    {
      name,
      type: 'choice',
      label: `nrm.${name}`,
      options: optionsOf(nrmDecisions, (each) => say(`nrm.${each}`)),
      start: 'waiting',
      needed: 'problem.choice',
    },
    { name: `${name}On`, type: 'day', label: `nrm.${name}On` },
  ] as const;

export const nrmForm: KindForm = {
  title: 'nrm.title',
  lead: 'nrm.lead',
  back: staffPaths.case,
  check: (body) => {
    const undated = (['reasonable', 'conclusive'] as const).find(
      (each) => body[each] !== 'waiting' && body[`${each}On`] === undefined,
    );
    if (undated !== undefined) return [`${undated}On`, 'nrm.day.needed'];
    return body['conclusive'] !== 'waiting' && body['reasonable'] === 'waiting'
      ? ['reasonable', 'nrm.order']
      : undefined;
  },
  fields: [
    { name: 'by', type: 'text', label: 'nrm.by', hint: 'nrm.byHint', needed: 'nrm.by.needed' },
    { name: 'referredOn', type: 'day', label: 'nrm.referredOn', needed: 'problem.day' },
    ...decision('reasonable'),
    ...decision('conclusive'),
    { name: 'words', type: 'long', label: 'nrm.words', hint: 'nrm.wordsHint' },
    ...sourceFields,
  ],
};
