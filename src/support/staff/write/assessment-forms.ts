/** The forms of what is assessed, planned and judged: needs, goals, steps, reviews and risks. */
import { staffPaths } from '../../../paths.ts';
import { stepDoers } from '../../case/codes.ts';
import { needDomainCodes, needLevels } from '../../needs/need-domains.ts';
import { confidences, riskDomains, riskLevels } from '../../risk/risk-domains.ts';
import { say } from '../case-words.ts';
import { agreedField, type KindForm, optionsOf, sourceFields } from './kind-form.ts';

const need: KindForm = {
  title: 'need.title',
  lead: 'need.lead',
  back: staffPaths.caseNeeds,
  beside: true,
  titleOf: (about) => {
    const domain = needDomainCodes.find((each) => each === about);
    return domain === undefined ? '' : say(`need.${domain}`);
  },
  anew: ['on'],
  fields: [
    { name: 'words', type: 'long', label: 'need.words', hint: 'need.wordsHint' },
    {
      name: 'level',
      type: 'choice',
      label: 'need.level',
      options: optionsOf(needLevels, (each) => say(`needLevel.${each}`)),
      needed: 'need.level.needed',
    },
    { name: 'strengths', type: 'long', label: 'need.strengths' },
    { name: 'judgement', type: 'long', label: 'need.judgement' },
    ...sourceFields,
  ],
};

const goal: KindForm = {
  title: 'goal.title',
  lead: 'goal.lead',
  back: staffPaths.casePlan,
  fields: [
    {
      name: 'domain',
      type: 'list',
      label: 'goal.domain',
      options: optionsOf(needDomainCodes, (each) => say(`need.${each}`)),
      needed: 'goal.domain.needed',
    },
    { name: 'goal', type: 'text', label: 'goal.goal', needed: 'goal.goal.needed' },
    { name: 'words', type: 'long', label: 'goal.words' },
    agreedField('goal.agreed'),
    { name: 'agreedWords', type: 'long', label: 'goal.agreedWords' },
    { name: 'reviewOn', type: 'day', label: 'goal.reviewOn', needed: 'goal.reviewOn.needed' },
    {
      name: 'state',
      type: 'choice',
      label: 'goal.state',
      options: optionsOf(['open', 'reached', 'given-up'] as const, (each) => say(`goalState.${each}`)),
      start: 'open',
      needed: 'problem.choice',
    },
  ],
};

const step: KindForm = {
  title: 'step.title',
  lead: 'step.lead',
  back: staffPaths.casePlan,
  ofGoal: true,
  ofTeam: true,
  tidy: ({ colleague, ...body }) => (body['who'] === 'colleague' ? { ...body, colleague } : body),
  check: ({ who, colleague }) =>
    who === 'colleague' && colleague === undefined ? ['colleague', 'step.colleague.needed'] : undefined,
  fields: [
    { name: 'what', type: 'text', label: 'step.what', needed: 'step.what.needed' },
    {
      name: 'who',
      type: 'choice',
      label: 'step.who',
      options: optionsOf(stepDoers, (each) => say(`who.${each}`)),
      needed: 'step.who.needed',
    },
    // Its options are the colleagues of whoever asks.
    { name: 'colleague', type: 'list', label: 'step.colleague', hint: 'step.colleagueHint', options: [] },
    { name: 'whoName', type: 'text', label: 'step.whoName' },
    { name: 'dueOn', type: 'day', label: 'step.dueOn', needed: 'step.dueOn.needed' },
    {
      name: 'state',
      type: 'choice',
      label: 'step.state',
      options: optionsOf(['open', 'done', 'dropped'] as const, (each) => say(`stepState.${each}`)),
      start: 'open',
      needed: 'problem.choice',
    },
    { name: 'why', type: 'long', label: 'step.why' },
  ],
};

const review: KindForm = {
  title: 'review.title',
  lead: 'review.lead',
  back: staffPaths.casePlan,
  fields: [
    { name: 'on', type: 'day', label: 'review.on', startsToday: true, past: true, needed: 'problem.day' },
    { name: 'tookPart', type: 'long', label: 'review.tookPart', needed: 'review.tookPart.needed' },
    { name: 'personSaid', type: 'long', label: 'review.personSaid' },
    { name: 'othersSaid', type: 'long', label: 'review.othersSaid' },
    { name: 'changed', type: 'long', label: 'review.changed', needed: 'review.changed.needed' },
    { name: 'nextOn', type: 'day', label: 'review.nextOn', needed: 'review.nextOn.needed' },
  ],
};

const risk: KindForm = {
  title: 'risk.title',
  lead: 'risk.lead',
  back: staffPaths.caseRisk,
  beside: true,
  titleOf: (about) => {
    const domain = riskDomains.find((each) => each === about);
    return domain === undefined ? '' : say(`risk.${domain}`);
  },
  // What was judged before stands beside, and is judged again from what is so today.
  anew: ['evidence', 'level', 'confidence', 'asked', 'why', 'on'],
  fields: [
    {
      name: 'evidence',
      type: 'long',
      label: 'risk.evidence',
      hint: 'risk.evidenceHint',
      needed: 'risk.evidence.needed',
    },
    { name: 'protective', type: 'long', label: 'risk.protective' },
    {
      name: 'level',
      type: 'choice',
      label: 'risk.level',
      options: optionsOf(riskLevels, (each) => say(`level.${each}`)),
      needed: 'risk.level.needed',
    },
    {
      name: 'confidence',
      type: 'choice',
      label: 'risk.confidence',
      options: optionsOf(confidences, (each) => say(`confidence.${each}`)),
      needed: 'risk.confidence.needed',
    },
    { name: 'asked', type: 'text', label: 'risk.asked', hint: 'risk.askedHint', needed: 'risk.asked.needed' },
    { name: 'why', type: 'long', label: 'risk.why' },
    { name: 'on', type: 'day', label: 'on', startsToday: true, past: true, needed: 'problem.day' },
  ],
};

export const assessmentForms = { need, goal, step, review, risk } as const;
