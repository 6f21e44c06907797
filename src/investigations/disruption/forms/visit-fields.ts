/** What the plan of a joint visit asks: why, who comes, who does what, where people would be received, and what came of it. */
import type { Story } from '../../investigation/story.ts';
import { type AskedNow, optionsOf } from '../../staff/write/kind-form.ts';
import type { FieldRule } from '../../staff/write/write-words.ts';
import { readinesses } from '../disruption-bodies.ts';
import { d } from '../disruption-words.ts';
import {
  aimedOptions,
  metField,
  partnerOptions,
  resultWordsField,
  riskField,
  safeguardFields,
  stateField,
} from './shared-fields.ts';

const readiness = (name: string, label: FieldRule['label']): FieldRule => ({
  name,
  type: 'choice',
  label,
  options: optionsOf(readinesses, (each) => d(`ready.${each}`)),
  start: 'not-settled',
  needed: 'problem.choice',
});

export const visitFields = (story: Story, of: string, asked?: AskedNow): readonly FieldRule[] => [
  {
    name: 'of',
    type: 'list',
    label: 'visit.of',
    hint: 'visit.of.hint',
    options: aimedOptions(story, (kind) => kind === 'place' || kind === 'business'),
    start: of,
    needed: 'visit.of.needed',
  },
  { name: 'why', type: 'long', label: 'visit.why', needed: 'visit.why.needed' },
  { name: 'on', type: 'day', label: 'visit.on', needed: 'visit.on.needed' },
  { name: 'at', type: 'time', label: 'visit.at', hint: 'visit.at.hint' },
  {
    name: 'partners',
    type: 'ticks',
    label: 'visit.partners',
    options: partnerOptions,
    needed: 'visit.partners.needed',
  },
  ...safeguardFields,
  riskField(story, { unseen: false, of: 'action', asked }),
  { name: 'riskTold', type: 'long', label: 'visit.riskTold', hint: 'visit.riskTold.hint' },
  { name: 'lookOut', type: 'long', label: 'visit.lookOut', hint: 'visit.lookOut.hint' },
  { name: 'leads', type: 'text', label: 'visit.leads', needed: 'visit.leads.needed' },
  { name: 'speaksFirst', type: 'text', label: 'visit.speaksFirst', hint: 'visit.speaksFirst.hint' },
  { name: 'safeguardingLead', type: 'text', label: 'visit.safeguardingLead' },
  { name: 'evidence', type: 'text', label: 'visit.evidence' },
  { name: 'roles', type: 'long', label: 'visit.roles', hint: 'visit.roles.hint' },
  readiness('reception', 'visit.reception'),
  { name: 'receptionWords', type: 'long', label: 'visit.receptionWords', hint: 'visit.receptionWords.hint' },
  readiness('interpreter', 'visit.interpreter'),
  { name: 'language', type: 'text', label: 'visit.language', hint: 'visit.language.hint' },
  stateField,
  metField,
  resultWordsField,
];
