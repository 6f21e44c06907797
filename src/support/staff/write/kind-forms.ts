/** The forms by which a case is written, one for each kind of entry: what each asks. */
import { staffPaths } from '../../../paths.ts';
import { tieRoles, warningKinds } from '../../case/codes.ts';
import type { Kind } from '../../case/entry.ts';
import { say } from '../case-words.ts';
import { assessmentForms } from './assessment-forms.ts';
import { childToolForm } from './child-tool-form.ts';
import { contactForm } from './contact-form.ts';
import { agreedField, type KindForm, optionsOf, sourceFields } from './kind-form.ts';
import { nrmForm } from './nrm-form.ts';
import { watchForms } from './watch-forms.ts';

const toCase = staffPaths.case;

const person: KindForm = {
  title: 'person.title',
  lead: 'person.lead',
  back: toCase,
  anew: ['on'],
  fields: [
    { name: 'name', type: 'text', label: 'person.name', hint: 'person.nameHint', mayBeNone: true },
    { name: 'otherNames', type: 'text', label: 'person.otherNames' },
    { name: 'born', type: 'text', label: 'person.born', hint: 'person.bornHint', mayBeNone: true },
    { name: 'gender', type: 'text', label: 'person.gender', mayBeNone: true },
    { name: 'nationality', type: 'text', label: 'person.nationality', mayBeNone: true },
    { name: 'language', type: 'text', label: 'person.language', mayBeNone: true },
    { name: 'dialect', type: 'text', label: 'person.dialect' },
    {
      name: 'interpreter',
      type: 'choice',
      label: 'person.interpreter',
      hint: 'person.interpreterHint',
      options: optionsOf(['not-needed', 'any', 'woman', 'man', 'not-asked'] as const, (each) =>
        say(`interpreter.${each}`),
      ),
      start: 'not-asked',
      needed: 'problem.choice',
    },
    ...sourceFields,
  ],
};

const warning: KindForm = {
  title: 'warning.title',
  lead: 'warning.lead',
  back: toCase,
  fields: [
    {
      name: 'what',
      type: 'choice',
      label: 'warning.what',
      options: optionsOf(warningKinds, (each) => say(`warning.${each}`)),
      needed: 'warning.what.needed',
    },
    { name: 'words', type: 'long', label: 'warning.words', needed: 'warning.words.needed' },
    { name: 'reviewOn', type: 'day', label: 'warning.reviewOn', needed: 'warning.reviewOn.needed' },
    {
      name: 'state',
      type: 'choice',
      label: 'warning.state',
      options: optionsOf(['stands', 'ended'] as const, (each) => say(`warningState.${each}`)),
      start: 'stands',
      needed: 'problem.choice',
    },
    { name: 'why', type: 'long', label: 'warning.why' },
  ],
};

const appointment: KindForm = {
  title: 'appointment.title',
  back: toCase,
  check: ({ state, on }, today) =>
    (state === 'kept' || state === 'missed') && String(on) > today ? ['on', 'problem.future'] : undefined,
  fields: [
    { name: 'on', type: 'day', label: 'appointment.on', needed: 'appointment.on.needed' },
    { name: 'time', type: 'text', label: 'appointment.time' },
    { name: 'what', type: 'text', label: 'appointment.what', needed: 'appointment.what.needed' },
    { name: 'where', type: 'text', label: 'appointment.where' },
    {
      name: 'state',
      type: 'choice',
      label: 'appointment.state',
      options: optionsOf(['coming', 'kept', 'missed', 'cancelled'] as const, (each) =>
        say(`appointment.${each}`),
      ),
      start: 'coming',
      needed: 'problem.choice',
    },
  ],
};

const safetyPlan: KindForm = {
  title: 'safety.title',
  lead: 'safety.lead',
  back: staffPaths.caseSafety,
  beside: true,
  fields: [
    { name: 'dangers', type: 'long', label: 'safety.dangers', needed: 'safety.dangers.needed' },
    { name: 'signs', type: 'long', label: 'safety.signs' },
    { name: 'helps', type: 'long', label: 'safety.helps' },
    { name: 'people', type: 'long', label: 'safety.people', hint: 'safety.peopleHint' },
    { name: 'place', type: 'long', label: 'safety.place' },
    agreedField('safety.agreed'),
    { name: 'reviewOn', type: 'day', label: 'safety.reviewOn', needed: 'safety.reviewOn.needed' },
  ],
};

const tie: KindForm = {
  title: 'tie.title',
  lead: 'tie.lead',
  back: toCase,
  fields: [
    {
      name: 'role',
      type: 'list',
      label: 'tie.role',
      options: optionsOf(tieRoles, (each) => say(`tie.${each}`)),
      needed: 'tie.role.needed',
    },
    { name: 'name', type: 'text', label: 'tie.name', mayBeNone: true },
    { name: 'caseReference', type: 'text', label: 'tie.caseReference', hint: 'tie.caseReferenceHint' },
    { name: 'from', type: 'day', label: 'tie.from' },
    { name: 'until', type: 'day', label: 'tie.until' },
    { name: 'words', type: 'long', label: 'tie.words' },
  ],
};

/** The forms there are, by kind; other kinds are written on pages of their own. */
export const kindForms: Readonly<Partial<Record<Kind, KindForm>>> = {
  person,
  'safe-contact': contactForm,
  warning,
  appointment,
  'safety-plan': safetyPlan,
  tie,
  nrm: nrmForm,
  ...assessmentForms,
  ...watchForms,
  'child-tool': childToolForm,
};
