/** The forms of disruption: an action with the power used, and the plan of a joint visit. */
import { staffPaths } from '../../../paths.ts';
import type { Kind } from '../../investigation/entry.ts';
import { type KindForm, optionsOf } from '../../staff/write/kind-form.ts';
import { w } from '../../staff/write/write-words.ts';
import { actionKinds, aims, followStates, results } from '../disruption-bodies.ts';
import { d, lawOfPower, nameOfAimed } from '../disruption-words.ts';
import { powers } from '../powers.ts';
import {
  aimedOptions,
  metField,
  partnerOptions,
  resultWordsField,
  riskField,
  safeguardFields,
  stateField,
} from './shared-fields.ts';
import { visitFields } from './visit-fields.ts';

const back = staffPaths.investigationDisruption;

const powerOptions = [
  { value: 'none', text: d('power.none') },
  ...powers.map(({ code, safeguards }) => ({
    value: code,
    text: d(safeguards.length === 0 ? 'power.option' : 'power.option.guarded', {
      power: d(`power.${code}`),
      law: lawOfPower(code),
    }),
  })),
];

const disruption: KindForm = {
  title: 'disruption.title',
  lead: 'disruption.lead',
  back,
  fields: (story, of, asked) => [
    { name: 'what', type: 'text', label: 'disruption.what', needed: 'disruption.what.needed' },
    {
      name: 'kind',
      type: 'list',
      label: 'disruption.kind',
      options: optionsOf(actionKinds, (each) => d(`kind.${each}`)),
      needed: 'disruption.kind.needed',
    },
    {
      name: 'aim',
      type: 'choice',
      label: 'disruption.aim',
      options: optionsOf(aims, (each) => d(`aim.${each}`)),
      needed: 'problem.choice',
    },
    {
      name: 'of',
      type: 'list',
      label: 'disruption.of',
      hint: 'disruption.of.hint',
      options: aimedOptions(story),
      start: of,
    },
    { name: 'trade', type: 'text', label: 'disruption.trade', hint: 'disruption.trade.hint' },
    {
      name: 'partner',
      type: 'list',
      label: 'disruption.partner',
      options: partnerOptions,
      needed: 'disruption.partner.needed',
    },
    {
      name: 'partnerWords',
      type: 'text',
      label: 'disruption.partnerWords',
      hint: 'disruption.partnerWords.hint',
    },
    {
      name: 'power',
      type: 'list',
      label: 'disruption.power',
      hint: 'disruption.power.hint',
      options: powerOptions,
      start: 'none',
      needed: 'disruption.power.needed',
    },
    ...safeguardFields,
    riskField(story, { unseen: true, of: 'action', asked }),
    { name: 'on', type: 'day', label: 'disruption.on', needed: 'disruption.on.needed' },
    stateField,
    {
      name: 'result',
      type: 'choice',
      label: 'disruption.result',
      options: optionsOf(results, (each) => d(`result.${each}`)),
      start: 'not-known',
      needed: 'problem.choice',
    },
    metField,
    resultWordsField,
    { name: 'follow', type: 'long', label: 'disruption.follow', hint: 'disruption.follow.hint' },
    { name: 'followOn', type: 'day', label: 'disruption.followOn' },
    {
      name: 'followState',
      type: 'choice',
      label: 'disruption.followState',
      options: optionsOf(followStates, (each) => d(`follow.${each}`)),
      start: 'open',
      needed: 'problem.choice',
    },
  ],
};

const visit: KindForm = {
  title: 'visit.title',
  lead: 'visit.lead',
  back,
  titleOf: (story, about) => {
    const planned = story.standing.find((each) => each.kind === 'visit' && each.about === about);
    return planned?.kind === 'visit'
      ? w('visit.titleOf', { name: nameOfAimed(story, planned.body.of) })
      : w('visit.title');
  },
  fields: visitFields,
};

export const disruptionForms: Readonly<Partial<Record<Kind, KindForm>>> = { disruption, visit };
