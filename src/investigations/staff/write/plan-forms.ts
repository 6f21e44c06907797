/** The forms of what is planned, decided and risked. */
import { staffPaths } from '../../../paths.ts';
import { tellGrounds } from '../../court/court-bodies.ts';
import { c } from '../../court/court-words.ts';
import {
  overtChoices,
  overtKinds,
  planStates,
  priorities,
  strands,
  wishes,
  withoutWishes,
} from '../../investigation/plan-bodies.ts';
import { say } from '../say.ts';
import { type KindForm, optionsOf } from './kind-form.ts';
import type { FieldRule } from './write-words.ts';
import { w } from './write-words.ts';

const back = staffPaths.investigationPlan;
const stateField: FieldRule = {
  name: 'state',
  type: 'choice',
  label: 'plan.state',
  options: optionsOf(planStates, (each) => say(`planState.${each}`)),
  start: 'open',
  needed: 'problem.choice',
};
const dueField: FieldRule = { name: 'dueOn', type: 'day', label: 'plan.dueOn', needed: 'plan.dueOn.needed' };
const resultField: FieldRule = { name: 'result', type: 'long', label: 'plan.result' };

const strategy: KindForm = {
  title: 'strategy.title',
  lead: 'strategy.lead',
  back,
  beside: true,
  titleOf: (_, about) => {
    const strand = strands.find((each) => each === about);
    return strand === undefined ? w('strategy.title') : say(`strand.${strand}`);
  },
  fields: () => [
    { name: 'aim', type: 'long', label: 'strategy.aim', needed: 'strategy.aim.needed' },
    { name: 'how', type: 'long', label: 'strategy.how' },
    { name: 'seenBy', type: 'long', label: 'strategy.seenBy' },
    { name: 'reviewOn', type: 'day', label: 'strategy.reviewOn', needed: 'strategy.reviewOn.needed' },
    stateField,
  ],
};

const line: KindForm = {
  title: 'line.title',
  lead: 'line.lead',
  back,
  beside: true,
  fields: () => [
    { name: 'what', type: 'text', label: 'line.what', needed: 'line.what.needed' },
    { name: 'why', type: 'long', label: 'line.why' },
    {
      name: 'priority',
      type: 'choice',
      label: 'line.priority',
      options: optionsOf(priorities, (each) => say(`priority.${each}`)),
      start: 'usual',
      needed: 'problem.choice',
    },
    dueField,
    stateField,
    resultField,
  ],
};

const step: KindForm = {
  title: 'step.title',
  back,
  keeps: ['usual'],
  fields: () => [
    { name: 'what', type: 'text', label: 'step.what', needed: 'step.what.needed' },
    dueField,
    stateField,
    resultField,
  ],
};

const decision: KindForm = {
  title: 'decision.title',
  lead: 'decision.lead',
  back: staffPaths.investigationDecisions,
  fields: () => [
    { name: 'decided', type: 'long', label: 'decision.decided', needed: 'decision.decided.needed' },
    { name: 'options', type: 'long', label: 'decision.options' },
    { name: 'why', type: 'long', label: 'decision.why', needed: 'decision.why.needed' },
    { name: 'on', type: 'day', label: 'decision.on', startsToday: true, needed: 'problem.day' },
  ],
};

const overt: KindForm = {
  title: 'overt.title',
  lead: 'overt.lead',
  back,
  beside: true,
  check: ({ choice, choiceWhy, state }) => [
    ...(choice !== 'not-decided' && choiceWhy === undefined
      ? [['choiceWhy', 'overt.choiceWhy.needed'] as const]
      : []),
    ...(state === 'done' && choice !== 'go' ? [['state', 'overt.state.needed'] as const] : []),
  ],
  fields: () => [
    { name: 'what', type: 'text', label: 'overt.what', needed: 'overt.what.needed' },
    {
      name: 'kind',
      type: 'list',
      label: 'overt.kind',
      options: optionsOf(overtKinds, (each) => say(`overt.${each}`)),
      needed: 'overt.kind.needed',
    },
    { name: 'on', type: 'day', label: 'overt.on', needed: 'overt.on.needed' },
    { name: 'risk', type: 'long', label: 'overt.risk', hint: 'overt.risk.hint', needed: 'overt.risk.needed' },
    { name: 'lessens', type: 'long', label: 'overt.lessens', needed: 'overt.lessens.needed' },
    {
      name: 'wishes',
      type: 'choice',
      label: 'overt.wishes',
      options: optionsOf(wishes, (each) => say(`wishes.${each}`)),
      needed: 'overt.wishes.needed',
    },
    { name: 'wishesWords', type: 'long', label: 'overt.wishesWords', hint: 'overt.wishesWords.hint' },
    {
      name: 'ground',
      type: 'choice',
      label: 'care.ground',
      hint: 'overt.ground.hint',
      options: optionsOf(tellGrounds, (each) => c(`ground.${each}`)),
    },
    { name: 'groundWords', type: 'text', label: 'care.groundWords', hint: 'care.groundWords.hint' },
    {
      name: 'without',
      type: 'choice',
      label: 'overt.without',
      hint: 'overt.without.hint',
      options: optionsOf(withoutWishes, (each) => say(`without.${each}`)),
    },
    { name: 'withoutWords', type: 'long', label: 'overt.withoutWords', hint: 'overt.withoutWords.hint' },
    {
      name: 'asked',
      type: 'text',
      label: 'overt.asked',
      hint: 'overt.asked.hint',
      needed: 'overt.asked.needed',
    },
    {
      name: 'choice',
      type: 'choice',
      label: 'overt.choice',
      options: optionsOf(overtChoices, (each) => say(`overtChoice.${each}`)),
      start: 'not-decided',
      needed: 'problem.choice',
    },
    { name: 'choiceWhy', type: 'long', label: 'overt.choiceWhy' },
    stateField,
  ],
};

export const planForms = { strategy, line, step, decision, overt } as const;
