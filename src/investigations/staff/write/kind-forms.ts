/** The forms by which an investigation is written, one for each kind of entry: what each asks. */
import { staffPaths } from '../../../paths.ts';
import { careForms } from '../../court/forms/care-forms.ts';
import { courtForms } from '../../court/forms/court-forms.ts';
import { disruptionForms } from '../../disruption/forms/disruption-forms.ts';
import type { Kind } from '../../investigation/entry.ts';
import {
  defenceChoices,
  exploitationTypes,
  linkRoles,
  outcomes,
  parts,
  safeguardings,
  threats,
} from '../../investigation/entry-bodies.ts';
import { samePeopleOf } from '../../investigation/overlaps.ts';
import { allOf, oneOf, type Story, thingsOf } from '../../investigation/story.ts';
import { helpCodes, helpsOn, orderAnswers } from '../../investigation/what-helps.ts';
import { nameOfThing, say } from '../say.ts';
import { evidenceForms } from './evidence-forms.ts';
import { checkGrade, type KindForm, optionsOf, peopleOf, sourceFields } from './kind-form.ts';
import { planForms } from './plan-forms.ts';
import { thingForms } from './thing-forms.ts';
import { w } from './write-words.ts';

const outline: KindForm = {
  title: 'outline.title',
  lead: 'outline.lead',
  back: staffPaths.investigation,
  fields: () => [
    {
      name: 'name',
      type: 'text',
      label: 'outline.name',
      hint: 'outline.name.hint',
      needed: 'outline.name.needed',
    },
    {
      name: 'types',
      type: 'ticks',
      label: 'outline.types',
      options: optionsOf(exploitationTypes, (each) => say(`type.${each}`)),
      needed: 'outline.types.needed',
    },
    { name: 'about', type: 'long', label: 'outline.about' },
    {
      name: 'threat',
      type: 'choice',
      label: 'outline.threat',
      options: optionsOf(threats, (each) => say(`threat.${each}`)),
      start: 'not-judged',
      needed: 'problem.choice',
    },
    { name: 'threatWhy', type: 'long', label: 'outline.threatWhy' },
  ],
};

const everyThing = (story: Story) =>
  thingsOf(story).map((thing) => ({
    value: thing.about,
    text: `${say(`kind.${thing.kind}`)}: ${nameOfThing(thing)}`,
  }));

const part: KindForm = {
  title: 'part.title',
  lead: 'part.lead',
  back: staffPaths.investigation,
  check: checkGrade,
  fields: (story, of) => [
    {
      name: 'of',
      type: 'list',
      label: 'part.of',
      options: peopleOf(story),
      start: of,
      needed: 'part.of.needed',
    },
    {
      name: 'as',
      type: 'choice',
      label: 'part.as',
      options: optionsOf(parts, (each) => say(`part.${each}`)),
      needed: 'part.as.needed',
    },
    { name: 'why', type: 'long', label: 'part.why', hint: 'part.why.hint', needed: 'part.why.needed' },
    { name: 'from', type: 'day', label: 'from' },
    { name: 'until', type: 'day', label: 'until' },
    {
      name: 'state',
      type: 'choice',
      label: 'part.state',
      options: optionsOf(['stands', 'ended'] as const, (each) => say(`state.${each}`)),
      start: 'stands',
      needed: 'problem.choice',
    },
    ...sourceFields,
  ],
};

const link: KindForm = {
  title: 'link.title',
  lead: 'link.lead',
  back: staffPaths.investigation,
  check: checkGrade,
  fields: (story, of) => [
    {
      name: 'from',
      type: 'list',
      label: 'link.from',
      options: everyThing(story),
      start: of,
      needed: 'link.from.needed',
    },
    {
      name: 'as',
      type: 'list',
      label: 'link.as',
      options: optionsOf(linkRoles, (each) => say(`link.${each}`)),
      needed: 'link.as.needed',
    },
    { name: 'to', type: 'list', label: 'link.to', options: everyThing(story), needed: 'link.to.needed' },
    { name: 'words', type: 'long', label: 'link.words' },
    { name: 'begins', type: 'day', label: 'from' },
    { name: 'ends', type: 'day', label: 'until' },
    ...sourceFields,
  ],
};

const defence: KindForm = {
  title: 'defence.title',
  lead: 'defence.lead',
  back: staffPaths.investigation,
  beside: true,
  titleOf: (story, about) => {
    const person = allOf(story, 'person').find((each) => each.about === about);
    return person === undefined ? w('defence.title') : w('defence.titleOf', { name: nameOfThing(person) });
  },
  // Who was taken for the same person stays with the answer: somebody else who turns out to be them is asked about anew.
  fixed: (story, about) => {
    const same = samePeopleOf(story, about);
    return same.length === 0 ? {} : { same };
  },
  fields: () => [
    {
      name: 'choice',
      type: 'choice',
      label: 'defence.choice',
      hint: 'defence.choice.hint',
      options: optionsOf(defenceChoices, (each) => say(`choice.${each}`)),
      needed: 'defence.choice.needed',
    },
    { name: 'why', type: 'long', label: 'defence.why', needed: 'defence.why.needed' },
    {
      name: 'safeguarding',
      type: 'choice',
      label: 'defence.safeguarding',
      options: optionsOf(safeguardings, (each) => say(`safeguarding.${each}`)),
      needed: 'defence.safeguarding.needed',
    },
    {
      name: 'safeguardingWords',
      type: 'long',
      label: 'defence.safeguardingWords',
      hint: 'defence.safeguardingWords.hint',
    },
    { name: 'on', type: 'day', label: 'defence.on', startsToday: true, needed: 'problem.day' },
  ],
};

const isClosed = (story: Story): boolean => oneOf(story, 'standing')?.body.state === 'closed';

/** Closes it with what became of it, or opens it again; the history keeps both. */
const standing: KindForm = {
  title: 'standing.close',
  lead: 'standing.lead',
  back: staffPaths.investigation,
  anew: true,
  titleOf: (story) => w(isClosed(story) ? 'standing.reopen' : 'standing.close'),
  fixed: (story) => ({ state: isClosed(story) ? 'open' : 'closed' }),
  // Opened again, what the board learns from stays said; closed again, it stands in the form.
  keeps: ['order', 'orderOn', 'helped'],
  fields: (story, _of, asked) => [
    ...(isClosed(story)
      ? []
      : [
          {
            name: 'outcome',
            type: 'choice',
            label: 'standing.outcome',
            options: optionsOf(outcomes, (each) => say(`outcome.${each}`)),
            needed: 'standing.outcome.needed',
          } as const,
          {
            name: 'order',
            type: 'choice',
            label: 'standing.order',
            hint: 'standing.order.hint',
            options: optionsOf(orderAnswers, (each) => w(`standing.order.${each}`)),
          } as const,
          { name: 'orderOn', type: 'day', label: 'standing.orderOn' } as const,
          {
            name: 'helped',
            type: 'ticks',
            label: 'standing.helped',
            hint: 'standing.helped.hint',
            options: optionsOf(asked === undefined ? helpCodes : helpsOn(asked.today).codes, (each) =>
              w(`helped.${each}`),
            ),
          } as const,
        ]),
    { name: 'why', type: 'long', label: 'standing.why', needed: 'standing.why.needed' },
    { name: 'on', type: 'day', label: 'standing.on', startsToday: true, needed: 'problem.day' },
  ],
};

/** The forms there are, by kind; other kinds are written on pages of their own. */
export const kindForms: Readonly<Partial<Record<Kind, KindForm>>> = {
  outline,
  ...thingForms,
  ...planForms,
  ...courtForms,
  ...careForms,
  ...disruptionForms,
  ...evidenceForms,
  part,
  link,
  defence,
  standing,
};
