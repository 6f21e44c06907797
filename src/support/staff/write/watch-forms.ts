/**
 * The forms of what is watched over time: somebody who is missing, something that protects them and ends, looks back after support, and
 * outcomes.
 */
import { staffPaths } from '../../../paths.ts';
import { endings, followUpStates } from '../../case/codes.ts';
import { coreOutcomes, outcomeAnswers, outcomeMoments } from '../../outcomes/core-outcomes.ts';
import { followUpMonths } from '../../risk/follow-up-rules.ts';
import { say } from '../case-words.ts';
import { type KindForm, optionsOf, sourceFields } from './kind-form.ts';
import { w } from './write-words.ts';

const missing: KindForm = {
  title: 'missing.title',
  lead: 'missing.lead',
  back: staffPaths.caseRisk,
  check: ({ state, foundOn, foundHow }) =>
    state === 'found' && (foundOn === undefined || foundHow === undefined)
      ? [foundOn === undefined ? 'foundOn' : 'foundHow', 'missing.found.needed']
      : undefined,
  fields: [
    {
      name: 'since',
      type: 'day',
      label: 'missing.since',
      startsToday: true,
      past: true,
      needed: 'problem.day',
    },
    {
      name: 'lastPlaces',
      type: 'long',
      label: 'missing.lastPlaces',
      hint: 'missing.lastPlacesHint',
      needed: 'missing.lastPlaces.needed',
    },
    { name: 'searching', type: 'long', label: 'missing.searching', needed: 'missing.searching.needed' },
    {
      name: 'state',
      type: 'choice',
      label: 'missing.state',
      options: optionsOf(['missing', 'found'] as const, (each) => say(`missing.${each}`)),
      start: 'missing',
      needed: 'problem.choice',
    },
    { name: 'foundOn', type: 'day', label: 'missing.foundOn', past: true },
    { name: 'foundHow', type: 'long', label: 'missing.foundHow', hint: 'missing.foundHowHint' },
    { name: 'on', type: 'day', label: 'on', startsToday: true, past: true, needed: 'problem.day' },
  ],
};

const ending: KindForm = {
  title: 'ending.title',
  lead: 'ending.lead',
  back: staffPaths.casePlan,
  fields: [
    {
      name: 'what',
      type: 'choice',
      label: 'ending.what',
      options: optionsOf(endings, (each) => say(`ending.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'words', type: 'text', label: 'ending.words', needed: 'ending.words.needed' },
    { name: 'ends', type: 'day', label: 'ending.ends', needed: 'problem.day' },
    { name: 'after', type: 'long', label: 'ending.after' },
    {
      name: 'state',
      type: 'choice',
      label: 'ending.state',
      options: optionsOf(['coming', 'renewed', 'over'] as const, (each) => say(`endingState.${each}`)),
      start: 'coming',
      needed: 'problem.choice',
    },
  ],
};

const followUp: KindForm = {
  title: 'followUp.title',
  lead: 'followUp.lead',
  back: staffPaths.caseRisk,
  check: ({ state, on }, today) =>
    state !== 'planned' && String(on) > today ? ['on', 'problem.future'] : undefined,
  fields: [
    {
      name: 'months',
      type: 'list',
      label: 'followUp.months',
      options: [
        ...followUpMonths('9999-12-31').map((months) => ({
          value: String(months),
          text: w('followUp.after', { months }),
        })),
        { value: 'other', text: w('followUp.other') },
      ],
      needed: 'problem.choice',
    },
    { name: 'on', type: 'day', label: 'followUp.on', startsToday: true, needed: 'problem.day' },
    {
      name: 'state',
      type: 'choice',
      label: 'followUp.state',
      options: optionsOf(followUpStates, (each) => say(`followUp.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'words', type: 'long', label: 'followUp.words', hint: 'followUp.wordsHint' },
  ],
};

const outcome: KindForm = {
  title: 'outcome.title',
  lead: 'outcome.lead',
  back: staffPaths.caseOutcomes,
  beside: true,
  titleOf: (about) => {
    const found = coreOutcomes.find((each) => each === about);
    return found === undefined ? '' : say(`outcome.${found}`);
  },
  // What they said before stands beside, and is said anew at another moment.
  anew: ['words', 'answer', 'moment', 'source', 'sourceNote', 'on'],
  fields: [
    { name: 'words', type: 'long', label: 'outcome.words' },
    {
      name: 'answer',
      type: 'choice',
      label: 'outcome.answer',
      options: optionsOf(outcomeAnswers, (each) => say(`outcomeAnswer.${each}`)),
      needed: 'outcome.answer.needed',
    },
    {
      name: 'moment',
      type: 'choice',
      label: 'outcome.moment',
      options: optionsOf(outcomeMoments, (each) => say(`moment.${each}`)),
      needed: 'problem.choice',
    },
    ...sourceFields,
  ],
};

export const watchForms = { outcome, missing, ending, 'follow-up': followUp } as const;
